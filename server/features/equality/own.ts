import type { z } from 'zod';
import type {
  OwnSelfIdentification,
  SelfIdentificationInput,
  SelfIdentificationQuestion,
} from '../../../contract/self-identification.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { interviewById } from '../interviews/index.ts';
import { loadInvitation } from '../invitations/index.ts';
import { put, readOwn, remove } from './doors.ts';
import { presentOwn } from './present.ts';

/** What this candidate may be asked now: nothing before the answers are sent, so that no word of it can colour them. */
async function askedNow(tx: Tx, invitationId: string): Promise<readonly SelfIdentificationQuestion[]> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  if (invitation.state !== 'submitted' || invitation.example) return [];
  return (await interviewById(tx, invitation.interview_id))?.self_identification ?? [];
}

export async function ownSelfIdentification(
  tx: Tx,
  candidate: CandidatePrincipal,
): Promise<z.input<typeof OwnSelfIdentification>> {
  return presentOwn(await askedNow(tx, candidate.invitationId), await readOwn(tx, candidate));
}

/**
 * Puts what a candidate says about themselves in the place of what they said before. Nothing is written anywhere else: no event,
 * no revision, no receipt among the others, or those would tell that somebody said something.
 * @throws ProblemError state-conflict where this is not asked, or not any more
 */
export async function giveSelfIdentification(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  input: z.output<typeof SelfIdentificationInput>,
): Promise<z.input<typeof OwnSelfIdentification>> {
  const asked = await askedNow(tx, candidate.invitationId);
  if (input.answers.some(({ question }) => !asked.includes(question)))
    throw problem('state-conflict', 'This is not asked here, or not any more. Nothing was kept.');
  const said = Object.fromEntries(input.answers.map(({ question, option, words }) => [question, { option, words }]));
  if (!(await put(tx, candidate, said, input.textVersion, platform.clock.now()))) throw problem('state-conflict');
  return presentOwn(asked, await readOwn(tx, candidate));
}

/** Withdraws the consent: as if nothing had been said. Safe to repeat, and possible whatever became of the invitation. */
export async function removeSelfIdentification(
  tx: Tx,
  candidate: CandidatePrincipal,
): Promise<z.input<typeof OwnSelfIdentification>> {
  await remove(tx, candidate);
  return presentOwn(await askedNow(tx, candidate.invitationId), null);
}

/** Of a person who is forgotten. */
export async function removeSelfIdentifications(
  tx: Tx,
  organisationId: string,
  invitationIds: readonly string[],
): Promise<void> {
  for (const invitationId of invitationIds) await remove(tx, { organisationId, invitationId });
}
