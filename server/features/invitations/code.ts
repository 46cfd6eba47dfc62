import { randomInt } from 'node:crypto';

/** Letters that nobody mistakes for a digit or for each other when read aloud. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const TRIES_PER_LENGTH = 4;
const MOST_DIGITS = 7;

/**
 * A code that stands for a name, e.g. K-47: random, so that it tells nothing about who came first. Two digits as long as the
 * interview has room, then one more after every few tries that were taken.
 * @param taken how many codes were tried in vain
 */
export function candidateCode(taken: number, random: (min: number, max: number) => number = randomInt): string {
  const digits = Math.min(2 + Math.floor(taken / TRIES_PER_LENGTH), MOST_DIGITS);
  const low = 10 ** (digits - 1);
  return `${letters[random(0, letters.length)]}-${random(low, low * 10)}`;
}

/** How many tries to count as taken for codes that are mostly free in an interview of so many: at least ten codes for each. */
export function triesTaken(people: number): number {
  let digits = 2;
  while (digits < MOST_DIGITS && letters.length * 9 * 10 ** (digits - 1) < people * 10) digits++;
  return people * 10 <= letters.length * 90 ? 0 : (digits - 2) * TRIES_PER_LENGTH;
}

/** The code that somebody wrote into a search field, or null where it is none. */
export function asCode(words: string): string | null {
  const m = /^([a-z])\s*-?\s*(\d{2,7})$/i.exec(words.trim());
  return m ? `${m[1]?.toUpperCase()}-${m[2]}` : null;
}
