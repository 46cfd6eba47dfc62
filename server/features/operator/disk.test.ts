import { describe, expect, it } from 'vitest';
import { forecast } from './disk.ts';

const now = new Date('2026-11-23T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('how long the disk lasts', () => {
  it('divides what is free by what comes in a day', () => {
    expect(forecast(1000, 140, ago(14), now)).toEqual({ dailyBytes: 10, daysLeft: 100 });
  });
  it('counts days since the first recording, at least one', () => {
    expect(forecast(1000, 20, ago(2), now)).toEqual({ dailyBytes: 10, daysLeft: 100 });
    expect(forecast(1000, 100, ago(0.01), now)).toEqual({ dailyBytes: 100, daysLeft: 10 });
  });
  it('says nothing where nothing comes in, the end is far, or the size is unknown', () => {
    expect(forecast(1000, 0, null, now).daysLeft).toBeNull();
    expect(forecast(1e15, 14, ago(14), now).daysLeft).toBeNull();
    expect(forecast(null, 140, ago(14), now)).toEqual({ dailyBytes: 10, daysLeft: null });
  });
  it('says zero days on a full disk', () => {
    expect(forecast(0, 140, ago(14), now).daysLeft).toBe(0);
  });
});
