import type { FastifyRequest } from 'fastify';
import type { UploadStatus } from '../../../contract/uploads.ts';
import type { Platform } from '../../platform/index.ts';
import type { HeldUpload } from './door.ts';
import { heldRanges, namedRanges } from './manifest.ts';
import { ownedUpload } from './owner.ts';
import { storageProblem } from './storage-problem.ts';

/**
 * What the server holds, so that resuming is a difference of two sets. While an upload is being received, storage is asked;
 * afterwards it holds what was named, and nothing needs to be listed.
 * @throws ProblemError not-found, link-revoked, unavailable
 */
export async function uploadStatus(
  platform: Platform,
  request: FastifyRequest,
  uploadId: string,
): Promise<UploadStatus> {
  const { row } = await ownedUpload(platform, request, uploadId);
  if (row.state !== 'receiving') return presentComplete(row);
  const stored = await platform.storage.listChunks(row.organisation_id, row.id).catch((error: unknown) => {
    throw storageProblem(error);
  });
  return { id: row.id, state: row.state, segments: heldRanges(stored) };
}

/** Only for uploads that are no longer received. */
export const presentComplete = (row: HeldUpload): UploadStatus => ({
  id: row.id,
  state: row.state,
  segments: namedRanges(row.manifest ?? []),
});
