import type { FastifyRequest } from 'fastify';
import type { CompleteInput, UploadStatus } from '../../../contract/uploads.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { MAX_UPLOAD_BYTES } from './budget.ts';
import { changeUpload, lockUpload } from './change.ts';
import type { HeldUpload } from './door.ts';
import { bytesOf, faults, type Manifest, ordered, samePromise } from './manifest.ts';
import { type Owned, ownedUpload } from './owner.ts';
import { presentComplete } from './status.ts';
import { storageProblem } from './storage-problem.ts';
import type { UploadRow } from './tables.ts';

/**
 * Ends an upload: everything that was named is in storage. State, event and what follows from it (the job that makes the
 * recording) commit together. Idempotent: whoever is uncertain asks again.
 * @throws ProblemError upload-incomplete, its errors naming what is missing; upload-complete when it ended with other bytes
 */
export async function completeUpload(
  platform: Platform,
  request: FastifyRequest,
  uploadId: string,
  input: CompleteInput,
): Promise<UploadStatus> {
  return completeStored(platform, await ownedUpload(platform, request, uploadId), input);
}

/** The same for somebody whose ownership was found already. */
export async function completeStored(platform: Platform, owned: Owned, input: CompleteInput): Promise<UploadStatus> {
  const manifest = ordered(input.segments);
  if (!manifest) throw problem('invalid-input', 'Name every segment once.');
  if (owned.row.state !== 'receiving') return repeated(owned.row, manifest);
  const { row } = owned;
  // Listed before the transaction, which must not wait for a disk. What was found can't go away: chunks are immutable.
  const stored = await platform.storage.listChunks(row.organisation_id, row.id).catch((error: unknown) => {
    throw storageProblem(error);
  });
  const errors = faults(manifest, stored);
  if (errors.length > 0) throw problem('upload-incomplete', 'Send what is missing, then complete again.', { errors });
  if (bytesOf(manifest) > MAX_UPLOAD_BYTES) {
    throw problem('payload-too-large', `An upload may have ${MAX_UPLOAD_BYTES} bytes.`);
  }
  return presentComplete(await settle(platform, owned, manifest));
}

function settle(platform: Platform, { row, principal }: Owned, manifest: Manifest): Promise<UploadRow> {
  return inOrganisation(platform.db, row.organisation_id, async (tx) => {
    const current = await lockUpload(tx, row.id);
    if (!current) throw problem('not-found');
    if (current.state !== 'receiving') {
      repeated(current, manifest);
      return current;
    }
    const complete = await changeUpload(tx, current, 'completed', {
      manifest: JSON.stringify(manifest) as never,
      bytes: bytesOf(manifest),
      completed_at: platform.clock.now(),
    });
    await platform.events.append(tx, {
      organisationId: row.organisation_id,
      kind: 'upload.completed',
      actor: actorOf(principal),
      invitationId: row.invitation_id,
      subjectId: row.id,
      data: { bytes: bytesOf(manifest), segments: manifest.length },
    });
    return complete;
  });
}

/** Removed chunks take their manifest with them; then there is nothing left to contradict. */
function repeated(row: HeldUpload, manifest: Manifest): UploadStatus {
  if (row.manifest && !samePromise(row.manifest, manifest)) {
    throw problem('upload-complete', 'It was completed with other counts or bytes, and stays as it is.');
  }
  return presentComplete(row);
}
