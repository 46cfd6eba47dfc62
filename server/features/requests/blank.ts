import type { Tx } from '../../platform/database/index.ts';
import { blankAccommodations } from '../invitations/index.ts';

/** Takes away what was asked, answered and given, for good; that somebody asked, and when, stays. */
export async function blankRequests(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx
    .updateTable('requests')
    .set({ kind: 'help', wants: '[]', text: '', answer: '', granted: null })
    .where('invitation_id', 'in', invitationIds)
    .execute();
  await blankAccommodations(tx, invitationIds);
}
