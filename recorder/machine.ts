import type { DeviceProblem } from './devices.ts';
import type { TechnicalEvent } from './types.ts';

/**
 * The life of one take.
 *
 *   idle → acquiring → ready → (thinking) → countdown → recording → stopping → finishing → done
 *                                              ↑            ↓ trouble
 *                                              └─ interrupted (devices are opened again; the clock stands still)
 *
 * `failed` says what is safe and can be left by `retry`. `recovered`: an earlier page recorded it, this one delivered it.
 */
export const PHASES = [
  'idle',
  'acquiring',
  'ready',
  'thinking',
  'countdown',
  'recording',
  'interrupted',
  'stopping',
  'finishing',
  'done',
  'failed',
  'recovered',
] as const;
export type Phase = (typeof PHASES)[number];

/** Where what was said is now. */
export type Safe = 'nothing-recorded' | 'in-memory' | 'on-device' | 'on-server';

export interface Failure {
  /** A device problem, `nothing-recorded`, or the server's problem code. */
  readonly reason: string;
  readonly safe: Safe;
}

/** All times are milliseconds; `at` and `…At` are on the session's clock. */
export interface TakeState {
  readonly phase: Phase;
  /** Recorded in segments that are closed. */
  readonly bankedMs: number;
  /** Chunks in segments that are closed. */
  readonly chunks: number;
  /** Start of the segment that runs now. */
  readonly since: number | null;
  /** Recorded in a segment that was stopped but is not closed yet: the recorder still hands over its last data. */
  readonly openMs: number | null;
  readonly thinkEndsAt: number | null;
  readonly countdownEndsAt: number | null;
  /** Why there is no camera or microphone now. */
  readonly problem: DeviceProblem | null;
  readonly failure: Failure | null;
  readonly technical: readonly TechnicalEvent[];
}

export type TakeEvent =
  | { readonly type: 'acquire' }
  | { readonly type: 'acquired' }
  | { readonly type: 'acquire-failed'; readonly problem: DeviceProblem }
  | { readonly type: 'think'; readonly at: number; readonly ms: number | null }
  /** More time to think than was said at first; null: as long as it takes. */
  | { readonly type: 'think-longer'; readonly ms: number | null }
  | { readonly type: 'count-down'; readonly at: number; readonly ms: number }
  | { readonly type: 'recorder-started'; readonly at: number }
  | { readonly type: 'stop'; readonly at: number }
  | { readonly type: 'trouble'; readonly event: TechnicalEvent }
  /** Somebody goes on elsewhere: what is here is stopped and kept, and says why it is short. */
  | { readonly type: 'left'; readonly event: TechnicalEvent }
  /** One recorder has followed another without a pause, for a smaller picture; the first still hands over its last data. */
  | { readonly type: 'rotated'; readonly at: number; readonly elapsedMs: number; readonly chunks: number }
  | { readonly type: 'segment-ended'; readonly elapsedMs: number; readonly chunks: number }
  | { readonly type: 'delivered' }
  | { readonly type: 'undeliverable'; readonly failure: Failure }
  | { readonly type: 'retry' }
  | { readonly type: 'recovered'; readonly elapsedMs: number };

export const initialState: TakeState = {
  phase: 'idle',
  bankedMs: 0,
  chunks: 0,
  since: null,
  openMs: null,
  thinkEndsAt: null,
  countdownEndsAt: null,
  problem: null,
  failure: null,
  technical: [],
};

type On = { [T in TakeEvent['type']]?: (state: TakeState, event: Extract<TakeEvent, { type: T }>) => TakeState };

const to = (state: TakeState, phase: Phase, change: Partial<TakeState> = {}): TakeState => ({
  ...state,
  thinkEndsAt: null,
  countdownEndsAt: null,
  problem: null,
  failure: null,
  ...change,
  phase,
});

