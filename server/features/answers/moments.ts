import type { Moment } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Whether all of these are moments of answers of this invitation. One query, by its index. */
export async function momentsAreOf(tx: Tx, invitationId: string, moments: readonly Moment[]): Promise<boolean> {
  if (moments.length === 0) return true;
  const rows = await tx.selectFrom('answers').select('id').where('invitation_id', '=', invitationId).execute();
  const ids = new Set(rows.map((r) => r.id));
  return moments.every(({ answerId }) => ids.has(answerId));
}
