import { describe, expect, it } from 'vitest';
import { elapsedOf, initialState, PHASES, type Phase, type TakeEvent, type TakeState, transition } from './machine.ts';

const trouble = { kind: 'track-ended', segment: 0, atMs: 1_500 } as const;
const failure = { reason: 'gone', safe: 'on-device' } as const;
const events: TakeEvent[] = [
  { type: 'acquire' },
  { type: 'acquired' },
  { type: 'acquire-failed', problem: 'denied' },
  { type: 'think', at: 0, ms: 5_000 },
  { type: 'count-down', at: 0, ms: 3_000 },
  { type: 'recorder-started', at: 10 },
  { type: 'stop', at: 4_000 },
  { type: 'trouble', event: trouble },
  { type: 'left', event: { ...trouble, kind: 'taken-over' } },
  { type: 'rotated', at: 5_000, elapsedMs: 2_000, chunks: 1 },
  { type: 'segment-ended', elapsedMs: 2_000, chunks: 1 },
  { type: 'delivered' },
  { type: 'undeliverable', failure },
  { type: 'retry' },
  { type: 'recovered', elapsedMs: 9 },
];

/** A state as it looks in that phase, with or without something recorded in earlier segments. */
const at = (phase: Phase, chunks = 0): TakeState => ({
  ...initialState,
  phase,
  chunks,
  bankedMs: chunks * 2_000,
  since: phase === 'recording' ? 1_000 : null,
});

// Everything that is not in this table must leave the state untouched.
const expected: Record<Phase, Partial<Record<TakeEvent['type'], [fresh: Phase, something: Phase]>>> = {
  idle: { acquire: ['acquiring', 'acquiring'], recovered: ['recovered', 'recovered'] },
  acquiring: { acquired: ['ready', 'ready'], 'acquire-failed': ['failed', 'failed'] },
  ready: {
    acquire: ['acquiring', 'acquiring'],
    think: ['thinking', 'thinking'],
    'count-down': ['countdown', 'countdown'],
  },
  thinking: { 'count-down': ['countdown', 'countdown'] },
  countdown: {
    'recorder-started': ['recording', 'recording'],
    trouble: ['interrupted', 'interrupted'],
    stop: ['countdown', 'finishing'],
    left: ['countdown', 'countdown'],
  },
  recording: {
    stop: ['stopping', 'stopping'],
    trouble: ['interrupted', 'interrupted'],
    left: ['recording', 'recording'],
    rotated: ['recording', 'recording'],
    'segment-ended': ['interrupted', 'interrupted'],
  },
  interrupted: {
    acquire: ['interrupted', 'interrupted'],
    'acquire-failed': ['interrupted', 'interrupted'],
    'segment-ended': ['interrupted', 'interrupted'],
    'count-down': ['countdown', 'countdown'],
    stop: ['failed', 'finishing'],
    left: ['interrupted', 'interrupted'],
    trouble: ['interrupted', 'interrupted'],
  },
  stopping: { 'segment-ended': ['finishing', 'finishing'], trouble: ['stopping', 'stopping'] },
  finishing: { delivered: ['done', 'done'], undeliverable: ['failed', 'failed'] },
  done: {},
  failed: {
    retry: ['acquiring', 'finishing'],
    delivered: ['failed', 'done'],
    recovered: ['recovered', 'recovered'],
  },
  recovered: {},
};

describe.each(PHASES)('in %s', (phase) => {
  it.each(events)('$type', (event) => {
    for (const [which, chunks] of [
      [0, 0],
      [1, 2],
    ] as const) {
      const before = at(phase, chunks);
      const frozen = Object.freeze(before);
      const after = transition(frozen, event);
      const row = expected[phase][event.type];
      if (row) expect(after.phase).toBe(row[which]);
      else expect(after).toBe(before);
    }
  });
});

describe('a take', () => {
  const play = (...steps: TakeEvent[]) => steps.reduce(transition, initialState);
  const recording = [
    { type: 'acquire' },
    { type: 'acquired' },
    { type: 'count-down', at: 0, ms: 3_000 },
    { type: 'recorder-started', at: 3_000 },
  ] satisfies TakeEvent[];

  it('counts only what was recorded, over an interruption', () => {
    const broken = play(...recording, { type: 'trouble', event: { ...trouble, atMs: 9_000 } });
    expect(elapsedOf(broken, 60_000)).toBe(9_000);
    const banked = transition(broken, { type: 'segment-ended', elapsedMs: 2_000, chunks: 1 });
    expect(elapsedOf(banked, 60_000)).toBe(2_000);
    const again = [
      { type: 'count-down', at: 60_000, ms: 3_000 },
      { type: 'recorder-started', at: 63_000 },
    ] satisfies TakeEvent[];
    expect(elapsedOf(again.reduce<TakeState>(transition, banked), 64_000)).toBe(3_000);
  });

  it('counts on without a pause when a recorder follows another', () => {
    const rotated = play(...recording, { type: 'rotated', at: 9_000, elapsedMs: 6_000, chunks: 3 });
    expect(rotated).toMatchObject({ phase: 'recording', bankedMs: 6_000, chunks: 3 });
    expect(elapsedOf(rotated, 9_500)).toBe(6_500);
  });

  it('does not count down while the broken segment still hands over its last bytes', () => {
    const broken = play(...recording, { type: 'trouble', event: trouble });
    expect(transition(broken, { type: 'count-down', at: 0, ms: 0 })).toBe(broken);
    expect(transition(broken, { type: 'stop', at: 0 }).phase).toBe('stopping');
  });

  it('fails honestly when nothing was recorded at all', () => {
    const end = play(...recording, { type: 'stop', at: 3_001 }, { type: 'segment-ended', elapsedMs: 0, chunks: 0 });
    expect(end).toMatchObject({ phase: 'failed', failure: { reason: 'nothing-recorded', safe: 'nothing-recorded' } });
  });

  it('forgets the problem once the devices are back', () => {
    const end = play(
      ...recording,
      { type: 'trouble', event: trouble },
      { type: 'segment-ended', elapsedMs: 1, chunks: 1 },
      { type: 'acquire-failed', problem: 'busy' },
      { type: 'acquire' },
    );
    expect(end).toMatchObject({ phase: 'interrupted', problem: null });
  });
});
