import type { Criterion } from '../../../contract/rubric.ts';

interface Given {
  readonly value: number | null;
  readonly cannotJudge: boolean;
}

/** Why this rating does not fit its criterion; null where it does. */
export function wrongRating(criterion: Pick<Criterion, 'levels'>, { value, cannotJudge }: Given): string | null {
  if (value !== null && value > criterion.levels) return `Choose a level from 1 to ${criterion.levels}`;
  if (value !== null && cannotJudge) return 'Either a level or “cannot judge”, not both';
  return null;
}

/** Criteria about which nothing was said; “cannot judge” is something. */
export function missingRatings(criteria: readonly { id: string }[], given: ReadonlyMap<string, Given>): string[] {
  return criteria
    .filter(({ id }) => {
      const rating = given.get(id);
      return !rating || (rating.value === null && !rating.cannotJudge);
    })
    .map((c) => c.id);
}
