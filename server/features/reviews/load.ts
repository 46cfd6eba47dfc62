import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Access } from '../../platform/http/route.ts';
import { loadInvitation } from '../invitations/index.ts';
import { type Visibility, visibilityOf } from '../visibility/index.ts';

/** Who asks, and how far their access to the interview goes. */
export interface Viewer {
  readonly principal: MemberPrincipal;
  readonly access: Access;
}
export type Invitation = NonNullable<Awaited<ReturnType<typeof loadInvitation>>>;

/** The invitation, and what this viewer may see of it. */
export async function loadVisible(
  tx: Tx,
  viewer: Viewer,
  invitationId: string,
): Promise<{ invitation: Invitation; visibility: Visibility }> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  const visibility = await visibilityOf(tx, viewer.principal, viewer.access.level, {
    invitationId,
    blind: invitation.blind,
    requiredReviews: invitation.required_reviews,
  });
  return { invitation, visibility };
}
