import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Scalar } from '../../platform/events.ts';
import { actorOf, type CandidatePrincipal, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { type Invitation, loadInvitation } from './load.ts';
import { isLive } from './state.ts';
import { transition } from './transition.ts';

export async function held(tx: Tx, id: string): Promise<Invitation> {
  await tx.selectFrom('invitations').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const invitation = await loadInvitation(tx, id);
  if (!invitation) throw problem('not-found');
  return invitation;
}

/** The link stops working at once. What was answered stays in the record. */
export async function cancelInvitation(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<void> {
  await transition(tx, platform, await held(tx, id), 'cancelled', actorOf(by));
}

/** More time for this one person. Less would break a promise, so it is refused. */
export async function extendInvitation(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal | CandidatePrincipal,
  id: string,
  deadlineAt: Date,
): Promise<void> {
  const invitation = await held(tx, id);
  if (!isLive(invitation.state)) throw problem('state-conflict', 'This invitation has ended.');
  if (deadlineAt <= platform.clock.now() || deadlineAt <= invitation.deadline_at) {
    throw problem('invalid-input', 'Choose a later deadline than the one the candidate has.', {
      errors: [{ path: 'deadlineAt', message: 'Must be later' }],
    });
  }
  await tx
    .updateTable('invitations')
    .set({ deadline_at: deadlineAt, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
  await append(platform, tx, by, invitation, 'invitation.extended');
}

/** A new link, by mail; the old one and every browser that came by it are out. */
export async function renewLink(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<void> {
  const invitation = await held(tx, id);
  assertReachable(invitation);
  if (invitation.example)
    throw problem('state-conflict', 'This is an example: it sends no mail. Copy the link instead.');
  await giveNewLink(tx, platform, by, invitation);
}

/** The old link and every browser that came by it are out, and the mail goes again. */
export async function giveNewLink(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitation: Invitation,
): Promise<void> {
  const generation = invitation.generation + 1;
  const link_hash = platform.secrets.linkHash(platform.secrets.link('invitation', invitation.id, generation));
  await tx
    .updateTable('invitations')
    .set({ generation, link_hash, delivery: 'queued', revision: sql`revision + 1` })
    .where('id', '=', invitation.id)
    .execute();
  await append(platform, tx, by, invitation, 'invitation.link-renewed');
}

/** The invitation once more, with the link that the person has: for a mail that was lost or overlooked. */
export async function sendAgain(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<void> {
  const invitation = await held(tx, id);
  assertReachable(invitation);
  if (invitation.example)
    throw problem('state-conflict', 'This is an example: it sends no mail. Copy the link instead.');
  if (!isLive(invitation.state)) throw problem('state-conflict', 'The answers are here already.');
  await tx.updateTable('invitations').set({ delivery: 'queued' }).where('id', '=', id).execute();
  await append(platform, tx, by, invitation, 'invitation.sent-again');
}

export function assertReachable(invitation: Invitation): void {
  if (invitation.candidate_erased_at) throw problem('state-conflict', 'This candidate’s data was erased.');
  if (invitation.state === 'cancelled' || invitation.state === 'withdrawn')
    throw problem('state-conflict', 'This invitation has ended: invite the person again.');
}

/** Derived again from the key; nothing that opens the door is stored. */
export const linkOf = ({ config, secrets }: Platform, invitation: Pick<Invitation, 'id' | 'generation'>): string =>
  `${config.publicUrl}/i/${secrets.link('invitation', invitation.id, invitation.generation)}`;

export async function invitationLink(tx: Tx, platform: Platform, id: string): Promise<string> {
  const invitation = await loadInvitation(tx, id);
  if (!invitation) throw problem('not-found');
  assertReachable(invitation);
  return linkOf(platform, invitation);
}

export const append = (
  platform: Platform,
  tx: Tx,
  by: MemberPrincipal | CandidatePrincipal,
  invitation: Invitation,
  kind: 'invitation.extended' | 'invitation.link-renewed' | 'invitation.sent-again' | 'invitation.corrected',
  data: Record<string, Scalar> = {},
) =>
  platform.events.append(tx, {
    organisationId: invitation.organisation_id,
    kind,
    actor: actorOf(by),
    interviewId: invitation.interview_id,
    invitationId: invitation.id,
    subjectId: invitation.id,
    data,
  });
