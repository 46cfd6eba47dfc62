import { expect, test } from 'vitest';
import { narrows, readSearch } from './search.ts';

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
