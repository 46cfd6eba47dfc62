import type { Tx } from '../../platform/database/index.ts';

/** Takes away what members wrote about a candidate, earlier and deleted words included, for good. */
export async function blankNotes(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  const notes = tx.selectFrom('notes').select('id').where('invitation_id', 'in', invitationIds);
  await tx.updateTable('note_versions').set({ text: '' }).where('note_id', 'in', notes).execute();
  await tx.updateTable('notes').set({ text: '' }).where('invitation_id', 'in', invitationIds).execute();
}
