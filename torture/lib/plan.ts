import { type Dice, diceOf } from './dice.ts';

/** Films that recorders pretend to make; see films.ts. */
export const filmNames = ['webm-vp8', 'webm-vp9', 'mp4-h264'] as const;
export type FilmName = (typeof filmNames)[number];

/** What the network does to one request. `at` is a share of the body, `ms` how long it takes over it. */
export interface NetworkFault {
  readonly on: 'begin' | 'put' | 'complete' | 'keep' | 'submit';
  /** The how manieth such request of its take; the first is 0. */
  readonly nth: number;
  readonly kind: 'drop' | 'reset-in-body' | 'hang' | 'answer-hangs' | 'answer-lost' | 'delay' | 'captive-portal';
  readonly at: number;
  readonly ms: number;
}

export interface TakePlan {
  readonly film: FilmName;
  /** One film per recorder start. */
  readonly segments: 1 | 2;
  readonly chunkBytes: number;
  /** Between two chunks. */
  readonly paceMs: number;
  /** The page is closed after this share of the chunks, and another page finds what it left. null: it stays open. */
  readonly reloadAt: number | null;
  readonly faults: readonly NetworkFault[];
}

/** `postgres`: its first process, and all others with it. `postgres-session`: the process of one connection. */
export type Target = 'server' | 'worker' | 'postgres' | 'postgres-session' | 'server+postgres';
export const phases = ['put', 'complete', 'finalise'] as const;
export type Phase = (typeof phases)[number];

/**
 * One SIGKILL. `body`: a share of the request's body has gone through. `handling`: all of it has, and `ms` have passed or the
 * answer is here, whichever comes first. `answered`: the answer is here and reaches the client after the blow. In `finalise`: `ms`
 * after a working folder was seen.
 */
export interface Strike {
  readonly target: Target;
  readonly phase: Phase;
  readonly moment: 'body' | 'handling' | 'answered' | 'working';
  /** The how manieth such request from when the blow is prepared. */
  readonly nth: number;
  readonly at: number;
  readonly ms: number;
}

export interface RoundPlan {
  readonly round: number;
  /** One process for all, or one for each role on one database. */
  readonly house: House;
  /** Per candidate, per question. */
  readonly candidates: readonly (readonly TakePlan[])[];
  readonly strikes: readonly Strike[];
}

export const houses = ['whole', 'split'] as const;
export type House = (typeof houses)[number];
/** So many rounds share a house: a new one costs seconds and says nothing. */
export const ROUNDS_PER_HOUSE = 20;
export const QUESTIONS = 2;
const CANDIDATES = 3;

export const houseOf = (round: number): House => (Math.floor(round / ROUNDS_PER_HOUSE) % 2 === 0 ? 'whole' : 'split');

/** What will be done in a round, and when. Pure: the same seed and round give the same plan, whatever other rounds do. */
export function planRound(seed: number, round: number): RoundPlan {
  const dice = diceOf(seed, 'round', round);
  const house = houseOf(round);
  const candidates = Array.from({ length: CANDIDATES }, () => Array.from({ length: QUESTIONS }, () => planTake(dice)));
  const strikes = phases.flatMap((phase) =>
    shuffled(dice, [
      ...Array.from({ length: blows[phase].programs }, () => planStrike(dice, phase, programs[house][phase])),
      ...Array.from({ length: blows[phase].database }, () => planStrike(dice, phase, ['postgres', 'postgres-session'])),
    ]),
  );
  return { round, house, candidates, strikes };
}

function planTake(dice: Dice): TakePlan {
  const faults = Array.from({ length: dice.chance(0.6) ? dice.int(1, 3) : 0 }, () => planFault(dice));
  return {
    film: dice.pick(filmNames),
    segments: dice.chance(0.25) ? 2 : 1,
    chunkBytes: dice.int(3000, 14_000),
    paceMs: dice.int(100, 500),
    reloadAt: dice.chance(0.3) ? 0.3 + dice.next() * 0.7 : null,
    faults,
  };
}

function planFault(dice: Dice): NetworkFault {
  const on = dice.pick<NetworkFault['on']>(['put', 'put', 'put', 'complete', 'begin', 'keep', 'submit']);
  return {
    on,
    nth: on === 'put' ? dice.int(0, 12) : 0,
    kind: dice.pick(['drop', 'reset-in-body', 'hang', 'answer-hangs', 'answer-lost', 'delay', 'captive-portal']),
    at: dice.next(),
    ms: dice.int(20, 400),
  };
}

/** How often a round strikes in each phase. PostgreSQL is back in a second, a program takes several. */
const blows: Record<Phase, { programs: number; database: number }> = {
  put: { programs: 1, database: 15 },
  complete: { programs: 1, database: 3 },
  finalise: { programs: 1, database: 4 },
};
/** A worker sees nothing of a PUT, but may be gone all the same. */
const programs: Record<House, Record<Phase, readonly [Target, ...Target[]]>> = {
  whole: {
    put: ['server', 'server', 'server+postgres'],
    complete: ['server', 'server', 'server+postgres'],
    finalise: ['server', 'server', 'server+postgres'],
  },
  split: {
    put: ['server', 'server', 'worker'],
    complete: ['server', 'server', 'worker'],
    finalise: ['worker', 'worker', 'server'],
  },
};

function planStrike(dice: Dice, phase: Phase, of: readonly [Target, ...Target[]]): Strike {
  return {
    target: dice.pick(of),
    phase,
    moment: phase === 'finalise' ? 'working' : dice.pick(['body', 'handling', 'handling', 'answered']),
    nth: phase === 'put' ? dice.int(0, 12) : dice.int(0, 1),
    at: dice.next(),
    ms: phase === 'finalise' ? dice.int(0, 600) : dice.int(0, 12),
  };
}

function shuffled<T>(dice: Dice, all: readonly T[]): T[] {
  return all
    .map((each) => ({ each, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** What happens to somebody who answers in a real browser. */
export interface BrowserPlan {
  readonly number: number;
  readonly victim: 'tab' | 'browser' | 'server' | 'network';
  /** `recording`: so many ms after it began. `delivering`: so many ms after the candidate stopped. */
  readonly phase: 'recording' | 'delivering';
  readonly afterMs: number;
  /** The network is down from when the recording begins until somebody comes back: nothing but the device has it. */
  readonly offline: boolean;
}

export function planBrowser(seed: number, number: number): BrowserPlan {
  const dice = diceOf(seed, 'browser', number);
  const victim = dice.pick(['tab', 'tab', 'browser', 'browser', 'server', 'network'] as const);
  const phase = dice.chance(0.7) ? 'recording' : 'delivering';
  const afterMs = phase === 'recording' ? dice.int(300, 9000) : dice.int(0, 400);
  return { number, victim, phase, afterMs, offline: dice.chance(0.3) && victim !== 'server' };
}
