import { describe, expect, test } from 'vitest';
import { grantOf, suggested } from './offer.ts';

const accommodations = { timeFactor: 1, otherKinds: false };
const later = '2026-12-03T22:59:00.000Z';

describe('what is suggested and given', () => {
  test('a request is suggested what it asked for, and nothing else', () => {
    const all = suggested({
      kind: 'adjustment',
      wants: ['more-time', 'more-takes', 'questions-first', 'other-kind'],
      accommodations,
    });
    expect(grantOf(all, later)).toEqual({ timeFactor: 1.5, extraTakes: 2, questionsFirst: true, otherKinds: true });
    expect(grantOf(suggested({ kind: 'help', wants: [], accommodations }), later)).toEqual({});
    expect(grantOf(suggested({ kind: 'another-way', wants: ['call'], accommodations }), later)).toEqual({});
    expect(grantOf(suggested({ kind: 'extension', wants: [], accommodations }), later)).toEqual({ deadlineAt: later });
  });

  test('whoever signs is suggested time and a picture, as far as they have neither', () => {
    const signs = (had: Partial<typeof accommodations>) =>
      grantOf(
        suggested({ kind: 'adjustment', wants: ['sign-language'], accommodations: { ...accommodations, ...had } }),
        later,
      );
    expect(signs({})).toEqual({ timeFactor: 1.5, otherKinds: true });
    expect(signs({ timeFactor: 2 })).toEqual({ otherKinds: true });
    expect(signs({ otherKinds: true })).toEqual({ timeFactor: 1.5 });
  });

  test('no limit is a value of its own', () => {
    expect(grantOf({ ...suggested({ kind: 'help', wants: [], accommodations }), time: 'none' }, later)).toEqual({
      timeFactor: null,
    });
  });
});
