import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRefusal } from '../../../contract/file-types.ts';
import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import { findFileType } from '../../platform/file-type.ts';
import type { Platform } from '../../platform/index.ts';
import { ChunkCorrupt, ChunkMissing } from '../../platform/storage/index.ts';
import { newWorkplace, workplaceOf } from '../../platform/workplace.ts';
import { changeUpload, lockUpload, type UploadRow, uploadPrefix, uploadsById } from '../uploads/index.ts';
import { fileKey, filePrefix } from './file-key.ts';
import type { FileRow } from './tables.ts';

export const RECEIVE = 'file.receive';
/** Gets the jobs whose every run was killed. */
export const ABANDONED = 'file.abandoned';

export interface ReceiveJob {
  readonly organisationId: string;
  readonly uploadId: string;
  /** How often it was put off; missing at first. */
  readonly round?: number;
}

type Looked = { readonly refused: FileRefusal } | Pick<FileRow, 'type' | 'mime' | 'bytes' | 'scanned'>;

/**
 * Looks at a file that is all here, and keeps it or not: its size, what its bytes say it is, and what the operator's scanner says. May be
 * killed anywhere and run again. It puts itself off while disk or scanner fail, however long: a scanner that is being updated must not cost
 * anybody their answer. Once it is kept, or refused, its chunks go: what was refused is not to lie about.
 */
export async function receive(platform: Platform, job: ReceiveJob, signal: AbortSignal): Promise<void> {
  const { organisationId, uploadId, round = 0 } = job;
  const found = await inOrganisation(platform.db, organisationId, async (tx) => {
    const upload = (await uploadsById(tx, [uploadId])).get(uploadId);
    const file = await tx.selectFrom('files').selectAll().where('id', '=', uploadId).executeTakeFirst();
    return upload?.state === 'complete' && file ? { upload, file } : null;
  });
  if (!found) return;
  const folder = await newWorkplace(workplaceOf(platform), 'file');
  try {
    const looked = await look(platform, found.upload, found.file, folder, signal);
    const kept = await inOrganisation(platform.db, organisationId, (tx) => settle(tx, platform, uploadId, looked));
    if (!kept) await platform.storage.deletePrefix(filePrefix(organisationId, uploadId));
    await platform.storage.deletePrefix(uploadPrefix(organisationId, uploadId));
  } catch (error) {
    if (signal.aborted) throw error;
    platform.log.warn({ upload: uploadId, round, err: (error as Error).message }, 'a file could not be looked at yet');
    const startAfterSeconds = Math.min(600, 5 * 2 ** Math.min(round, 20));
    await inOrganisation(platform.db, organisationId, (tx) =>
      platform.jobs.enqueue(tx, RECEIVE, { organisationId, uploadId, round: round + 1 }, { startAfterSeconds }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every run was killed, by the machine or by these very bytes: it is said, so that somebody can send another file. */
export async function abandon(platform: Platform, { organisationId, uploadId }: ReceiveJob): Promise<void> {
  platform.log.error({ upload: uploadId }, 'every run that was to look at this file was killed');
  await inOrganisation(platform.db, organisationId, (tx) => settle(tx, platform, uploadId, { refused: 'damaged' }));
}

async function look(
  { storage, scan }: Platform,
  { organisation_id, id, manifest, bytes }: UploadRow,
  { name, types, most_bytes }: FileRow,
  folder: string,
  signal: AbortSignal,
): Promise<Looked> {
  const [segment, ...more] = manifest ?? [];
  if (!segment || more.length > 0 || bytes === null) return { refused: 'damaged' };
  if (bytes > most_bytes) return { refused: 'large' };
  const path = join(folder, 'content');
  try {
    await storage.materialise(organisation_id, id, segment.segment, path, { chunks: segment.chunks, signal });
  } catch (error) {
    if (error instanceof ChunkMissing || error instanceof ChunkCorrupt) return { refused: 'damaged' };
    throw error;
  }
  const found = await findFileType(path, name);
  if (!found || !types.includes(found.type)) return { refused: 'type' };
  const verdict = await scan(path, signal);
  if (verdict === 'refused') return { refused: 'unsafe' };
  await storage.putObject(fileKey(organisation_id, id), path, { move: true });
  return { type: found.type, mime: found.mime, bytes, scanned: verdict === 'clean' };
}

/** @returns whether the file stays */
async function settle(tx: Tx, platform: Platform, uploadId: string, looked: Looked): Promise<boolean> {
  const upload = await lockUpload(tx, uploadId);
  if (upload?.state === 'verified') return true;
  // Erased while we looked: nothing of it may stay.
  if (upload?.state !== 'complete') return false;
  const event = {
    organisationId: upload.organisation_id,
    actor: systemActor,
    invitationId: upload.invitation_id,
    subjectId: upload.id,
  };
  if ('refused' in looked) {
    await changeUpload(tx, upload, 'failed', { failure: looked.refused });
    const data = { upload: upload.id, reason: looked.refused };
    await platform.events.append(tx, { ...event, kind: 'file.refused', data });
    return false;
  }
  await changeUpload(tx, upload, 'verified', { failure: null });
  await tx
    .updateTable('files')
    .set({ ...looked, received_at: platform.clock.now() })
    .where('id', '=', uploadId)
    .execute();
  const data = { upload: upload.id, type: looked.type, bytes: looked.bytes };
  await platform.events.append(tx, { ...event, kind: 'file.ready', data });
  return true;
}
