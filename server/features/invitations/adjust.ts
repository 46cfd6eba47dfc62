import { sql } from 'kysely';
import type { Accommodations, AtOnce } from '../../../contract/accommodations.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import type { Invitation } from './load.ts';
import { isLive } from './state.ts';

/** As everybody has it. */
export const noAccommodations: Accommodations = {
  timeFactor: 1,
  extraTakes: 0,
  questionsFirst: false,
  otherKinds: false,
  noSelfView: false,
  signLanguage: false,
  helper: false,
};

/** No rule gives anything. */
export const nothingAtOnce: AtOnce = {
  timeFactor: 1,
  extraTakes: 0,
  questionsFirst: false,
  otherKinds: false,
  extensionDays: 0,
};

/** What holds for this candidate, complete. */
export const accommodationsOf = (row: Pick<Invitation, 'accommodations'>): Accommodations => ({
  ...noAccommodations,
  ...row.accommodations,
});

/**
 * Changes what holds for one candidate, at once and in the middle of an interview too. A candidate does it where a rule allows it. The event says that it was done, not what:
 * the log is kept for longer than what somebody may have needed it for.
 * @throws ProblemError state-conflict when the invitation has ended
 */
export async function adjustInvitation(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal | CandidatePrincipal,
  invitation: Invitation,
  accommodations: Accommodations,
): Promise<void> {
  if (!isLive(invitation.state))
    throw problem('state-conflict', 'This invitation has ended: nothing can be given any more. Answer in words.');
  await tx
    .updateTable('invitations')
    .set({ accommodations: JSON.stringify(accommodations), revision: sql`revision + 1` })
    .where('id', '=', invitation.id)
    .execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'invitation.adjusted',
    actor: actorOf(by),
    interviewId: invitation.interview_id,
    invitationId: invitation.id,
    subjectId: invitation.id,
  });
}

/** Nothing of it is left. Part of erasing a person. */
export async function blankAccommodations(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  await tx.updateTable('invitations').set({ accommodations: '{}' }).where('id', 'in', invitationIds).execute();
}
