import type { z } from 'zod';
import type { AnswerRequestInput, Grant } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { accommodationsOf, adjustInvitation, extendInvitation, loadInvitation } from '../invitations/index.ts';
import { adjusts, withGrant } from './policy.ts';
import type { RequestRow } from './tables.ts';

/**
 * A member answers, and what they give holds at once. One answer per request: whoever wants to go on writes a mail, or is asked
 * again.
 * @throws ProblemError not-found, state-conflict (answered already, or the invitation has ended), invalid-input (an earlier deadline)
 */
export async function answerRequest(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  ids: { readonly invitation: string; readonly request: string },
  { text, grant = {} }: z.output<typeof AnswerRequestInput>,
): Promise<RequestRow> {
  await tx.selectFrom('invitations').select('id').where('id', '=', ids.invitation).forNoKeyUpdate().executeTakeFirst();
  const request = await tx
    .selectFrom('requests')
    .selectAll()
    .where('id', '=', ids.request)
    .where('invitation_id', '=', ids.invitation)
    .forUpdate()
    .executeTakeFirst();
  if (!request) throw problem('not-found');
  if (request.answered_at) throw problem('state-conflict', 'Somebody answered this already.');
  await give(tx, platform, by, ids.invitation, grant);
  const row = await tx
    .updateTable('requests')
    .set({
      answered_at: platform.clock.now(),
      answered_by: by.userId,
      answer: text,
      granted: Object.keys(grant).length > 0 ? JSON.stringify(grant) : null,
    })
    .where('id', '=', request.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'request.answered',
    actor: actorOf(by),
    interviewId: request.interview_id,
    invitationId: request.invitation_id,
    subjectId: request.id,
  });
  return row;
}

async function give(tx: Tx, platform: Platform, by: MemberPrincipal, invitationId: string, grant: Grant) {
  if (grant.deadlineAt) await extendInvitation(tx, platform, by, invitationId, new Date(grant.deadlineAt));
  if (!adjusts(grant)) return;
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  await adjustInvitation(tx, platform, by, invitation, withGrant(accommodationsOf(invitation), grant));
}
