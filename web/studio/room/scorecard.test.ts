import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestError } from '../api.ts';
import { together } from '../autosave.ts';
import type { RatingInput, Review } from '../types.ts';
import { isRated, Scorecard } from './scorecard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const review = (value: number, revision = 1): Review => ({
  id: 'r',
  invitationId: 'i',
  userId: 'u',
  reviewer: 'Mara Lindt',
  rubricVersionId: 'v',
  state: 'draft',
  recommendation: 'yes',
  note: 'calm',
  ratings: [{ criterionId: 'own', value, cannotJudge: false, note: '', revision }],
  revision,
  submittedAt: null,
});

test('a press saves at once, words after a pause, each criterion by itself', async () => {
  const saved: [string, RatingInput][] = [];
  const card = new Scorecard(
    { saveRating: async (...rating) => ({ revision: saved.push(rating) }), saveReview: async () => ({ revision: 2 }) },
    null,
  );
  card.rate('own', { value: 4 });
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual([['own', { value: 4, cannotJudge: false, note: '' }]]);
  card.rate('own', { note: 'drove there' });
  await vi.advanceTimersByTimeAsync(500);
  expect(saved).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(saved[1]).toEqual(['own', { value: 4, cannotJudge: false, note: 'drove there' }]);
  expect(card.values.save.kind).toBe('saved');
});

test('what the server has never runs over what still waits', async () => {
  let online = false;
  const card = new Scorecard(
    {
      saveRating: async () => {
        if (!online) throw new RequestError('network', 0, null);
        return { revision: 2 };
      },
      saveReview: async () => ({ revision: 2 }),
    },
    review(2),
  );
  card.rate('own', { value: 5 });
  await vi.advanceTimersByTimeAsync(0);
  expect(card.values.save.kind).toBe('failed');
  card.adopt(review(2));
  expect(card.values.ratings.own?.value).toBe(5);
  expect(await card.flush()).toBe(false);
  online = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(card.values.save.kind).toBe('saved');
  expect(await card.flush()).toBe(true);
  card.adopt(review(3, 3));
  expect(card.values.ratings.own?.value).toBe(3);
});

test('“can’t judge” is a rating, silence is not', () => {
  expect(isRated(undefined)).toBe(false);
  expect(isRated({ value: null, cannotJudge: false, note: 'hm' })).toBe(false);
  expect(isRated({ value: null, cannotJudge: true, note: '' })).toBe(true);
});

test('one failure is said even when all else is saved', () => {
  expect(
    together([
      { kind: 'saved', at: 2 },
      { kind: 'failed', code: 'network', retrying: true },
    ]).kind,
  ).toBe('failed');
  expect(
    together([
      { kind: 'saved', at: 2 },
      { kind: 'saved', at: 1 },
    ]),
  ).toEqual({ kind: 'saved', at: 2 });
  expect(together([])).toEqual({ kind: 'idle' });
});

test('an answer that was read before the last save takes nothing back', async () => {
  const sent: unknown[] = [];
  const card = new Scorecard(
    {
      saveRating: async () => ({ revision: 2 }),
      saveReview: async (input) => {
        sent.push(input.recommendation);
        return { revision: sent.length + 1 };
      },
    },
    review(2),
  );
  card.recommend('strong-yes');
  card.rate('own', { value: 5 });
  await vi.advanceTimersByTimeAsync(0);
  card.adopt(review(2));
  expect([card.values.recommendation, card.values.ratings.own?.value]).toEqual(['strong-yes', 5]);
  card.write('calm, and exact');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(['strong-yes', 'strong-yes']);
  // What another window saved since is newer, and is taken.
  card.adopt({ ...review(3), revision: 9, recommendation: 'no', ratings: [] });
  expect(card.values.recommendation).toBe('no');
});
