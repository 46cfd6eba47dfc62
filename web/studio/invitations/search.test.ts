import { expect, test } from 'vitest';
import { forAll, narrows, readSearch } from './search.ts';

test('an address says what the list shows, and nothing that is not known', () => {
  expect(
    readSearch({ q: 'lea', state: 'expired', decision: 'hold', needs: 'me', mail: 'failed', sort: 'deadline' }),
  ).toEqual({ q: 'lea', state: 'expired', decision: 'hold', needs: 'me', mail: 'failed', sort: 'deadline' });
  expect(readSearch({ q: 47, state: 'gone', sort: 'newest', needs: 'you', x: 1 })).toEqual({ q: '47' });
});

test('an order or an open drawer hides nobody', () => {
  expect(
    [{ sort: 'deadline' as const }, { candidate: 'x' }, { q: 'a' }, { needs: 'me' as const }].map(narrows),
  ).toEqual([false, false, true, true]);
});

test('a colleague’s address leaves out what only who manages may list by', () => {
  expect(forAll({ q: 'a', state: 'expired', decision: 'hold', mail: 'failed', sort: 'deadline' })).toEqual({ q: 'a' });
  expect(forAll({ state: 'started', sort: 'activity' })).toEqual({ state: 'started', sort: 'activity' });
});
