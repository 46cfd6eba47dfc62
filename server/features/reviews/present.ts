import type { Review } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { peopleById } from '../members/index.ts';
import type { RatingRow, ReviewRow } from './tables.ts';

export const presentRating = (r: RatingRow): Review['ratings'][number] => ({
  criterionId: r.criterion_id,
  value: r.value,
  cannotJudge: r.cannot_judge,
  note: r.note,
  revision: r.revision,
});

/** Whole reviews. The caller has asked visibility which ones. */
export async function presentReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<Review[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.id);
  const ratings = await tx
    .selectFrom('ratings')
    .selectAll()
    .where('review_id', 'in', ids)
    .orderBy('criterion_id')
    .execute();
  const people = await peopleById(
    tx,
    rows.map((r) => r.user_id),
  );
  return rows.map((r) => ({
    id: r.id,
    invitationId: r.invitation_id,
    userId: r.user_id,
    reviewer: people.get(r.user_id)?.name ?? '',
    rubricVersionId: r.rubric_version_id,
    state: r.state,
    recommendation: r.recommendation,
    note: r.note,
    ratings: ratings.filter((g) => g.review_id === r.id).map(presentRating),
    revision: r.revision,
    submittedAt: r.submitted_at?.toISOString() ?? null,
  }));
}

export async function presentReview(tx: Tx, row: ReviewRow): Promise<Review> {
  const [shown] = await presentReviews(tx, [row]);
  if (!shown) throw problem('not-found');
  return shown;
}
