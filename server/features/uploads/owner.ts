import type { FastifyRequest } from 'fastify';
import type { InvitationState } from '../../../contract/invitations.ts';
import { type Db, inOrganisation } from '../../platform/database/index.ts';
import { candidatesIn } from '../../platform/http/cookies.ts';
import type { CandidatePrincipal, Principal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { identify } from '../members/index.ts';
import { type HeldUpload, throughDoor } from './door.ts';

/** What is known of the invitation that an upload belongs to. */
export interface Door {
  readonly state: InvitationState;
  readonly generation: number;
  readonly candidate_erased_at: Date | null;
}
/** Whether a candidate's cookie still opens it: not revoked, not erased. */
export type UploadGuard = (door: Door, candidate: CandidatePrincipal) => boolean;
let guard: UploadGuard = () => true;

/** Invitations are to the right of uploads, so what they decide of a cookie is handed in. */
export function setUploadGuard(opens: UploadGuard): void {
  guard = opens;
}

export interface Owned {
  readonly row: HeldUpload;
  readonly principal: Principal;
}

/**
 * The upload and who of this browser's people owns it: the candidate of one of its cookies, or its member. One statement by
 * primary keys, and nothing is remembered: revocation, erasure and completion hold at once, in every process.
 * @throws ProblemError not-found, also for another's upload; link-revoked; not-signed-in when nobody is asking
 */
export async function ownedUpload(platform: Platform, request: FastifyRequest, uploadId: string): Promise<Owned> {
  const candidates = candidatesIn(platform.secrets, request.cookies, platform.clock.now());
  if (candidates.length > 0) {
    const owned = await ofCandidates(platform.db, uploadId, candidates);
    if (owned) return owned;
  }
  const member = await identify(platform, request);
  if (member) {
    const row = await inOrganisation(platform.db, member.organisationId, (tx) =>
      tx.selectFrom('uploads').selectAll().where('id', '=', uploadId).executeTakeFirst(),
    );
    if (row && row.user_id === member.userId) return { row, principal: member };
  } else if (candidates.length === 0) {
    throw problem('not-signed-in', 'Open the link from your e-mail again, or sign in.');
  }
  throw problem('not-found');
}

async function ofCandidates(db: Db, uploadId: string, candidates: CandidatePrincipal[]): Promise<Owned | null> {
  const found = await throughDoor(db, uploadId, candidates);
  if (!found) return null;
  const { invitation_state: state, invitation_generation: generation, candidate_erased_at } = found.row;
  if (!guard({ state, generation, candidate_erased_at }, found.principal)) {
    throw problem('link-revoked', 'Ask for a new link.');
  }
  return found;
}
