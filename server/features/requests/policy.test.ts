import { describe, expect, it } from 'vitest';
import type { Accommodations, AtOnce } from '../../../contract/accommodations.ts';
import { adjusts, bothGrants, byRule, withGrant } from './policy.ts';

const none: Accommodations = { timeFactor: 1, extraTakes: 0, questionsFirst: false, otherKinds: false };

describe('what holds after something was given', () => {
  it('leaves alone what was not given', () => {
    const had: Accommodations = { timeFactor: 1.5, extraTakes: 2, questionsFirst: true, otherKinds: true };
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
  const rules = (change: Partial<AtOnce> = {}): AtOnce => ({ ...none, timeFactor: 1, extensionDays: 0, ...change });
  const asked = { kind: 'adjustment', wants: [], text: '' } as const;

  it('is nothing where the rules allow nothing', () => {
    const everything = ['more-time', 'more-takes', 'questions-first', 'other-kind'] as const;
    expect(byRule(rules(), none, { ...asked, wants: everything, timeFactor: 1.25 }, null)).toEqual({
      grant: {},
      left: true,
    });
  });
  it('is as much time as was chosen, up to the most', () => {
    const more = { ...asked, wants: ['more-time'] as const };
    const most = rules({ timeFactor: 1.5 });
    expect(byRule(most, none, { ...more, timeFactor: 1.25 }, null)).toEqual({
      grant: { timeFactor: 1.25 },
      left: false,
    });
    expect(byRule(most, none, more, null)).toEqual({ grant: { timeFactor: 1.5 }, left: false });
    expect(byRule(rules({ timeFactor: 1.25 }), none, more, null).grant).toEqual({ timeFactor: 1.25 });
    expect(byRule(most, none, { ...more, timeFactor: 2 }, null)).toEqual({ grant: {}, left: true });
    expect(byRule(most, none, { ...more, timeFactor: null }, null)).toEqual({ grant: {}, left: true });
    expect(byRule(rules({ timeFactor: null }), none, { ...more, timeFactor: null }, null).grant).toEqual({
      timeFactor: null,
    });
    // Whoever has it already wants more than the rule gives.
    expect(byRule(most, { ...none, timeFactor: 1.5 }, more, null)).toEqual({ grant: {}, left: true });
    expect(byRule(rules({ timeFactor: null }), { ...none, timeFactor: null }, more, null).left).toBe(true);
  });
  it('is as many tries as there are at most, whatever was had before', () => {
    const more = { ...asked, wants: ['more-takes'] as const };
    expect(byRule(rules({ extraTakes: 2 }), none, more, null)).toEqual({ grant: { extraTakes: 2 }, left: false });
    expect(byRule(rules({ extraTakes: 2 }), { ...none, extraTakes: 1 }, more, null).grant).toEqual({ extraTakes: 1 });
    expect(byRule(rules({ extraTakes: 2 }), { ...none, extraTakes: 2 }, more, null)).toEqual({ grant: {}, left: true });
  });
  it('leaves words, and what no rule knows, to a person', () => {
    const wants = ['questions-first', 'other-kind'] as const;
    const both = rules({ questionsFirst: true });
    expect(byRule(both, none, { ...asked, wants }, null)).toEqual({ grant: { questionsFirst: true }, left: true });
    expect(byRule(both, none, { ...asked, wants: ['questions-first'], text: 'I stammer' }, null).left).toBe(true);
    expect(byRule(rules({ timeFactor: null }), none, { kind: 'another-way', wants: ['call'], text: '' }, null)).toEqual(
      {
        grant: {},
        left: true,
      },
    );
  });
  it('is more days where there are some', () => {
    const days = { kind: 'extension', wants: [], text: 'Two would do' } as const;
    const later = new Date('2030-01-05T22:59:00.000Z');
    expect(byRule(rules(), none, days, later)).toEqual({ grant: { deadlineAt: later.toISOString() }, left: false });
    expect(byRule(rules(), none, days, null)).toEqual({ grant: {}, left: true });
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
