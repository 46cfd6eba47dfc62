import { expect, it } from 'vitest';
import type { AtOnce } from '../../../contract/accommodations.ts';
import { sampleQuestion } from '../state/session.sample.ts';
import { allAtOnce, allByVideo, isAtOnce } from './at-once.ts';
import { factorsAtOnce, usualOf } from './given.ts';

const had = {
  timeFactor: 1,
  extraTakes: 0,
  questionsFirst: false,
  otherKinds: false,
  noSelfView: false,
  signLanguage: false,
  helper: false,
};
const rules = (change: Partial<AtOnce> = {}): AtOnce => ({ ...had, timeFactor: 1, extensionDays: 0, ...change });

it('offers what the rule allows beyond what one has, the usual first', () => {
  expect(factorsAtOnce(rules(), had)).toEqual([]);
  expect(factorsAtOnce(rules({ timeFactor: 1.5 }), had)).toEqual([1.25, 1.5]);
  expect(factorsAtOnce(rules({ timeFactor: null }), { ...had, timeFactor: 1.5 })).toEqual([2, null]);
  expect(factorsAtOnce(rules({ timeFactor: null }), { ...had, timeFactor: null })).toEqual([]);
  expect(usualOf([1.25, 1.5, 2])).toBe(1.5);
  expect(usualOf([2, null])).toBe(null);
  expect(usualOf([])).toBeUndefined();
});

it('says that a person is asked as soon as one wish needs one', () => {
  const some = rules({ timeFactor: 2, extraTakes: 2 });
  expect(allAtOnce('adjustment', { wants: ['more-time', 'more-takes'], text: ' ' }, some, had, true)).toBe(true);
  expect(allAtOnce('adjustment', { wants: ['more-time', 'other-kind'], text: '' }, some, had, true)).toBe(false);
  expect(allAtOnce('adjustment', { wants: ['more-time'], text: 'I stammer' }, some, had, true)).toBe(false);
  expect(allAtOnce('adjustment', { wants: [], text: '' }, some, had, true)).toBe(false);
  expect(allAtOnce('extension', { wants: [], text: 'Two would do' }, rules({ extensionDays: 3 }), had, true)).toBe(
    true,
  );
  expect(allAtOnce('help', { wants: [], text: 'x' }, some, had, true)).toBe(false);
  expect(isAtOnce('more-takes', some, { ...had, extraTakes: 2 }, true)).toBe(false);
  expect(isAtOnce('call', some, had, true)).toBe(false);
});

it('needs no rule for what is one’s own to say; signing needs time and a picture', () => {
  expect(isAtOnce('no-self-view', rules(), had, false)).toBe(true);
  expect(isAtOnce('helper-present', rules(), had, false)).toBe(true);
  expect(allAtOnce('adjustment', { wants: ['helper-present'], text: 'my sister' }, rules(), had, true)).toBe(false);
  expect(isAtOnce('sign-language', rules(), had, true)).toBe(false);
  expect(isAtOnce('sign-language', rules({ timeFactor: 1.25 }), had, true)).toBe(true);
  expect(isAtOnce('sign-language', rules({ timeFactor: 1.25 }), had, false)).toBe(false);
  expect(isAtOnce('sign-language', rules({ timeFactor: 1.25, otherKinds: true }), had, false)).toBe(true);
  expect(isAtOnce('sign-language', rules(), { ...had, timeFactor: null, otherKinds: true }, false)).toBe(true);
  const tick = sampleQuestion('b', { kinds: ['choice'] });
  expect(allByVideo([sampleQuestion('a'), tick])).toBe(true);
  expect(allByVideo([sampleQuestion('a'), sampleQuestion('c', { kinds: ['text', 'audio'] })])).toBe(false);
});
