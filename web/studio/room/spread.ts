import type { Criterion, Review } from '../types.ts';

/** One cell: what a rater said of one criterion on their own, and what they say now where that is something else. */
export interface Cell {
  review: string;
  reviewer: string;
  /** null: said nothing, or could not judge. */
  value: number | null;
  cannotJudge: boolean;
  reason: string;
  /** Set where the rater reopened and changed it. */
  now: { value: number | null; cannotJudge: boolean } | null;
}

export interface Row {
  criterion: Criterion;
  cells: Cell[];
  low: number | null;
  high: number | null;
  /** The distance of the two that are furthest apart, as a share of the scale; null with fewer than two values. */
  apart: number | null;
  /** Nowhere are raters further apart than here, and it is a whole level or more. */
  most: boolean;
}

function cellOf(review: Review, criterion: string): Cell {
  const last = review.ratings.find((one) => one.criterionId === criterion);
  const first = review.first ? review.first.ratings.find((one) => one.criterionId === criterion) : last;
  const said = { value: first?.value ?? null, cannotJudge: first?.cannotJudge ?? false };
  const changed = last && (last.value !== said.value || last.cannotJudge !== said.cannotJudge);
  return {
    review: review.id,
    reviewer: review.reviewer,
    ...said,
    reason: said.cannotJudge ? (last?.note ?? '') : '',
    now: changed ? { value: last.value, cannotJudge: last.cannotJudge } : null,
  };
}

/** Criteria × raters, from what each said before they saw the others. */
export function matrix(criteria: readonly Criterion[], reviews: readonly Review[]): Row[] {
  const rows = [...criteria]
    .sort((a, b) => a.position - b.position)
    .map((criterion) => {
      const cells = reviews.map((review) => cellOf(review, criterion.id));
      const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
      const low = values.length > 0 ? Math.min(...values) : null;
      const high = values.length > 0 ? Math.max(...values) : null;
      const apart = values.length > 1 && low !== null && high !== null ? (high - low) / (criterion.levels - 1) : null;
      return { criterion, cells, low, high, apart, most: false };
    });
  const furthest = Math.max(0, ...rows.map((row) => row.apart ?? 0));
  return rows.map((row) => ({ ...row, most: furthest > 0 && row.apart === furthest }));
}

/** Levels of a scale that begins at 1, from a share of it. */
export const onScale = (share: number, levels: number): number => 1 + share * (levels - 1);
