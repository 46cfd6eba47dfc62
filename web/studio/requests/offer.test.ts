import { describe, expect, test } from 'vitest';
import { grantOf, suggested } from './offer.ts';

const later = '2026-12-03T22:59:00.000Z';

describe('what is suggested and given', () => {
  test('a request is suggested what it asked for, and nothing else', () => {
    const all = suggested({ kind: 'adjustment', wants: ['more-time', 'more-takes', 'questions-first', 'other-kind'] });
    expect(grantOf(all, later)).toEqual({ timeFactor: 1.5, extraTakes: 2, questionsFirst: true, otherKinds: true });
    expect(grantOf(suggested({ kind: 'help', wants: [] }), later)).toEqual({});
    expect(grantOf(suggested({ kind: 'another-way', wants: ['call'] }), later)).toEqual({});
    expect(grantOf(suggested({ kind: 'extension', wants: [] }), later)).toEqual({ deadlineAt: later });
  });

  test('no limit is a value of its own', () => {
    expect(grantOf({ ...suggested({ kind: 'help', wants: [] }), time: 'none' }, later)).toEqual({ timeFactor: null });
  });
});
