import type { CandidateQuestion } from '../../../contract/answers.ts';

/** Where think time is limited, the question is shown when its clock starts, not before; whoever has tried has seen it. */
export const needsSecrecy = ({ thinkSeconds, attempts }: CandidateQuestion): boolean =>
  thinkSeconds !== null && attempts.length === 0;

/** The number of the try that would come next, or of the one that runs; those that broke do not count. */
export function nextTry(question: CandidateQuestion, running?: string): number {
  const { takes, takesLeft, attempts } = question;
  const used =
    takes === null || takesLeft === null ? attempts.filter(({ charged }) => charged).length : takes - takesLeft;
  const counted = attempts.some(({ id, charged }) => id === running && charged);
  return counted ? used : used + 1;
}

/** @param underway tries that the server has not counted yet */
export const mayRecord = ({ takesLeft }: CandidateQuestion, underway = 0): boolean =>
  takesLeft === null || takesLeft > underway;

/** Which of these marks (seconds left) was passed between two looks at the clock; null for none. */
export function markPassed(before: number | null, now: number | null, marks: readonly number[]): number | null {
  if (before === null || now === null) return null;
  return marks.find((mark) => before > mark * 1000 && now <= mark * 1000) ?? null;
}
