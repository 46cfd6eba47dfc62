import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestError } from '../api.ts';
import { together } from '../autosave.ts';
import type { RatingInput, Review } from '../types.ts';
import type { Waiting } from './memory.ts';
import { isRated, Scorecard, type ScorecardDoors } from './scorecard.ts';

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
  ratings: [{ criterionId: 'own', value, cannotJudge: false, note: '', evidence: [], revision }],
  revision,
  submittedAt: null,
  submissions: 0,
  first: null,
});

const doors = (some: Partial<ScorecardDoors>): ScorecardDoors => ({
  saveRating: async () => ({ revision: 2 }),
  saveReview: async () => ({ revision: 2 }),
  reload: async () => null,
  keep: () => {},
  ...some,
});
const none = { cannotJudge: false, note: '', evidence: [] };

test('a press saves at once, words after a pause, each criterion by itself', async () => {
  const saved: [string, RatingInput, number][] = [];
  const card = new Scorecard(doors({ saveRating: async (...rating) => ({ revision: saved.push(rating) }) }), null);
  card.rate('own', { value: 4 });
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual([['own', { ...none, value: 4 }, 0]]);
  card.rate('own', { note: 'drove there' });
  await vi.advanceTimersByTimeAsync(500);
  expect(saved).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(saved[1]).toEqual(['own', { ...none, value: 4, note: 'drove there' }, 1]);
  expect(card.values.save.kind).toBe('saved');
});

test('what the server has never runs over what still waits', async () => {
  let online = false;
  let kept: Waiting | null = null;
  const card = new Scorecard(
    doors({
      saveRating: async () => {
        if (!online) throw new RequestError('network', 0, null);
        return { revision: 2 };
      },
      keep: (waiting) => {
        kept = waiting;
      },
    }),
    review(2),
  );
  card.rate('own', { value: 5 });
  await vi.advanceTimersByTimeAsync(0);
  expect([card.values.save.kind, card.values.waiting]).toEqual(['failed', 1]);
  expect(kept).toEqual({
    ratings: { own: { input: { ...none, value: 5 }, base: { ...none, value: 2 }, revision: 1 } },
    overall: null,
  });
  card.adopt(review(2));
  expect(card.values.ratings.own?.value).toBe(5);
  expect(await card.flush()).toBe(false);
  // The page is loaded again meanwhile: what waited is still there, and on top of what the server has by now.
  const again = new Scorecard(doors({}), review(3, 2), kept);
  expect(again.values.ratings.own?.value).toBe(5);
  online = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(card.values.save.kind).toBe('saved');
  expect(await card.flush()).toBe(true);
  expect(kept).toEqual({ ratings: {}, overall: null });
  card.adopt(review(3, 3));
  expect(card.values.ratings.own?.value).toBe(3);
});

test('“can’t judge” is a rating, silence is not', () => {
  expect(isRated(undefined)).toBe(false);
  expect(isRated({ ...none, value: null, note: 'hm' })).toBe(false);
  expect(isRated({ ...none, value: null, cannotJudge: true })).toBe(true);
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
    doors({
      saveReview: async (input) => {
        sent.push(input.recommendation);
        return { revision: sent.length + 1 };
      },
    }),
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

test('two windows that rate at once are put together, and neither loses a word', async () => {
  const server = review(2, 1);
  const mismatch = new RequestError('revision-mismatch', 412, null);
  const open = () =>
    new Scorecard(
      doors({
        saveRating: async (criterion, input, revision) => {
          const held = server.ratings.find((one) => one.criterionId === criterion);
          if (!held || held.revision !== revision) throw mismatch;
          Object.assign(held, input, { revision: revision + 1 });
          return { revision: held.revision };
        },
        saveReview: async (input, revision) => {
          if (revision !== server.revision) throw mismatch;
          Object.assign(server, input, { revision: server.revision + 1 });
          return { revision: server.revision };
        },
        reload: async () => structuredClone(server),
      }),
      structuredClone(server),
    );
  const [here, there] = [open(), open()];
  there.rate('own', { note: 'heard it twice' });
  there.recommend('no');
  expect(await there.flush()).toBe(true);
  here.mark('own', { answerId: 'a', at: 39 });
  here.rate('own', { value: 5 });
  here.write('calm, and exact');
  expect(await here.flush()).toBe(true);
  expect(server.ratings[0]).toMatchObject({ value: 5, note: 'heard it twice', evidence: [{ at: 39 }] });
  expect(server).toMatchObject({ recommendation: 'no', note: 'calm, and exact' });
  expect(here.values).toMatchObject({
    joined: true,
    recommendation: 'no',
    ratings: { own: { note: 'heard it twice' } },
  });
  expect(there.values.joined).toBe(false);
});

test('a moment is marked once, and removed', async () => {
  const card = new Scorecard(doors({}), review(2));
  const moments = () => card.values.ratings.own?.evidence.map((one) => one.at);
  for (const at of [39, 47, 39]) card.mark('own', { answerId: 'a', at });
  expect(moments()).toEqual([39, 47]);
  card.unmark('own', { answerId: 'a', at: 39 });
  expect(moments()).toEqual([47]);
});
