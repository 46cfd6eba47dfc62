import { describe, expect, it } from 'vitest';
import { nextUploadState, uploadEvents, uploadStates } from './state.ts';

describe('an upload', () => {
  it('goes from every state by every event to where this table says', () => {
    const table = Object.fromEntries(
      uploadStates.map((s) => [s, uploadEvents.map((e) => `${e} → ${nextUploadState(s, e) ?? 'refused'}`)]),
    );
    expect(table).toEqual({
      receiving: ['completed → complete', 'verified → refused', 'failed → refused', 'retried → refused'],
      complete: ['completed → complete', 'verified → verified', 'failed → failed', 'retried → complete'],
      verified: ['completed → verified', 'verified → verified', 'failed → verified', 'retried → refused'],
      failed: ['completed → failed', 'verified → verified', 'failed → failed', 'retried → complete'],
    });
  });

  it('ends in the same state when an event comes twice', () => {
    for (const state of uploadStates) {
      for (const event of uploadEvents) {
        const once = nextUploadState(state, event);
        if (once) expect(nextUploadState(once, event)).toBe(once);
      }
    }
  });
});
