import { sql } from 'kysely';
import type { z } from 'zod';
import type { ConsentInput } from '../../../contract/answers.ts';
import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { type Invitation, loadInvitation } from './load.ts';
import { isExpired, isLive } from './state.ts';
import { transition } from './transition.ts';

/** Whether a cookie of this generation still opens the door. */
export function opensFor(door: Door, principal: CandidatePrincipal): boolean {
  return opens(door) && door.generation === principal.generation;
}
type Door = Pick<Invitation, 'state' | 'candidate_erased_at' | 'generation'>;
const opens = (door: Door): boolean => door.state !== 'cancelled' && door.candidate_erased_at === null;

/** The same, looked up: one read by primary keys, before everything that a candidate does. */
export async function candidateHolds(tx: Tx, principal: CandidatePrincipal): Promise<boolean> {
  const door = await tx
    .selectFrom('invitations as i')
    .innerJoin('candidates as c', (join) =>
      join.onRef('c.organisation_id', '=', 'i.organisation_id').onRef('c.id', '=', 'i.candidate_id'),
    )
    .select(['i.state', 'i.generation', 'c.erased_at as candidate_erased_at'])
    .where('i.id', '=', principal.invitationId)
    .executeTakeFirst();
  return door !== undefined && opensFor(door, principal);
}

/**
 * What the secret of a link stands for; null alike for one that never was, was renewed, cancelled or erased. Reading it changes
 * nothing: mail scanners open links too.
 */
export async function resolveInvitation(platform: Platform, secret: string): Promise<CandidatePrincipal | null> {
  const { rows } = await sql<{ organisation_id: string; id: string }>`
    select * from door_invitation(${platform.secrets.linkHash(secret)})`.execute(platform.db);
  const [door] = rows;
  if (!door) return null;
  return inOrganisation(platform.db, door.organisation_id, async (tx) => {
    const invitation = await loadInvitation(tx, door.id);
    if (!invitation || !opens(invitation)) return null;
    return {
      kind: 'candidate',
      organisationId: door.organisation_id,
      invitationId: door.id,
      generation: invitation.generation,
    };
  });
}

/** The row held, so that two tabs are decided one after the other. */
async function own(tx: Tx, { invitationId }: CandidatePrincipal): Promise<Invitation> {
  await tx.selectFrom('invitations').select('id').where('id', '=', invitationId).forNoKeyUpdate().execute();
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  return invitation;
}

/** The page is really open, in front of somebody. Safe to repeat. */
export async function markOpened(tx: Tx, platform: Platform, candidate: CandidatePrincipal): Promise<void> {
  const invitation = await own(tx, candidate);
  if (invitation.state === 'invited') await transition(tx, platform, invitation, 'opened', actorOf(candidate));
}

/** A receipt per purpose and wording. The first one counts as the moment of consent; repeating changes nothing. */
export async function consent(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  input: z.output<typeof ConsentInput>,
): Promise<void> {
  const invitation = await own(tx, candidate);
  const now = platform.clock.now();
  if (!invitation.consented_at) assertMayBegin(invitation, now);
  if (!isLive(invitation.state)) throw problem('state-conflict', 'This invitation has ended.');
  const receipts = await tx
    .insertInto('consents')
    .values(
      [...new Set(input.purposes)].map((purpose) => ({
        organisation_id: candidate.organisationId,
        id: newId(),
        invitation_id: candidate.invitationId,
        purpose,
        text_version: input.textVersion,
        granted_at: now,
        withdrawn_at: null,
      })),
    )
    .onConflict((c) => c.columns(['organisation_id', 'invitation_id', 'purpose', 'text_version']).doNothing())
    .returning('id')
    .execute();
  if (receipts.length === 0) return;
  if (!invitation.consented_at)
    await tx
      .updateTable('invitations')
      .set({ consented_at: now, revision: sql`revision + 1` })
      .where('id', '=', invitation.id)
      .execute();
  await platform.events.append(tx, {
    organisationId: candidate.organisationId,
    kind: 'invitation.consented',
    actor: actorOf(candidate),
    interviewId: invitation.interview_id,
    invitationId: invitation.id,
    subjectId: invitation.id,
  });
}

function assertMayBegin(invitation: Invitation, now: Date): void {
  if (!isLive(invitation.state)) throw problem('state-conflict', 'This invitation has ended.');
  if (invitation.interview_state !== 'open') throw problem('interview-closed', 'Write to the contact on your page.');
  if (isExpired(invitation, now))
    throw problem('deadline-passed', 'Write to the contact on your page and ask for more time.');
}

/** The candidate goes no further; consent ends with it. Safe to repeat. */
export async function withdraw(tx: Tx, platform: Platform, candidate: CandidatePrincipal): Promise<void> {
  const invitation = await own(tx, candidate);
  if (invitation.state === 'withdrawn') return;
  await transition(tx, platform, invitation, 'withdrawn', actorOf(candidate));
  await tx
    .updateTable('consents')
    .set({ withdrawn_at: platform.clock.now() })
    .where('invitation_id', '=', invitation.id)
    .where('withdrawn_at', 'is', null)
    .execute();
}
