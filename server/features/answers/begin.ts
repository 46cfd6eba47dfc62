import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation, transition } from '../invitations/index.ts';
import type { Answering } from './load.ts';

/** @throws ProblemError state-conflict when this id already names a take of another question or candidate */
export async function assertFreeTakeId(tx: Tx, takeId: string): Promise<void> {
  const taken = await tx.selectFrom('takes').select('id').where('id', '=', takeId).executeTakeFirst();
  if (taken) throw problem('state-conflict', 'Use a new id for a new take.');
}

/** The first take starts the interview. A page whose `opened` got lost on the way has opened it all the same. */
export async function begin(tx: Tx, platform: Platform, { invitation }: Answering, actor: Actor): Promise<void> {
  if (invitation.state === 'invited') await transition(tx, platform, invitation, 'opened', actor);
  if (invitation.state !== 'invited' && invitation.state !== 'opened') return;
  const opened = await loadInvitation(tx, invitation.id);
  if (opened) await transition(tx, platform, opened, 'started', actor);
}
