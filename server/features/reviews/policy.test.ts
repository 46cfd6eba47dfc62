import { expect, it } from 'vitest';
import { missingRatings, wrongRating } from './policy.ts';

it('a rating fits its criterion', () => {
  expect(wrongRating({ levels: 5 }, { value: 5, cannotJudge: false })).toBeNull();
  expect(wrongRating({ levels: 5 }, { value: null, cannotJudge: true })).toBeNull();
  expect(wrongRating({ levels: 5 }, { value: null, cannotJudge: false })).toBeNull();
  expect(wrongRating({ levels: 5 }, { value: 6, cannotJudge: false })).toMatch(/1 to 5/);
  expect(wrongRating({ levels: 5 }, { value: 1, cannotJudge: true })).toMatch(/not both/);
});

it('every criterion needs a word', () => {
  const given = new Map([
    ['a', { value: 3, cannotJudge: false }],
    ['b', { value: null, cannotJudge: true }],
    ['c', { value: null, cannotJudge: false }],
  ]);
  expect(
    missingRatings(
      ['a', 'b', 'c', 'd'].map((id) => ({ id })),
      given,
    ),
  ).toEqual(['c', 'd']);
  expect(missingRatings([], new Map())).toEqual([]);
});
