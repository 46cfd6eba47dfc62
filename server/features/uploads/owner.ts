import type { FastifyRequest } from 'fastify';
import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import { candidatesIn } from '../../platform/http/cookies.ts';
import type { CandidatePrincipal, Principal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { identify } from '../members/index.ts';
import type { UploadRow } from './tables.ts';

/** Whether a candidate's cookie still holds: not revoked, not erased. */
export type UploadGuard = (tx: Tx, candidate: CandidatePrincipal) => Promise<boolean>;
let guard: UploadGuard = async () => true;

/** Invitations are to the right of uploads, so what they know of a cookie is handed in. */
export function setUploadGuard(holds: UploadGuard): void {
  guard = holds;
}

export interface Owned {
  readonly row: UploadRow;
  readonly principal: Principal;
}

/**
 * The upload and who of this browser's people owns it: the candidate of one of its cookies, or its member. One read by primary
 * key in each organisation that the cookies name (nearly always one), and nothing is remembered: revocation, erasure and
 * completion hold at once, in every process.
 * @throws ProblemError not-found, also for another's upload; link-revoked; not-signed-in when nobody is asking
 */
export async function ownedUpload(platform: Platform, request: FastifyRequest, uploadId: string): Promise<Owned> {
  const candidates = candidatesIn(platform.secrets, request.cookies, platform.clock.now());
  for (const organisationId of new Set(candidates.map((c) => c.organisationId))) {
    const owned = await inOrganisation(platform.db, organisationId, async (tx) => {
      const row = await uploadById(tx, uploadId);
      const principal = candidates.find((c) => c.invitationId === row?.invitation_id);
      if (!row || principal?.organisationId !== row.organisation_id) return null;
      if (!(await guard(tx, principal))) throw problem('link-revoked', 'Ask for a new link.');
      return { row, principal };
    });
    if (owned) return owned;
  }
  const member = await identify(platform, request);
  if (member) {
    const row = await inOrganisation(platform.db, member.organisationId, (tx) => uploadById(tx, uploadId));
    if (row && row.user_id === member.userId) return { row, principal: member };
  } else if (candidates.length === 0) {
    throw problem('not-signed-in', 'Open the link from your e-mail again, or sign in.');
  }
  throw problem('not-found');
}

const uploadById = (tx: Tx, id: string): Promise<UploadRow | undefined> =>
  tx.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst();
