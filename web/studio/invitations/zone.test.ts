import { expect, test } from 'vitest';
import { addDays, dayIn, endOfDay } from './zone.ts';

test('23:59 in the candidate’s zone, also on days when the clocks change', () => {
  expect(endOfDay('2026-11-30', 'Europe/Berlin')).toBe('2026-11-30T22:59:00.000Z');
  expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T22:59:00.000Z');
  expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:00.000Z');
  expect(endOfDay('2026-11-30', 'Asia/Kolkata')).toBe('2026-11-30T18:29:00.000Z');
  expect(endOfDay('2026-11-01', 'America/New_York')).toBe('2026-11-02T04:59:00.000Z');
});

test('days by the calendar', () => {
  expect(dayIn('2026-11-30T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-12-01');
  expect(addDays('2026-11-29', 3)).toBe('2026-12-02');
});
