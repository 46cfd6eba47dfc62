import type { UploadState } from '../../../contract/uploads.ts';

/** What can happen to an upload. `verified`: a playable file was made of it. `failed`: nothing playable can be made of it. `retried`: somebody asked to try again. */
export const uploadEvents = ['completed', 'verified', 'failed', 'retried'] as const;
export type UploadEvent = (typeof uploadEvents)[number];
export const uploadStates = ['receiving', 'complete', 'verified', 'failed'] as const satisfies readonly UploadState[];

/**
 * Where an upload goes, for every state and event; null: refused. Everything may happen twice (a client that is uncertain
 * asks again, a job that was killed runs again), and a playable file is the end: no later failure takes it away.
 */
const table: Record<UploadState, Record<UploadEvent, UploadState | null>> = {
  receiving: { completed: 'complete', verified: null, failed: null, retried: null },
  complete: { completed: 'complete', verified: 'verified', failed: 'failed', retried: 'complete' },
  verified: { completed: 'verified', verified: 'verified', failed: 'verified', retried: null },
  failed: { completed: 'failed', verified: 'verified', failed: 'failed', retried: 'complete' },
};

export const nextUploadState = (state: UploadState, event: UploadEvent): UploadState | null => table[state][event];
