import { expect, it } from 'vitest';
import { planBrowser, planRound, ROUNDS_PER_HOUSE } from './plan.ts';

const rounds = Array.from({ length: 3 * ROUNDS_PER_HOUSE }, (_, round) => planRound(7, round));

it('plans the same for the same seed and round, whatever was planned before, and another for another', () => {
  expect(planRound(7, 12)).toEqual(rounds[12]);
  expect(planBrowser(7, 3)).toEqual(planBrowser(7, 3));
  expect(new Set([...rounds, planRound(8, 0)].map((plan) => JSON.stringify(plan))).size).toBe(rounds.length + 1);
});

it('strikes at whom a house has, in every phase and at every moment', () => {
  const strikes = rounds.flatMap(({ house, strikes }) => strikes.map((strike) => ({ ...strike, house })));
  expect(strikes.filter(({ house, target }) => house === 'whole' && target === 'worker')).toEqual([]);
  expect(new Set(strikes.map(({ house, phase }) => `${house} ${phase}`)).size).toBe(6);
  expect(new Set(strikes.map(({ target }) => target)).size).toBe(5);
  expect(new Set(strikes.map(({ moment }) => moment)).size).toBe(4);
});

it('has films, pages that are closed and faults of every kind among its takes', () => {
  const takes = rounds.flatMap(({ candidates }) => candidates.flat());
  expect(new Set(takes.map(({ film }) => film)).size).toBe(3);
  expect(takes.some(({ segments }) => segments === 2)).toBe(true);
  expect(takes.some(({ reloadAt }) => reloadAt !== null)).toBe(true);
  expect(new Set(takes.flatMap(({ faults }) => faults.map(({ kind }) => kind))).size).toBe(7);
});
