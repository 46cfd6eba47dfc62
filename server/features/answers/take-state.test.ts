import { describe, expect, it } from 'vitest';
import { nextTakeState, staysCharged, takeEvents, takeStates } from './take-state.ts';

describe('a take', () => {
  it('goes from every state by every event to where this table says', () => {
    const table = Object.fromEntries(
      takeStates.map((s) => [s, takeEvents.map((e) => `${e} → ${nextTakeState(s, e) ?? 'refused'}`)]),
    );
    expect(table).toEqual({
      recording: [
        'kept → uploading',
        'broke → failed',
        'upload-completed → complete',
        'recording-ready → ready',
        'recording-failed → failed',
      ],
      uploading: [
        'kept → uploading',
        'broke → failed',
        'upload-completed → complete',
        'recording-ready → ready',
        'recording-failed → failed',
      ],
      complete: [
        'kept → complete',
        'broke → complete',
        'upload-completed → complete',
        'recording-ready → ready',
        'recording-failed → failed',
      ],
      ready: [
        'kept → ready',
        'broke → ready',
        'upload-completed → ready',
        'recording-ready → ready',
        'recording-failed → ready',
      ],
      failed: [
        'kept → refused',
        'broke → failed',
        'upload-completed → complete',
        'recording-ready → ready',
        'recording-failed → failed',
      ],
    });
  });

  it('ends in the same state when an event comes twice', () => {
    for (const state of takeStates) {
      for (const event of takeEvents) {
        const once = nextTakeState(state, event);
        if (once) expect(nextTakeState(once, event)).toBe(once);
      }
    }
  });

  it('ends ready when the recording is, in whatever order the news came', () => {
    const orders = takeEvents.flatMap((a) =>
      takeEvents.flatMap(
        (b) =>
          [
            [a, b, 'recording-ready'],
            [a, 'recording-ready', b],
            ['recording-ready', a, b],
          ] as const,
      ),
    );
    for (const order of orders) {
      const end = order.reduce(
        (state, event) => nextTakeState(state, event) ?? state,
        'recording' as (typeof takeStates)[number],
      );
      expect(end, order.join(' ')).toBe('ready');
    }
  });

  it('is charged unless it broke, and never charged again', () => {
    expect(takeEvents.filter((e) => !staysCharged(true, e))).toEqual(['broke', 'recording-failed']);
    expect(takeEvents.filter((e) => staysCharged(false, e))).toEqual([]);
  });
});
