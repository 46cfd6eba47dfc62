import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { changeUpload, lockUpload } from '../uploads/index.ts';
import { FINALISE, type FinaliseJob } from './finalise.ts';

/**
 * Begins making the recording again: of an upload that was given up on, or that has lost its job. Twice is harmless.
 * @returns false where there is no such upload, it is playable already, or its bytes are still coming
 */
export async function retryRecording(tx: Tx, platform: Platform, uploadId: string): Promise<boolean> {
  const upload = await lockUpload(tx, uploadId);
  if (!upload?.manifest || (upload.state !== 'failed' && upload.state !== 'complete')) return false;
  await changeUpload(tx, upload, 'retried', { failure: null });
  const job: FinaliseJob = { organisationId: upload.organisation_id, uploadId };
  await platform.jobs.enqueue(tx, FINALISE, job);
  return true;
}
