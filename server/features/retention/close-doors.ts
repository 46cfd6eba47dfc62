import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { type Invitation, isLive, transition } from '../invitations/index.ts';

/** Links and cookies of these invitations stop working with this transaction, and what is still open is cancelled. Safe to repeat. */
export async function closeDoors(
  tx: Tx,
  platform: Platform,
  invitations: readonly Invitation[],
  actor: Actor,
): Promise<void> {
  for (const invitation of invitations) {
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
