/** What a criterion weighs and how many levels it has (levels count from 1). */
export interface Weighed {
  readonly id: string;
  readonly weight: number;
  readonly levels: number;
}
export interface Rated {
  readonly criterionId: string;
  /** null: the rater could not judge it. */
  readonly value: number | null;
}
export interface RaterValues {
  readonly ratings: readonly Rated[];
  readonly criteria: readonly Weighed[];
}

/**
 * One rater's value, 0 to 1: the weighted mean of (value − 1) / (levels − 1) over the criteria they rated. Missing by rule: a
 * criterion that they could not judge is left out and its weight with it, so that it counts neither for nor against.
 * @returns null where they rated nothing
 */
export function raterMean({ ratings, criteria }: RaterValues): number | null {
  const known = new Map(criteria.map((c) => [c.id, c]));
  let sum = 0;
  let weights = 0;
  for (const { criterionId, value } of ratings) {
    const criterion = known.get(criterionId);
    if (!criterion || value === null) continue;
    sum += (criterion.weight * (value - 1)) / (criterion.levels - 1);
    weights += criterion.weight;
  }
  return weights === 0 ? null : Math.min(1, Math.max(0, sum / weights));
}

/**
 * All raters together: the plain mean of their values (whoever judged fewer criteria has the same say), and the sample standard
 * deviation (n − 1), which needs two of them.
 */
export function scoreOf(raters: readonly RaterValues[]): { mean: number | null; spread: number | null } {
  const means = raters.map(raterMean).filter((m) => m !== null);
  if (means.length === 0) return { mean: null, spread: null };
  const mean = means.reduce((a, b) => a + b, 0) / means.length;
  if (means.length < 2) return { mean, spread: null };
  const squares = means.reduce((a, m) => a + (m - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (means.length - 1)) };
}
