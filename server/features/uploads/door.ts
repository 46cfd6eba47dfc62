import { sql } from 'kysely';
import type { InvitationState } from '../../../contract/invitations.ts';
import type { Db } from '../../platform/database/index.ts';
import type { CandidatePrincipal } from '../../platform/http/principal.ts';
import type { UploadRow } from './tables.ts';

/** As much of an upload as its bytes need. */
export type HeldUpload = Pick<UploadRow, 'organisation_id' | 'id' | 'invitation_id' | 'state' | 'manifest'>;

export interface DoorRow extends HeldUpload {
  readonly invitation_state: InvitationState;
  readonly invitation_generation: number;
  readonly candidate_erased_at: Date | null;
}

interface Batch {
  readonly uploads: Set<string>;
  readonly organisations: Set<string>;
  readonly invitations: Set<string>;
  readonly rows: Promise<DoorRow[]>;
}
const batches = new WeakMap<Db, Batch>();
const MOST_AT_ONCE = 100;

/**
 * The upload and its invitation as they are now, for one of these candidates; null when it is none of theirs. Whoever asks in the same
 * turn of the event loop shares a statement: with 50 recorders at once that is one round trip for several chunks.
 */
export async function throughDoor(db: Db, uploadId: string, candidates: readonly CandidatePrincipal[]) {
  let batch = batches.get(db);
  if (!batch || batch.uploads.size >= MOST_AT_ONCE) {
    batch = begin(db);
    batches.set(db, batch);
  }
  batch.uploads.add(uploadId);
  for (const { organisationId, invitationId } of candidates) {
    batch.organisations.add(organisationId);
    batch.invitations.add(invitationId);
  }
  // Others' rows come with it; nobody gets one that their own cookie does not name.
  for (const row of await batch.rows) {
    if (row.id !== uploadId) continue;
    const principal = candidates.find(
      (c) => c.invitationId === row.invitation_id && c.organisationId === row.organisation_id,
    );
    if (principal) return { row, principal };
  }
  return null;
}

function begin(db: Db): Batch {
  const [uploads, organisations, invitations] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    // From here on it is closed: who comes now must see what is true now.
    if (batches.get(db)?.rows === rows) batches.delete(db);
    const found = await sql<DoorRow>`
      select * from door_candidate_uploads(${[...uploads]}::uuid[], ${[...organisations]}::uuid[], ${[...invitations]}::uuid[])`.execute(
      db,
    );
    return found.rows;
  });
  return { uploads, organisations, invitations, rows };
}
