import { sql } from 'kysely';
import type { z } from 'zod';
import type { CorrectInput } from '../../../contract/invitations.ts';
import { isPgError, type Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { dropIfAlone, renameCandidate, upsertCandidate } from '../candidates/index.ts';
import type { Invitation } from './load.ts';
import { append, assertReachable, giveNewLink, held } from './manage.ts';
import { isLive } from './state.ts';

type Correction = z.output<typeof CorrectInput>;

/**
 * Puts a mistyped name, address or language right. Another address is another way to the person: this invitation goes to whoever
 * has that address, by a new link, and the link that went astray stops working. Other interviews keep the address they have.
 * @throws ProblemError state-conflict when somebody consented at the address (for the address), has ended, or that person is invited already
 */
export async function correctInvitation(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  correction: Correction,
): Promise<void> {
  const invitation = await held(tx, id);
  assertReachable(invitation);
  const moves =
    correction.email !== undefined && correction.email.toLowerCase() !== invitation.candidate_email?.toLowerCase();
  if (moves) await move(tx, platform, by, invitation, { ...correction, email: correction.email ?? '' });
  else await renameCandidate(tx, invitation.candidate_id, named(correction));
  await append(platform, tx, by, invitation, 'invitation.corrected', {
    name: correction.name !== undefined && correction.name !== invitation.candidate_name,
    email: moves,
    language: correction.language !== undefined && correction.language !== invitation.candidate_language,
  });
  if (moves) await giveNewLink(tx, platform, by, invitation);
}

const named = ({ name, email, language }: Correction) => ({
  ...(name !== undefined && { name }),
  ...(email !== undefined && { email }),
  ...(language !== undefined && { language }),
});

async function move(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitation: Invitation,
  correction: Correction & { email: string },
): Promise<void> {
  if (!isLive(invitation.state))
    throw problem('state-conflict', 'The answers came from this address: it stays. The name can still be corrected.');
  // Consent and answers are theirs who gave them, and nobody else's to go on with.
  if (invitation.consented_at)
    throw problem(
      'state-conflict',
      'Somebody at this address has agreed to take part. Cancel this invitation and invite the person anew; the name can still be corrected.',
    );
  if (invitation.example)
    throw problem('state-conflict', 'This is an example: nobody in it has an address that could be wrong.');
  const candidate = await upsertCandidate(tx, {
    organisationId: by.organisationId,
    name: correction.name ?? invitation.candidate_name ?? correction.email,
    email: correction.email,
    language: correction.language ?? null,
    timeZone: null,
    defaults: { language: invitation.candidate_language, timeZone: invitation.candidate_time_zone },
    now: platform.clock.now(),
  });
  try {
    await tx
      .updateTable('invitations')
      .set({ candidate_id: candidate.id, revision: sql`revision + 1` })
      .where('id', '=', invitation.id)
      .execute();
  } catch (error) {
    if (!isPgError(error, '23505', 'invitations_once')) throw error;
    throw problem('state-conflict', 'Whoever has this address is invited already. Cancel one of the two invitations.', {
      errors: [{ path: 'email', message: 'Invited already' }],
    });
  }
  await dropIfAlone(tx, invitation.candidate_id);
}
