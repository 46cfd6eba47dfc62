import type { Moment, RatingInput, Recommendation } from '../types.ts';

/** What both sides had, what this window says now, what another window saved meanwhile: what was changed here wins, the rest is theirs. */
function either<T>(base: T, mine: T, theirs: T): T {
  return mine === base ? theirs : mine;
}

/** Words changed on both sides are both kept; nothing that somebody typed is lost. */
export function mergeWords(base: string, mine: string, theirs: string): string {
  const [was, here, there] = [base.trim(), mine.trim(), theirs.trim()];
  if (here === was || here === there) return theirs;
  if (there === was || here.includes(there)) return mine;
  if (there.includes(here)) return theirs;
  return `${there}\n${here}`;
}

export const sameMoment = (a: Moment, b: Moment): boolean => a.answerId === b.answerId && a.at === b.at;
const has = (list: readonly Moment[], one: Moment): boolean => list.some((other) => sameMoment(one, other));

/** Theirs without what was removed here, and what was added here. */
function mergeMoments(base: readonly Moment[], mine: readonly Moment[], theirs: readonly Moment[]): Moment[] {
  const kept = theirs.filter((one) => has(mine, one) || !has(base, one));
  return [...kept, ...mine.filter((one) => !has(base, one) && !has(kept, one))];
}

export function mergeRating(base: RatingInput, mine: RatingInput, theirs: RatingInput): RatingInput {
  // A level and “can’t judge” are one choice, so they are taken from one side.
  const untouched = mine.value === base.value && mine.cannotJudge === base.cannotJudge;
  const { value, cannotJudge } = untouched ? theirs : mine;
  return {
    value,
    cannotJudge,
    note: mergeWords(base.note, mine.note, theirs.note),
    evidence: mergeMoments(base.evidence, mine.evidence, theirs.evidence),
  };
}

export interface Overall {
  recommendation: Recommendation | null;
  note: string;
}
export function mergeOverall(base: Overall, mine: Overall, theirs: Overall): Overall {
  return {
    recommendation: either(base.recommendation, mine.recommendation, theirs.recommendation),
    note: mergeWords(base.note, mine.note, theirs.note),
  };
}
