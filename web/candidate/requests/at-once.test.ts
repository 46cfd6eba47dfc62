import { expect, it } from 'vitest';
import type { AtOnce } from '../../../contract/accommodations.ts';
import { allAtOnce, factorsAtOnce, isAtOnce, usualOf } from './at-once.ts';

const had = { timeFactor: 1, extraTakes: 0, questionsFirst: false, otherKinds: false };
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
  expect(allAtOnce('adjustment', { wants: ['more-time', 'more-takes'], text: ' ' }, some, had)).toBe(true);
  expect(allAtOnce('adjustment', { wants: ['more-time', 'other-kind'], text: '' }, some, had)).toBe(false);
  expect(allAtOnce('adjustment', { wants: ['more-time'], text: 'I stammer' }, some, had)).toBe(false);
  expect(allAtOnce('adjustment', { wants: [], text: '' }, some, had)).toBe(false);
  expect(allAtOnce('extension', { wants: [], text: 'Two would do' }, rules({ extensionDays: 3 }), had)).toBe(true);
  expect(allAtOnce('help', { wants: [], text: 'x' }, some, had)).toBe(false);
  expect(isAtOnce('more-takes', some, { ...had, extraTakes: 2 })).toBe(false);
  expect(isAtOnce('call', some, had)).toBe(false);
});
