import { isRecordedKind } from '../../../contract/choice.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';

/** After the deadline, how long what was under way may still be brought to its end. */
export const GRACE_MS = 30 * 60_000;
/** How long an answer without a limit that began in time may go on. */
export const LONGEST_ANSWER_SECONDS = 3 * 3600;
/** What is written or chosen can be changed as often as anybody would; beyond it somebody fills the disk. Per question. */
export const MOST_WRITTEN = 200;
/** A candidate whose takes break this often in one interview is marked for the recruiter, and never refused. */
export const FAILURES_TO_MARK = 3;

/** Files of one question: enough to change one's mind, too few to fill a disk. */
export const MOST_FILES = 20;

export interface Begun {
  readonly startedAt: Date;
  /** null: no limit */
  readonly answerSeconds: number | null;
}

/**
 * Until when answers are taken. Who had not begun by the deadline gets none of it; who had may end the answer being recorded,
 * and has 30 minutes from there to watch it back and submit, since a page that was offline says late what was done in time.
 * @param consentedAt when the candidate began, null if they have not
 */
export function acceptedUntil(deadlineAt: Date, consentedAt: Date | null, begun: readonly Begun[]): Date {
  if (!consentedAt || consentedAt > deadlineAt) return deadlineAt;
  const ends = begun
    .filter((b) => b.startedAt <= deadlineAt)
    .map((b) => b.startedAt.getTime() + (b.answerSeconds ?? LONGEST_ANSWER_SECONDS) * 1000);
  return new Date(Math.max(deadlineAt.getTime(), ...ends) + GRACE_MS);
}

/** Text can be rewritten as often as one likes; only recordings that did not break count. Null: no limit. */
export function takesLeft(
  allowed: number | null,
  takes: readonly { kind: AnswerKind; charged: boolean }[],
): number | null {
  if (allowed === null) return null;
  return Math.max(0, allowed - takes.filter((t) => t.charged && isRecordedKind(t.kind)).length);
}

/** Required questions whose chosen take is missing or broken. One that is still on its way counts as given. */
export function missingAnswers(
  questions: readonly { id: string; required: boolean }[],
  kept: ReadonlyMap<string, { state: string } | null>,
): string[] {
  return questions.filter((q) => q.required && (kept.get(q.id)?.state ?? 'failed') === 'failed').map((q) => q.id);
}
