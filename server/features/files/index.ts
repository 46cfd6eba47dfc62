import './tables.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Feature, Platform } from '../../platform/index.ts';
import { cleanWorkplaces } from '../../platform/workplace.ts';
import { uploadsById } from '../uploads/index.ts';
import { ABANDONED, abandon, RECEIVE, type ReceiveJob, receive } from './receive.ts';
import { routes } from './routes.ts';
import type { FileRow } from './tables.ts';

export { filePrefix } from './file-key.ts';
export { presentFile } from './present.ts';
export { startFile } from './start-file.ts';
export type { FileRow } from './tables.ts';

/** Files by the upload that brings them; unknown ones are missing. */
export async function filesOfUploads(tx: Tx, uploadIds: readonly string[]): Promise<Map<string, FileRow>> {
  if (uploadIds.length === 0) return new Map();
  const ids = [...new Set(uploadIds)];
  const rows = await tx.selectFrom('files').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Forgets what these uploads were called and what they were; their bytes are removed with the upload's. */
export async function forgetFiles(tx: Tx, uploadIds: readonly string[]): Promise<void> {
  if (uploadIds.length > 0) await tx.deleteFrom('files').where('id', 'in', uploadIds).execute();
}

function start(platform: Platform): void {
  const { events, jobs } = platform;
  events.on('upload.completed', async (tx, { organisationId, subjectId }) => {
    const upload = subjectId ? (await uploadsById(tx, [subjectId])).get(subjectId) : undefined;
    if (upload?.purpose === 'file') await jobs.enqueue(tx, RECEIVE, { organisationId, uploadId: upload.id });
  });
  jobs.define<ReceiveJob>({
    name: RECEIVE,
    expireSeconds: 1800,
    retries: 12,
    concurrency: 2,
    async run(data, signal) {
      await cleanWorkplaces(platform);
      await receive(platform, data, signal);
    },
  });
  jobs.define<ReceiveJob>({
    name: ABANDONED,
    expireSeconds: 60,
    retries: 8,
    concurrency: 1,
    run: (data) => abandon(platform, data),
  });
}

export const filesFeature: Feature = { name: 'files', routes, start };
