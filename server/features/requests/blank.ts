import type { Tx } from '../../platform/database/index.ts';
import { blankAccommodations } from '../invitations/index.ts';

/**
 * Takes away what was asked, answered and given, for good; that somebody asked, and when, stays. Nobody waits for an answer any
 * more, and none can be written.
 */
export async function blankRequests(tx: Tx, invitationIds: readonly string[], now: Date): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx
    .updateTable('requests')
    .set((e) => ({
      kind: 'help',
      wants: '[]',
      text: '',
      answer: '',
      granted: null,
      answered_at: e.fn.coalesce('answered_at', e.val(now)),
    }))
    .where('invitation_id', 'in', invitationIds)
    .execute();
  await blankAccommodations(tx, invitationIds);
}
