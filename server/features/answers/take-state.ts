import type { TakeState } from '../../../contract/answers.ts';

/** What can happen to a take. `kept`: the candidate chose it. `broke`: their page reported a technical failure. */
export const takeEvents = ['kept', 'broke', 'upload-completed', 'recording-ready', 'recording-failed'] as const;
export type TakeEvent = (typeof takeEvents)[number];
export const takeStates = [
  'recording',
  'uploading',
  'complete',
  'ready',
  'failed',
] as const satisfies readonly TakeState[];

/**
 * Where a take goes, for every state and event; null: refused. Three rules made this table:
 * an answer is never lost, so bytes that arrive after all bring a failed take back, and no report takes away what is here;
 * a playable file is the end, so nothing leaves `ready`;
 * keeping is allowed before the bytes are here, since submitting never waits for an upload.
 */
const table: Record<TakeState, Record<TakeEvent, TakeState | null>> = {
  recording: {
    kept: 'uploading',
    broke: 'failed',
    'upload-completed': 'complete',
    'recording-ready': 'ready',
    'recording-failed': 'failed',
  },
  uploading: {
    kept: 'uploading',
    broke: 'failed',
    'upload-completed': 'complete',
    'recording-ready': 'ready',
    'recording-failed': 'failed',
  },
  complete: {
    kept: 'complete',
    broke: 'complete',
    'upload-completed': 'complete',
    'recording-ready': 'ready',
    'recording-failed': 'failed',
  },
  ready: {
    kept: 'ready',
    broke: 'ready',
    'upload-completed': 'ready',
    'recording-ready': 'ready',
    'recording-failed': 'ready',
  },
  failed: {
    kept: null,
    broke: 'failed',
    'upload-completed': 'complete',
    'recording-ready': 'ready',
    'recording-failed': 'failed',
  },
};

export const nextTakeState = (state: TakeState, event: TakeEvent): TakeState | null => table[state][event];

/** A technical failure costs nothing, whoever noticed it and however far the take had come. */
export const staysCharged = (charged: boolean, event: TakeEvent): boolean =>
  charged && event !== 'broke' && event !== 'recording-failed';
