import { seeded } from '../../tests/long/vorab.ts';

/** Choices that come again with the same name: every decision of a run is drawn from one of these. */
export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** @param salt tells apart what is drawn for different purposes, so that a change of one leaves the others as they were */
export function diceOf(seed: number, ...salt: readonly (number | string)[]): Dice {
  let mixed = seed >>> 0;
  for (const each of salt)
    for (const char of `${each}/`) mixed = Math.imul(mixed ^ char.charCodeAt(0), 0x01000193) >>> 0;
  const next = seeded(mixed);
  // The first numbers of neighbouring seeds are alike.
  for (let n = 0; n < 4; n++) next();
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)] ?? from[0],
  };
}
