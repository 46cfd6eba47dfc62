import { isRecordedKind } from '../../../contract/choice.ts';
import type { QuestionInput } from '../../../contract/interviews.ts';

const READING_SECONDS = 15;
/** Where thinking is unlimited, people take about this long before they begin. */
const UNLIMITED_THINKING_SECONDS = 60;
/** Composing at a keyboard is slower than copying: about 200 characters a minute. */
const CHARACTERS_PER_SECOND = 200 / 60;
/** People write about half of what they may, and rarely for longer than this. */
const LONGEST_WRITING_SECONDS = 600;
/** Options are read and weighed one by one. */
const OPTION_SECONDS = 5;

/** A file is there already: it is looked for, sent, and looked at once more. */
const SENDING_A_FILE_SECONDS = 90;

type Timed = Pick<QuestionInput, 'kinds' | 'thinkSeconds' | 'answerSeconds' | 'maxCharacters'> &
  Partial<Pick<QuestionInput, 'choice'>>;

/** Seconds one question takes, answered in the longest of the ways it accepts: reading, thinking, answering once, watching back (or reading over). */
export function questionSeconds(q: Timed): number {
  const thinking = q.thinkSeconds ?? UNLIMITED_THINKING_SECONDS;
  if (q.kinds.some(isRecordedKind)) return READING_SECONDS + thinking + 2 * q.answerSeconds;
  if (!q.kinds.includes('text')) {
    const sending = q.kinds.includes('file') ? SENDING_A_FILE_SECONDS : 0;
    return READING_SECONDS + Math.max(sending, (q.choice?.options.length ?? 0) * OPTION_SECONDS);
  }
  const writing = Math.min(q.maxCharacters / 2 / CHARACTERS_PER_SECOND, LONGEST_WRITING_SECONDS);
  return READING_SECONDS + thinking + writing + READING_SECONDS;
}

/** Whole minutes for somebody who uses the time they are given once per question. Rounded up: a promise, not a hope. */
export function estimateMinutes(questions: readonly Timed[]): number {
  return Math.ceil(questions.reduce((sum, q) => sum + questionSeconds(q), 0) / 60);
}
