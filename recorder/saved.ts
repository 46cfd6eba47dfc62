import type { UploaderState } from './uploader.ts';

/**
 * The truth of the "saved" badge.
 * `all`: the server has acknowledged everything recorded so far. `saving`: it is on its way.
 * `on-device`: it is safe on this device and will be sent later. `at-risk`: only this page's memory holds some of it.
 */
export type Saved = 'all' | 'saving' | 'on-device' | 'at-risk';

export function savedOf(facts: { storing: number; atRisk: number; uploader: UploaderState }): Saved {
  const { storing, atRisk, uploader } = facts;
  if (storing === 0 && uploader.pending === 0) return 'all';
  if (atRisk > 0) return 'at-risk';
  return uploader.state === 'sending' || uploader.state === 'idle' ? 'saving' : 'on-device';
}
