import { describe, expect, it } from 'vitest';
import type { Accommodations, AtOnce } from '../../../contract/accommodations.ts';
import { adjusts, bothGrants, byRule, type Circumstances, withGrant } from './policy.ts';

const none: Accommodations = {
  timeFactor: 1,
  extraTakes: 0,
  questionsFirst: false,
  otherKinds: false,
  noSelfView: false,
  signLanguage: false,
  helper: false,
};

describe('what holds after something was given', () => {
  it('leaves alone what was not given', () => {
    const had: Accommodations = { ...none, timeFactor: 1.5, extraTakes: 2, questionsFirst: true, otherKinds: true };
    expect(withGrant(had, {})).toEqual(had);
    expect(withGrant(had, { deadlineAt: '2030-01-01T00:00:00.000Z' })).toEqual(had);
  });
  it('replaces the factor, no limit included, and adds up takes to a bound', () => {
    expect(withGrant(none, { timeFactor: 2 }).timeFactor).toBe(2);
    expect(withGrant({ ...none, timeFactor: 2 }, { timeFactor: null }).timeFactor).toBeNull();
    expect(withGrant({ ...none, extraTakes: 2 }, { extraTakes: 3 }).extraTakes).toBe(5);
    expect(withGrant({ ...none, extraTakes: 39 }, { extraTakes: 20 }).extraTakes).toBe(40);
  });
  it('tells more days from the rest', () => {
    expect(adjusts({ deadlineAt: '2030-01-01T00:00:00.000Z' })).toBe(false);
    expect(adjusts({ timeFactor: null })).toBe(true);
  });
});

describe('what a rule gives at once', () => {
  const rules = (change: Partial<AtOnce> = {}): AtOnce => ({
    ...none,
    timeFactor: 1,
    extensionDays: 0,
    ...change,
  });
  const around: Circumstances = { laterDeadline: null, live: true, allByVideo: true };
  const asked = { kind: 'adjustment', wants: [], text: '' } as const;

  it('is nothing where the rules allow nothing', () => {
    const everything = ['more-time', 'more-takes', 'questions-first', 'other-kind'] as const;
    expect(byRule(rules(), none, { ...asked, wants: everything, timeFactor: 1.25 }, around)).toEqual({
      grant: {},
      left: true,
    });
  });
  it('is as much time as was chosen, up to the most', () => {
    const more = { ...asked, wants: ['more-time'] as const };
    const most = rules({ timeFactor: 1.5 });
    expect(byRule(most, none, { ...more, timeFactor: 1.25 }, around)).toEqual({
      grant: { timeFactor: 1.25 },
      left: false,
    });
    expect(byRule(most, none, more, around)).toEqual({ grant: { timeFactor: 1.5 }, left: false });
    expect(byRule(rules({ timeFactor: 1.25 }), none, more, around).grant).toEqual({ timeFactor: 1.25 });
    expect(byRule(most, none, { ...more, timeFactor: 2 }, around)).toEqual({ grant: {}, left: true });
    expect(byRule(most, none, { ...more, timeFactor: null }, around)).toEqual({ grant: {}, left: true });
    expect(byRule(rules({ timeFactor: null }), none, { ...more, timeFactor: null }, around).grant).toEqual({
      timeFactor: null,
    });
    // Whoever has it already wants more than the rule gives.
    expect(byRule(most, { ...none, timeFactor: 1.5 }, more, around)).toEqual({ grant: {}, left: true });
    expect(byRule(rules({ timeFactor: null }), { ...none, timeFactor: null }, more, around).left).toBe(true);
  });
  it('is as many tries as there are at most, whatever was had before', () => {
    const more = { ...asked, wants: ['more-takes'] as const };
    expect(byRule(rules({ extraTakes: 2 }), none, more, around)).toEqual({ grant: { extraTakes: 2 }, left: false });
    expect(byRule(rules({ extraTakes: 2 }), { ...none, extraTakes: 1 }, more, around).grant).toEqual({ extraTakes: 1 });
    expect(byRule(rules({ extraTakes: 2 }), { ...none, extraTakes: 2 }, more, around)).toEqual({
      grant: {},
      left: true,
    });
  });
  it('leaves words, and what no rule knows, to a person', () => {
    const wants = ['questions-first', 'other-kind'] as const;
    const both = rules({ questionsFirst: true });
    expect(byRule(both, none, { ...asked, wants }, around)).toEqual({ grant: { questionsFirst: true }, left: true });
    expect(byRule(both, none, { ...asked, wants: ['questions-first'], text: 'I stammer' }, around).left).toBe(true);
    expect(
      byRule(rules({ timeFactor: null }), none, { kind: 'another-way', wants: ['call'], text: '' }, around),
    ).toEqual({
      grant: {},
      left: true,
    });
  });
  it('holds without a rule where it is one’s own to say, as long as the invitation lives', () => {
    const wants = ['no-self-view', 'helper-present'] as const;
    expect(byRule(rules(), none, { ...asked, wants }, around)).toEqual({
      grant: { noSelfView: true, helper: true },
      left: false,
    });
    // A word about it is read by a person.
    expect(byRule(rules(), none, { ...asked, wants, text: 'She interprets' }, around).left).toBe(true);
    expect(byRule(rules(), none, { ...asked, wants }, { ...around, live: false })).toEqual({ grant: {}, left: true });
  });
  it('gives who signs more time and a picture, the part that the rules allow', () => {
    const signs = { ...asked, wants: ['sign-language'] as const };
    const some = { ...around, allByVideo: false };
    const grant = { signLanguage: true };
    expect(byRule(rules(), none, signs, around)).toEqual({ grant, left: true });
    expect(byRule(rules({ timeFactor: 2 }), none, signs, around)).toEqual({
      grant: { ...grant, timeFactor: 1.5 },
      left: false,
    });
    // Who has more time already needs no more of it.
    expect(byRule(rules(), { ...none, timeFactor: 1.25 }, signs, around)).toEqual({ grant, left: false });
    expect(byRule(rules({ timeFactor: 1.25 }), none, signs, some)).toEqual({
      grant: { ...grant, timeFactor: 1.25 },
      left: true,
    });
    expect(byRule(rules({ timeFactor: 1.25, otherKinds: true }), none, signs, some)).toEqual({
      grant: { ...grant, timeFactor: 1.25, otherKinds: true },
      left: false,
    });
    expect(byRule(rules(), { ...none, timeFactor: null, otherKinds: true }, signs, some)).toEqual({
      grant,
      left: false,
    });
  });
  it('is more days where there are some', () => {
    const days = { kind: 'extension', wants: [], text: 'Two would do' } as const;
    const later = new Date('2030-01-05T22:59:00.000Z');
    expect(byRule(rules(), none, days, { ...around, laterDeadline: later })).toEqual({
      grant: { deadlineAt: later.toISOString() },
      left: false,
    });
    expect(byRule(rules(), none, days, around)).toEqual({ grant: {}, left: true });
  });
  it('adds up with what a person gives afterwards', () => {
    expect(bothGrants({ extraTakes: 2, timeFactor: 1.5 }, { extraTakes: 1, otherKinds: true })).toEqual({
      extraTakes: 3,
      timeFactor: 1.5,
      otherKinds: true,
    });
    expect(bothGrants({}, { timeFactor: null })).toEqual({ timeFactor: null });
  });
});
