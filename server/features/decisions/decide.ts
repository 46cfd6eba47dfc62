import type { z } from 'zod';
import type { Decision, DecisionInput } from '../../../contract/decisions.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { currentRubric } from '../interviews/index.ts';
import { loadInvitation, setLatestDecision } from '../invitations/index.ts';
import { presentDecisions } from './present.ts';

/** Puts a decision on file, beside earlier ones. It names the rubric that was in force. @throws ProblemError state-conflict */
export async function decide(
  tx: Tx,
  platform: Platform,
  principal: MemberPrincipal,
  invitationId: string,
  input: z.output<typeof DecisionInput>,
): Promise<Decision> {
  // Held, so that of two decisions the later one stands, and none is made about somebody who is withdrawing.
  await tx.selectFrom('invitations').select('id').where('id', '=', invitationId).forNoKeyUpdate().execute();
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  if (invitation.state !== 'submitted')
    throw problem('state-conflict', 'Decide once the answers are handed in, or cancel the invitation.');
  // The reason would be words about somebody who was promised that there are none.
  if (invitation.candidate_erased_at) throw problem('state-conflict', 'This person was erased.');
  const row = await tx
    .insertInto('decisions')
    .values({
      organisation_id: principal.organisationId,
      id: newId(),
      invitation_id: invitationId,
      interview_id: invitation.interview_id,
      kind: input.kind,
      reason: input.reason,
      author_id: principal.userId,
      rubric_version_id: (await currentRubric(tx, invitation.interview_id)).id,
      created_at: platform.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await setLatestDecision(tx, invitationId, { kind: input.kind, authorId: principal.userId });
  await platform.events.append(tx, {
    organisationId: principal.organisationId,
    kind: 'decision.made',
    actor: actorOf(principal),
    interviewId: invitation.interview_id,
    invitationId,
    subjectId: row.id,
    data: { kind: input.kind, author: principal.userId },
  });
  const [shown] = await presentDecisions(tx, [row]);
  if (!shown) throw problem('not-found');
  return shown;
}
