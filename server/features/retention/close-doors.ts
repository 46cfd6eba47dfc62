import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { invitationsOfCandidate, isLive, loadInvitations, transition } from '../invitations/index.ts';

/**
 * Links and cookies of this person stop working with this transaction, and what is still open is cancelled. Safe to repeat: the
 * person's rows are held first, so that whoever asks at the same time, or is just submitting, comes before or after.
 */
export async function closeDoors(tx: Tx, platform: Platform, candidateId: string, actor: Actor): Promise<void> {
  await tx.selectFrom('candidates').select('id').where('id', '=', candidateId).forNoKeyUpdate().execute();
  const ids = await invitationsOfCandidate(tx, candidateId);
  if (ids.length === 0) return;
  await tx.selectFrom('invitations').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
  for (const invitation of await loadInvitations(tx, ids)) {
    const generation = invitation.generation + 1;
    const link_hash = platform.secrets.linkHash(platform.secrets.link('invitation', invitation.id, generation));
    await tx
      .updateTable('invitations')
      .set({ generation, link_hash, deadline_zone: 'UTC', revision: sql`revision + 1` })
      .where('id', '=', invitation.id)
      .execute();
    if (isLive(invitation.state)) await transition(tx, platform, invitation, 'cancelled', actor);
  }
}
