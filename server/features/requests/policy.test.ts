import { describe, expect, it } from 'vitest';
import type { Accommodations } from '../../../contract/requests.ts';
import { adjusts, withGrant } from './policy.ts';

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
