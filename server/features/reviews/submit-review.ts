import { sql } from 'kysely';
import type { Review } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { rubricById } from '../interviews/index.ts';
import { markReviewSubmitted } from '../visibility/index.ts';
import { openDraft } from './draft.ts';
import type { Viewer } from './load.ts';
import { missingRatings } from './policy.ts';
import { presentReview } from './present.ts';
import { submissionsOf } from './submissions.ts';

/**
 * Hands my review in. What I said first is kept apart, as the independent value, and from then on I see what the others said; what
 * I say after reopening is kept beside it.
 * Saying it again answers with the review as it was submitted.
 * A recommendation belongs to it: one that is left open could be made after others' were seen.
 * @throws ProblemError ratings-missing, its errors naming the criteria's ids, and `recommendation`
 */
export async function submitReview(tx: Tx, platform: Platform, viewer: Viewer, invitationId: string): Promise<Review> {
  const { organisationId, userId } = viewer.principal;
  const mine = await tx
    .selectFrom('reviews')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  if (mine?.state === 'submitted') return presentReview(tx, mine);

  const draft = await openDraft(tx, platform, viewer, invitationId);
  const rubric = await rubricById(tx, draft.rubric_version_id);
  const rows = await tx
    .selectFrom('ratings')
    .selectAll()
    .where('review_id', '=', draft.id)
    .orderBy('criterion_id')
    .execute();
  const given = new Map(rows.map((r) => [r.criterion_id, { value: r.value, cannotJudge: r.cannot_judge }]));
  const missing = missingRatings(rubric?.criteria ?? [], given);
  const errors = missing.map((id) => ({ path: id, message: 'Rate this, or say that you cannot judge it' }));
  if (!draft.recommendation) errors.push({ path: 'recommendation', message: 'Say what you recommend' });
  if (errors.length > 0)
    throw problem('ratings-missing', 'Rate every criterion or say that you cannot judge it, and recommend.', {
      errors,
    });
  const at = platform.clock.now();
  const number = (await submissionsOf(tx, [draft.id])).length + 1;
  await tx
    .insertInto('review_submissions')
    .values({
      organisation_id: organisationId,
      review_id: draft.id,
      number,
      ratings: JSON.stringify(
        rows.map((r) => ({
          criterionId: r.criterion_id,
          value: r.value,
          cannotJudge: r.cannot_judge,
          note: r.note,
          evidence: r.evidence,
        })),
      ),
      recommendation: draft.recommendation,
      note: draft.note,
      submitted_at: at,
    })
    .execute();
  const submitted = await tx
    .updateTable('reviews')
    .set({ state: 'submitted', submitted_at: at, revision: sql`revision + 1` })
    .where('id', '=', draft.id)
    .where('state', '=', 'draft')
    .returningAll()
    .executeTakeFirstOrThrow();
  await markReviewSubmitted(tx, { organisationId, invitationId, userId, at });
  await platform.events.append(tx, {
    organisationId,
    kind: 'review.submitted',
    actor: actorOf(viewer.principal),
    interviewId: draft.interview_id,
    invitationId,
    subjectId: draft.id,
    data: { rater: userId, rubric: draft.rubric_version_id, number },
  });
  return presentReview(tx, submitted);
}
