import type { Tx } from '../../platform/database/index.ts';

/** Takes away the words of decisions, for good. Kind, date, rubric version and author stay: an employer must be able to account for them. */
export async function blankDecisions(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx.updateTable('decisions').set({ reason: '' }).where('invitation_id', 'in', invitationIds).execute();
}
