import type { Tx } from '../../platform/database/index.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { currentRubric, lockRubric } from '../interviews/index.ts';
import { markReviewStarted } from '../visibility/index.ts';
import { loadVisible, type Viewer } from './load.ts';
import type { ReviewRow } from './tables.ts';

const held = (tx: Tx, invitationId: string, userId: string) =>
  tx
    .selectFrom('reviews')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();

/**
 * My review of this invitation, held until the transaction ends; made with the current rubric when this is my first word, which
 * locks that rubric. From then on others' judgement is hidden from me until mine is in.
 * @throws ProblemError review-locked once it is submitted, state-conflict while there is nothing to rate
 */
export async function openDraft(tx: Tx, platform: Platform, viewer: Viewer, invitationId: string): Promise<ReviewRow> {
  const { principal } = viewer;
  const mine = await held(tx, invitationId, principal.userId);
  if (mine?.state === 'submitted') throw problem('review-locked', 'Your review is in. It stands as you submitted it.');
  const { invitation, visibility } = await loadVisible(tx, viewer, invitationId);
  if (invitation.state !== 'submitted')
    throw problem('state-conflict', 'There is nothing to rate: the answers are not handed in.');
  if (invitation.candidate_erased_at) throw problem('state-conflict', 'This person was erased.');
  if (mine) return mine;

  const actor = actorOf(principal);
  const at = platform.clock.now();
  const rubric = await lockRubric(tx, platform, (await currentRubric(tx, invitation.interview_id)).id, actor);
  const made = await tx
    .insertInto('reviews')
    .values({
      organisation_id: principal.organisationId,
      id: newId(),
      invitation_id: invitationId,
      interview_id: invitation.interview_id,
      user_id: principal.userId,
      rubric_version_id: rubric.id,
      state: 'draft',
      recommendation: null,
      note: '',
      created_at: at,
      submitted_at: null,
    })
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) return openDraft(tx, platform, viewer, invitationId); // another of my windows was first, and has committed
  await markReviewStarted(tx, { organisationId: principal.organisationId, invitationId, userId: principal.userId, at });
  await platform.events.append(tx, {
    organisationId: principal.organisationId,
    kind: 'review.started',
    actor,
    interviewId: invitation.interview_id,
    invitationId,
    subjectId: made.id,
    // Whoever manages may have seen others' judgement before: then theirs is no independent one, and the log says so.
    data: { rater: principal.userId, independent: !visibility.others },
  });
  return made;
}
