import './tables.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Feature, Platform } from '../../platform/index.ts';
import { cleanWorkplaces } from '../../platform/workplace.ts';
import { uploadsById } from '../uploads/index.ts';
import { ABANDONED, abandon, FINALISE, type FinaliseJob, finalise } from './finalise.ts';
import { routes } from './routes.ts';
import type { RecordingRow } from './tables.ts';

export { finalise } from './finalise.ts';
export { presentRecording } from './present.ts';
export { removeFiles, removeMedia } from './remove-media.ts';
export { retryRecording } from './retry.ts';
export type { RecordingRow } from './tables.ts';

/** Recordings by the upload they were made of; where none is ready yet it is missing. */
export async function recordingsOfUploads(tx: Tx, uploadIds: readonly string[]): Promise<Map<string, RecordingRow>> {
  if (uploadIds.length === 0) return new Map();
  const ids = [...new Set(uploadIds)];
  const rows = await tx.selectFrom('recordings').selectAll().where('upload_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.upload_id, row]));
}

function start(platform: Platform): void {
  const { events, jobs, config } = platform;
  events.on('upload.completed', async (tx, { organisationId, subjectId }) => {
    const upload = subjectId ? (await uploadsById(tx, [subjectId])).get(subjectId) : undefined;
    if (upload && upload.purpose !== 'file') await jobs.enqueue(tx, FINALISE, { organisationId, uploadId: upload.id });
  });
  // Begun at once, so that the first job hardly waits for it.
  if (config.roles.includes('worker')) void cleanWorkplaces(platform);
  jobs.define<FinaliseJob>({
    name: FINALISE,
    // An hour of video remuxed on a slow machine; its steps have shorter limits of their own.
    expireSeconds: 3600,
    retries: 12,
    concurrency: 2,
    async run(data, signal) {
      await cleanWorkplaces(platform);
      await finalise(platform, data, signal);
    },
  });
  jobs.define<FinaliseJob>({
    name: ABANDONED,
    expireSeconds: 60,
    retries: 8,
    concurrency: 1,
    run: (data) => abandon(platform, data),
  });
}

export const recordingsFeature: Feature = { name: 'recordings', routes, start };
