import type { DecisionKind } from '../../../contract/decisions.ts';
import type { DeliveryState } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';

/** How the invitation mail fares. Not a change that anybody edits, so the revision stays. */
export async function setDelivery(tx: Tx, invitationId: string, delivery: DeliveryState): Promise<void> {
  await tx.updateTable('invitations').set({ delivery }).where('id', '=', invitationId).execute();
}

/** Which decision stands, for lists and the funnel; the decisions themselves are rows of their own. */
export async function setLatestDecision(
  tx: Tx,
  invitationId: string,
  { kind, authorId }: { kind: DecisionKind; authorId: string },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ latest_decision: kind, latest_decision_by: authorId })
    .where('id', '=', invitationId)
    .execute();
}
