import { describe, expect, test } from 'vitest';
import type { RatingInput } from '../types.ts';
import { mergeOverall, mergeRating, mergeWords } from './merge.ts';

const rating = (change: Partial<RatingInput> = {}): RatingInput => ({
  value: 3,
  cannotJudge: false,
  note: 'calm',
  evidence: [{ answerId: 'a', at: 1 }],
  ...change,
});

describe('two windows put together', () => {
  test('what was changed here wins, the rest is what the other saved', () => {
    expect(mergeRating(rating(), rating({ value: 5 }), rating({ note: 'calm, exact' }))).toEqual(
      rating({ value: 5, note: 'calm, exact' }),
    );
    expect(mergeRating(rating(), rating({ value: 5 }), rating({ value: 1 })).value).toBe(5);
    expect(mergeRating(rating(), rating(), rating({ value: null, cannotJudge: true }))).toMatchObject({
      value: null,
      cannotJudge: true,
    });
  });
  test('words are never lost', () => {
    expect(mergeWords('calm', 'calm here', 'calm there')).toBe('calm there\ncalm here');
    expect(mergeWords('calm', 'calm ', 'calm there')).toBe('calm there');
    expect(mergeWords('calm', 'calm here', 'calm')).toBe('calm here');
    expect(mergeWords('', 'calm there and here', 'calm there')).toBe('calm there and here');
    expect(mergeWords('calm', '', 'calm')).toBe('');
  });
  test('moments are joined, and what was removed stays removed', () => {
    const at = (...seconds: number[]) => seconds.map((one) => ({ answerId: 'a', at: one }));
    const merged = (base: number[], mine: number[], theirs: number[]) =>
      mergeRating(
        rating({ evidence: at(...base) }),
        rating({ evidence: at(...mine) }),
        rating({ evidence: at(...theirs) }),
      ).evidence.map((one) => one.at);
    expect(merged([1], [1, 2], [1, 3])).toEqual([1, 3, 2]);
    expect(merged([1, 2], [1], [1, 2, 3])).toEqual([1, 3]);
    expect(merged([1, 2], [1, 2, 4], [2, 4])).toEqual([2, 4]);
  });
  test('recommendation and note each by themselves', () => {
    const base = { recommendation: null, note: '' };
    expect(mergeOverall(base, { ...base, note: 'mine' }, { recommendation: 'yes', note: '' })).toEqual({
      recommendation: 'yes',
      note: 'mine',
    });
  });
});
