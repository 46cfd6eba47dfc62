import type { Review, Submission } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { namesById } from '../members/index.ts';
import { submissionsOf } from './submissions.ts';
import type { RatingRow, ReviewRow, SubmissionRow } from './tables.ts';

type Rating = Review['ratings'][number];

export const presentRating = (r: RatingRow): Rating => ({
  criterionId: r.criterion_id,
  value: r.value,
  cannotJudge: r.cannot_judge,
  note: r.note,
  evidence: r.evidence,
  revision: r.revision,
});

const presentFirst = (s: SubmissionRow): Submission => ({
  recommendation: s.recommendation,
  ratings: s.ratings.map(({ criterionId, value, cannotJudge }) => ({ criterionId, value, cannotJudge })),
  submittedAt: s.submitted_at.toISOString(),
});

/** What others see of a review: as it was handed in last. What its rater is changing right now is theirs alone. */
const asSubmitted = (s: SubmissionRow) => ({
  state: 'submitted' as const,
  recommendation: s.recommendation,
  note: s.note,
  submittedAt: s.submitted_at.toISOString(),
  ratings: s.ratings.map((r) => ({
    criterionId: r.criterionId,
    value: r.value,
    cannotJudge: r.cannotJudge,
    note: r.note,
    evidence: [...(r.evidence ?? [])],
    revision: s.number,
  })),
});

/** Whole reviews. The caller has asked visibility which ones. */
export async function presentReviews(
  tx: Tx,
  rows: readonly ReviewRow[],
  as: 'rater' | 'others' = 'rater',
): Promise<Review[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.id);
  const ratings = await tx
    .selectFrom('ratings')
    .selectAll()
    .where('review_id', 'in', ids)
    .orderBy('criterion_id')
    .execute();
  const submissions = await submissionsOf(tx, ids);
  const people = await namesById(
    tx,
    rows.map((r) => r.user_id),
  );
  return rows.map((r) => {
    const handedIn = submissions.filter((s) => s.review_id === r.id);
    const [first, last] = [handedIn[0], handedIn.at(-1)];
    return {
      id: r.id,
      invitationId: r.invitation_id,
      userId: r.user_id,
      reviewer: people.get(r.user_id)?.name ?? '',
      rubricVersionId: r.rubric_version_id,
      revision: r.revision,
      submissions: handedIn.length,
      first: first && handedIn.length > 1 ? presentFirst(first) : null,
      ...(as === 'others' && last
        ? asSubmitted(last)
        : {
            state: r.state,
            recommendation: r.recommendation,
            note: r.note,
            ratings: ratings.filter((g) => g.review_id === r.id).map(presentRating),
            submittedAt: r.submitted_at?.toISOString() ?? null,
          }),
    };
  });
}

export async function presentReview(tx: Tx, row: ReviewRow): Promise<Review> {
  const [shown] = await presentReviews(tx, [row]);
  if (!shown) throw problem('not-found');
  return shown;
}
