import type { Tx } from '../../platform/database/index.ts';

/** Takes away what was written to candidates, for good. That it was written, when and by whom stays; what still waits is not sent. */
export async function blankMessages(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx.updateTable('messages').set({ subject: '', body: '' }).where('invitation_id', 'in', invitationIds).execute();
}

/** Of every mail about these invitations, whoever it went to and whatever the person was called then. */
export async function messageIdsOf(tx: Tx, invitationIds: readonly string[]): Promise<string[]> {
  if (invitationIds.length === 0) return [];
  const rows = await tx.selectFrom('mails').select('message_id').where('invitation_id', 'in', invitationIds).execute();
  return rows.map((r) => r.message_id);
}
