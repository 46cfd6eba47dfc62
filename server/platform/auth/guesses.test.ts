import { expect, it } from 'vitest';
import type { ProblemError } from '../http/problem.ts';
import { createGuesses, WRONG_FROM_ALL, WRONG_FROM_ONE } from './guesses.ts';

/** How many of so many tries were looked at. */
async function lookedAt(
  guess: ReturnType<typeof createGuesses>,
  many: number,
  ip: (n: number) => string,
  right: (n: number) => boolean = () => false,
): Promise<number> {
  let looked = 0;
  for (let n = 0; n < many; n++) {
    await guess('mara@hafenwerk.test', ip(n), async () => {
      looked += 1;
      return right(n) || null;
    }).catch((error: unknown) => expect((error as ProblemError).code).toBe('too-many-requests'));
  }
  return looked;
}

it('forgets what was mistyped before the right one', async () => {
  const guess = createGuesses();
  const right = (n: number) => n % WRONG_FROM_ONE === WRONG_FROM_ONE - 1;
  expect(await lookedAt(guess, 50, () => '198.51.100.7', right)).toBe(50);
});

it('ends guessing from many places; nobody alone can bring that about', async () => {
  const guess = createGuesses();
  expect(await lookedAt(guess, 500, () => '198.51.100.7')).toBe(WRONG_FROM_ONE);
  expect(await lookedAt(guess, 500, (n) => `203.0.113.${n % 250}`)).toBe(WRONG_FROM_ALL - WRONG_FROM_ONE);
  expect(await lookedAt(guess, 1, () => '192.0.2.1')).toBe(0);
});
