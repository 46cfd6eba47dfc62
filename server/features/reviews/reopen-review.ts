import { sql } from 'kysely';
import type { Review } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { loadVisible, type Viewer } from './load.ts';
import { presentReview } from './present.ts';
import { submissionsOf } from './submissions.ts';
import type { ReviewRow } from './tables.ts';

const mineHeld = (tx: Tx, invitationId: string, userId: string) =>
  tx
    .selectFrom('reviews')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();

async function setState(tx: Tx, row: ReviewRow, values: Partial<ReviewRow>): Promise<ReviewRow> {
  return tx
    .updateTable('reviews')
    .set({ ...values, revision: sql`revision + 1` })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * Opens my submitted review again, to be handed in once more. What I handed in stays on file; the first of it stays the
 * independent value, which scores are made of. Until I hand in again, others see what I handed in last.
 * @throws ProblemError state-conflict where nothing is handed in, or the invitation has ended
 */
export async function reopenReview(tx: Tx, platform: Platform, viewer: Viewer, invitationId: string): Promise<Review> {
  const mine = await mineHeld(tx, invitationId, viewer.principal.userId);
  if (!mine) throw problem('state-conflict', 'You have not rated yet.');
  if (mine.state === 'draft') {
    if (mine.submitted_at) return presentReview(tx, mine);
    throw problem('state-conflict', 'Your review is not handed in yet; change it as it is.');
  }
  const { invitation } = await loadVisible(tx, viewer, invitationId);
  if (invitation.state !== 'submitted') throw problem('state-conflict', 'This invitation has ended.');
  const reopened = await setState(tx, mine, { state: 'draft' });
  const number = (await submissionsOf(tx, [mine.id])).length;
  await platform.events.append(tx, {
    organisationId: mine.organisation_id,
    kind: 'review.reopened',
    actor: actorOf(viewer.principal),
    interviewId: mine.interview_id,
    invitationId,
    subjectId: mine.id,
    data: { rater: mine.user_id, number },
  });
  return presentReview(tx, reopened);
}

/**
 * Takes back what was changed since reopening: what I handed in last stands again. Saying it twice does no harm.
 * @throws ProblemError state-conflict where nothing was ever handed in
 */
export async function restoreReview(tx: Tx, viewer: Viewer, invitationId: string): Promise<Review> {
  const mine = await mineHeld(tx, invitationId, viewer.principal.userId);
  if (mine?.state === 'submitted') return presentReview(tx, mine);
  const last = mine && (await submissionsOf(tx, [mine.id])).at(-1);
  if (!mine || !last) throw problem('state-conflict', 'You have not handed in a review yet.');
  for (const rating of last.ratings) {
    await tx
      .updateTable('ratings')
      .set({
        value: rating.value,
        cannot_judge: rating.cannotJudge,
        note: rating.note,
        evidence: JSON.stringify(rating.evidence ?? []),
        revision: sql`revision + 1`,
      })
      .where('review_id', '=', mine.id)
      .where('criterion_id', '=', rating.criterionId)
      .execute();
  }
  const { recommendation, note } = last;
  return presentReview(tx, await setState(tx, mine, { state: 'submitted', recommendation, note }));
}
