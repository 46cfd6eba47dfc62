import type { z } from 'zod';
import type { AnswerRequestInput } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { give } from './give.ts';
import { bothGrants } from './policy.ts';
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
  const invitation = await loadInvitation(tx, ids.invitation);
  if (!invitation) throw problem('not-found');
  await give(tx, platform, by, invitation, grant);
  const granted = bothGrants(request.granted ?? {}, grant);
  const row = await tx
    .updateTable('requests')
    .set({
      answered_at: platform.clock.now(),
      answered_by: by.userId,
      answer: text,
      granted: Object.keys(granted).length > 0 ? JSON.stringify(granted) : null,
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
