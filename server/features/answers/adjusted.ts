import type { Accommodations } from '../../../contract/accommodations.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import type { versionById } from '../interviews/index.ts';

type Question = NonNullable<Awaited<ReturnType<typeof versionById>>>['content']['questions'][number];

/** A question with the limits that hold for one candidate. Null: none. */
export type AdjustedQuestion = Omit<Question, 'answerSeconds'> & { readonly answerSeconds: number | null };

/** Ways that any question can be answered in. A choice needs options, which only its question has. */
const anyQuestion: readonly AnswerKind[] = ['video', 'audio', 'text'];

/**
 * The one place where accommodations become limits. Hard stays hard and soft stays soft. Without a time limit the question is no
 * secret either: it is read before anything runs.
 */
export function adjusted(question: Question, a: Accommodations): AdjustedQuestion {
  const times = (seconds: number | null): number | null =>
    seconds === null || a.timeFactor === null ? null : Math.ceil(seconds * a.timeFactor);
  return {
    ...question,
    kinds: a.otherKinds
      ? [...question.kinds, ...anyQuestion.filter((kind) => !question.kinds.includes(kind))]
      : question.kinds,
    thinkSeconds: a.questionsFirst ? null : times(question.thinkSeconds),
    answerSeconds: times(question.answerSeconds),
    takes: question.takes === null ? null : question.takes + a.extraTakes,
  };
}

/** The estimate for somebody with more time. Rounded up: a promise, not a hope. */
export const adjustedMinutes = (minutes: number, { timeFactor }: Accommodations): number =>
  Math.ceil(minutes * (timeFactor ?? 1));
