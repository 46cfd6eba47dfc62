import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { InvitationState } from '../../../contract/invitations.ts';
import { type Db, inOrganisation } from '../../platform/database/index.ts';
import { candidatesIn } from '../../platform/http/cookies.ts';
import type { CandidatePrincipal, Principal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { identify } from '../members/index.ts';
import type { UploadRow } from './tables.ts';

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

/** As much of an upload as its bytes need. */
export type HeldUpload = Pick<UploadRow, 'organisation_id' | 'id' | 'invitation_id' | 'state' | 'manifest'>;

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

interface DoorRow extends HeldUpload {
  readonly invitation_state: InvitationState;
  readonly invitation_generation: number;
  readonly candidate_erased_at: Date | null;
}

async function ofCandidates(db: Db, uploadId: string, candidates: CandidatePrincipal[]): Promise<Owned | null> {
  const organisations = candidates.map((c) => c.organisationId);
  const invitations = candidates.map((c) => c.invitationId);
  const { rows } = await sql<DoorRow>`
    select * from door_candidate_upload(${uploadId}::uuid, ${organisations}::uuid[], ${invitations}::uuid[])`.execute(
    db,
  );
  for (const row of rows) {
    const principal = candidates.find(
      (c) => c.invitationId === row.invitation_id && c.organisationId === row.organisation_id,
    );
    if (!principal) continue;
    const { invitation_state: state, invitation_generation: generation, candidate_erased_at } = row;
    if (!guard({ state, generation, candidate_erased_at }, principal)) {
      throw problem('link-revoked', 'Ask for a new link.');
    }
    return { row, principal };
  }
  return null;
}