type Of<T extends TakeEvent['type']> = Extract<TakeEvent, { type: T }>;
const think = (s: TakeState, e: Of<'think'>) => to(s, 'thinking', { thinkEndsAt: e.ms === null ? null : e.at + e.ms });
const thinkLonger = (s: TakeState, e: Of<'think-longer'>): TakeState => {
  if (s.thinkEndsAt === null) return s;
  return { ...s, thinkEndsAt: e.ms === null ? null : s.thinkEndsAt + e.ms };
};
const countDown = (s: TakeState, e: Of<'count-down'>) => to(s, 'countdown', { countdownEndsAt: e.at + e.ms });
const note = (s: TakeState, event: TechnicalEvent): TakeState => ({ ...s, technical: [...s.technical, event] });
const bank = (s: TakeState, e: { elapsedMs: number; chunks: number }): TakeState => ({
  ...s,
  bankedMs: s.bankedMs + e.elapsedMs,
  chunks: s.chunks + e.chunks,
  since: null,
  openMs: null,
});
const nothingRecorded: Failure = { reason: 'nothing-recorded', safe: 'nothing-recorded' };
const finishOrFail = (s: TakeState): TakeState =>
  s.chunks > 0 ? to(s, 'finishing') : to(s, 'failed', { failure: nothingRecorded });

/** What each phase listens to. What is not here is ignored: a late click or a late event of the browser changes nothing. */
const table: Record<Phase, On> = {
  idle: {
    acquire: (s) => to(s, 'acquiring'),
    recovered: (s, e) => to(s, 'recovered', { bankedMs: e.elapsedMs }),
  },
  acquiring: {
    acquired: (s) => to(s, 'ready'),
    'acquire-failed': (s, e) =>
      to(s, 'failed', { problem: e.problem, failure: { reason: e.problem, safe: 'nothing-recorded' } }),
  },
  // Another camera or microphone can be chosen until the countdown runs.
  ready: { acquire: (s) => to(s, 'acquiring'), think, 'count-down': countDown },
  thinking: { 'count-down': countDown, 'think-longer': thinkLonger },
  countdown: {
    'recorder-started': (s, e) => to(s, 'recording', { since: e.at }),
    trouble: (s, e) => note(to(s, 'interrupted', { openMs: e.event.atMs }), e.event),
    // Only where something was recorded before an interruption: else there is nothing to stop.
    stop: (s) => (s.chunks > 0 ? to(s, 'finishing') : s),
    left: (s, e) => (s.chunks > 0 ? note(s, e.event) : s),
  },
  recording: {
    stop: (s, e) => to(s, 'stopping', { openMs: e.at - (s.since ?? e.at), since: null }),
    trouble: (s, e) => note(to(s, 'interrupted', { openMs: e.event.atMs, since: null }), e.event),
    left: (s, e) => note(s, e.event),
    rotated: (s, e) => ({ ...bank(s, e), since: e.at }),
    'segment-ended': (s, e) => to(bank(s, e), 'interrupted'),
  },
  interrupted: {
    acquire: (s) => to(s, 'interrupted'),
    'acquire-failed': (s, e) => to(s, 'interrupted', { problem: e.problem }),
    'segment-ended': (s, e) => bank(s, e),
    'count-down': (s, e) => (s.openMs === null ? countDown(s, e) : s),
    stop: (s) => (s.openMs === null ? finishOrFail(s) : to(s, 'stopping')),
    left: (s, e) => note(s, e.event),
    trouble: (s, e) => note(s, e.event),
  },
  stopping: {
    'segment-ended': (s, e) => finishOrFail(bank(s, e)),
    trouble: (s, e) => note(s, e.event),
  },
  finishing: {
    delivered: (s) => to(s, 'done'),
    undeliverable: (s, e) => to(s, 'failed', { failure: e.failure }),
  },
  done: {},
  failed: {
    retry: (s) => to(s, s.chunks > 0 ? 'finishing' : 'acquiring'),
    delivered: (s) => (s.chunks > 0 ? to(s, 'done') : s),
    recovered: (s, e) => to(s, 'recovered', { bankedMs: e.elapsedMs }),
  },
  recovered: {},
};

/** The next state. Pure; returns the very same object when the event means nothing in this phase. */
export function transition(state: TakeState, event: TakeEvent): TakeState {
  const react = table[state.phase][event.type] as ((s: TakeState, e: TakeEvent) => TakeState) | undefined;
  return react ? react(state, event) : state;
}

/** Milliseconds recorded in this take so far; interruptions do not count. */
export const elapsedOf = (state: TakeState, now: number): number =>
  state.bankedMs + (state.openMs ?? 0) + (state.since === null ? 0 : now - state.since);
