import { describe, expect, it } from 'vitest';
import { dayIn, deadlineFor, endOfDay } from './deadline.ts';

const days = (n: number) => ({ kind: 'relative', days: n }) as const;
const at = (now: string, n: number, zone: string) => deadlineFor(days(n), new Date(now), zone).toISOString();
const onWall = (instant: Date, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

describe('the deadline', () => {
  it('is 23:59 on the last day, in the candidate’s zone', () => {
    expect(at('2026-11-23T10:00:00Z', 7, 'UTC')).toBe('2026-11-30T23:59:00.000Z');
    expect(at('2026-11-23T10:00:00Z', 7, 'Europe/Berlin')).toBe('2026-11-30T22:59:00.000Z');
    expect(at('2026-11-23T10:00:00Z', 7, 'Asia/Kolkata')).toBe('2026-11-30T18:29:00.000Z');
    expect(at('2026-11-23T10:00:00Z', 7, 'Pacific/Chatham')).toBe('2026-11-30T10:14:00.000Z');
  });

  it('counts from the day it is there, not here', () => {
    expect(at('2026-11-23T23:30:00Z', 1, 'Asia/Tokyo')).toBe('2026-11-25T14:59:00.000Z');
    expect(at('2026-11-23T03:00:00Z', 1, 'America/Los_Angeles')).toBe('2026-11-24T07:59:00.000Z');
  });

  it('keeps the wall clock over a change of summer time, in both directions and on the day itself', () => {
    // Berlin goes to summer time on 29 March 2026 and back on 25 October.
    expect(at('2026-03-25T12:00:00Z', 3, 'Europe/Berlin')).toBe('2026-03-28T22:59:00.000Z');
    expect(at('2026-03-25T12:00:00Z', 4, 'Europe/Berlin')).toBe('2026-03-29T21:59:00.000Z');
    expect(at('2026-03-25T12:00:00Z', 7, 'Europe/Berlin')).toBe('2026-04-01T21:59:00.000Z');
    expect(at('2026-10-22T12:00:00Z', 2, 'Europe/Berlin')).toBe('2026-10-24T21:59:00.000Z');
    expect(at('2026-10-22T12:00:00Z', 3, 'Europe/Berlin')).toBe('2026-10-25T22:59:00.000Z');
    expect(at('2026-10-22T12:00:00Z', 7, 'Europe/Berlin')).toBe('2026-10-29T22:59:00.000Z');
    expect(at('2026-03-05T12:00:00Z', 7, 'America/New_York')).toBe('2026-03-13T03:59:00.000Z');
  });

  it('takes the later one where a clock shows 23:59 twice', () => {
    // Beirut goes back from 24:00 to 23:00 on 24 October 2026.
    const end = endOfDay({ year: 2026, month: 10, day: 24 }, 'Asia/Beirut');
    expect(end.toISOString()).toBe('2026-10-24T21:59:00.000Z');
    expect(onWall(new Date(end.getTime() - 3_600_000), 'Asia/Beirut')).toBe('2026-10-24 23:59');
  });

  it('holds where a day begins at one o’clock, and where one was skipped', () => {
    // Cairo goes forward from 0:00 to 1:00 on 24 April 2026; Samoa had no 30 December 2011.
    expect(onWall(endOfDay({ year: 2026, month: 4, day: 24 }, 'Africa/Cairo'), 'Africa/Cairo')).toBe(
      '2026-04-24 23:59',
    );
    expect(endOfDay({ year: 2011, month: 12, day: 30 }, 'Pacific/Apia').toISOString()).toBe('2011-12-31T09:59:00.000Z');
  });

  it('shows 23:59 on the right day in every zone, all year', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'Africa/Casablanca',
      'America/Santiago',
      'Pacific/Auckland',
      'Asia/Kathmandu',
    ]) {
      for (let day = 0; day < 365; day++) {
        const now = new Date(Date.UTC(2026, 0, 1, 9 + (day % 14)) + day * 86_400_000);
        const today = dayIn(now, zone);
        const last = new Date(Date.UTC(today.year, today.month - 1, today.day + 7)).toISOString().slice(0, 10);
        expect(onWall(deadlineFor(days(7), now, zone), zone), `${zone} ${now.toISOString()}`).toBe(`${last} 23:59`);
      }
    }
  });

  it('is the instant itself where one was named', () => {
    expect(
      deadlineFor({ kind: 'absolute', at: '2026-12-01T12:00:00.000Z' }, new Date(0), 'Asia/Tokyo').toISOString(),
    ).toBe('2026-12-01T12:00:00.000Z');
  });
});
