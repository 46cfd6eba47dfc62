import type { Grant } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CandidatePrincipal, MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { accommodationsOf, adjustInvitation, extendInvitation, type Invitation } from '../invitations/index.ts';
import { adjusts, withGrant } from './policy.ts';

/**
 * What is given holds from here on. By a member who answers, or by whoever asked where a rule allows it.
 * @throws ProblemError state-conflict (the invitation has ended), invalid-input (an earlier deadline)
 */
export async function give(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal | CandidatePrincipal,
  invitation: Invitation,
  grant: Grant,
): Promise<void> {
  if (grant.deadlineAt) await extendInvitation(tx, platform, by, invitation.id, new Date(grant.deadlineAt));
  if (!adjusts(grant)) return;
  await adjustInvitation(tx, platform, by, invitation, withGrant(accommodationsOf(invitation), grant));
}
