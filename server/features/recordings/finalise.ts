import { rm } from 'node:fs/promises';
import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { newWorkplace, workplaceOf } from '../../platform/workplace.ts';
import { changeUpload, lockUpload, type UploadRow, uploadsById } from '../uploads/index.ts';
import { judge, type RecordingFailure } from './failure.ts';
import { type MadeRecording, makeFiles } from './make-files.ts';
import { recordingPrefix } from './media-key.ts';

export const FINALISE = 'recording.finalise';
/** Gets the jobs whose every run was killed. */
export const ABANDONED = 'recording.abandoned';

export interface FinaliseJob {
  readonly organisationId: string;
  readonly uploadId: string;
  /** How often it was put off; missing at first. */
  readonly round?: number;
}

/**
 * Makes the recording of a complete upload. May be killed anywhere and run again, and twice at once: files are written over
 * under the same keys, and one transaction decides. The chunks stay, whatever comes of it.
 *
 * It puts itself off instead of leaving that to the queue, which gives up after its retries: a disk that is full over a
 * weekend must not leave an answer without its recording. The queue's retries are for runs that are killed.
 */
export async function finalise(platform: Platform, job: FinaliseJob, signal: AbortSignal): Promise<void> {
  const { organisationId, uploadId, round = 0 } = job;
  const upload = await inOrganisation(platform.db, organisationId, async (tx) =>
    (await uploadsById(tx, [uploadId])).get(uploadId),
  );
  if (upload?.state !== 'complete') return;
  const folder = await newWorkplace(workplaceOf(platform), 'finalise');
  try {
    const recording = await makeFiles(platform, upload, folder, signal);
    const wanted = await inOrganisation(platform.db, organisationId, (tx) => keep(tx, platform, upload, recording));
    // Erased while we worked: nothing of it may stay.
    if (!wanted) await platform.storage.deletePrefix(recordingPrefix(organisationId, uploadId));
  } catch (error) {
    if (signal.aborted) throw error;
    const verdict = judge(error, round);
    const facts = { upload: uploadId, round, err: error instanceof Error ? error.message : 'unknown' };
    platform.log.warn({ ...facts, ...verdict }, 'no recording could be made');
    await inOrganisation(platform.db, organisationId, (tx) =>
      verdict.kind === 'failed'
        ? giveUp(tx, platform, uploadId, verdict.reason)
        : platform.jobs.enqueue(
            tx,
            FINALISE,
            { organisationId, uploadId, round: round + 1 },
            { startAfterSeconds: verdict.afterSeconds },
          ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Every run of a job was killed: by the machine, or by these very bytes. It is said, so that somebody can begin again; without it the
 * answer would be on its way for ever.
 */
export async function abandon(platform: Platform, { organisationId, uploadId }: FinaliseJob): Promise<void> {
  platform.log.error({ upload: uploadId }, 'every run that was to make this recording was killed');
  await inOrganisation(platform.db, organisationId, (tx) => giveUp(tx, platform, uploadId, 'processing'));
}

/** @returns false when the upload is gone or was emptied, so that no recording may come of it */
async function keep(tx: Tx, platform: Platform, before: UploadRow, { made, files }: MadeRecording): Promise<boolean> {
  const upload = await lockUpload(tx, before.id);
  if (!upload?.manifest) return false;
  if (upload.state === 'verified') return true;
  await tx
    .insertInto('recordings')
    .values({
      organisation_id: upload.organisation_id,
      id: upload.id,
      upload_id: upload.id,
      duration_ms: made.durationMs,
      width: made.width,
      height: made.height,
      mime: made.mime,
      files,
      checks: made.checks,
      waveform: made.waveform && (JSON.stringify(made.waveform) as never),
      engine: made.engine,
      created_at: platform.clock.now(),
    })
    .execute();
  await changeUpload(tx, upload, 'verified', { failure: null });
  await platform.events.append(tx, {
    organisationId: upload.organisation_id,
    kind: 'recording.ready',
    actor: systemActor,
    invitationId: upload.invitation_id,
    subjectId: upload.id,
    data: { upload: upload.id, durationMs: made.durationMs, engine: made.engine, reencoded: made.reencoded },
  });
  return true;
}

async function giveUp(tx: Tx, platform: Platform, uploadId: string, reason: RecordingFailure): Promise<void> {
  const upload = await lockUpload(tx, uploadId);
  if (upload?.state !== 'complete') return;
  await changeUpload(tx, upload, 'failed', { failure: reason });
  await platform.events.append(tx, {
    organisationId: upload.organisation_id,
    kind: 'recording.failed',
    actor: systemActor,
    invitationId: upload.invitation_id,
    subjectId: upload.id,
    data: { upload: upload.id, reason },
  });
}
