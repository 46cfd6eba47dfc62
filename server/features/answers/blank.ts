import type { Tx } from '../../platform/database/index.ts';

/** Takes away what the candidate wrote and chose, for good; that there was an answer stays. */
export async function blankAnswers(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx.updateTable('takes').set({ text: null, chosen: null }).where('invitation_id', 'in', invitationIds).execute();
  await tx.updateTable('answer_reopenings').set({ reason: '' }).where('invitation_id', 'in', invitationIds).execute();
  await tx
    .updateTable('answers')
    .set({ draft_text: '', draft_chosen: [] })
    .where('invitation_id', 'in', invitationIds)
    .execute();
}
