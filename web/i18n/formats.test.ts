import { expect, it } from 'vitest';
import { bytes, clock, dayAndTime, duration, list, number, place, relative } from './formats.ts';

const deadline = '2026-11-30T22:59:00.000Z';
const now = '2026-11-23T10:00:00.000Z';

it('says a deadline in the zone of the person, not of the machine', () => {
  expect(dayAndTime('en', 'Europe/Berlin', deadline, now)).toBe('Monday 30 November at\u00a023:59');
  expect(dayAndTime('de', 'Europe/Berlin', deadline, now)).toBe('Montag, 30. November um\u00a023:59');
  expect(dayAndTime('en', 'Pacific/Auckland', deadline, now)).toBe('Tuesday 1 December at\u00a011:59');
  expect(dayAndTime('en', 'Europe/Berlin', '2027-01-02T10:00:00Z', now)).toContain('2027');
});

it('says midnight as 00:00', () => {
  expect(dayAndTime('en', 'UTC', '2026-11-30T00:00:00Z', now)).toContain('00:00');
});

it('says lengths as a clock does', () => {
  expect([0, 59.9, 151, 3671, -3].map(clock)).toEqual(['0:00', '0:59', '2:31', '1:01:11', '0:00']);
  expect(duration(150_600)).toBe('2:31');
});

it('writes sizes in the largest unit that is at least one', () => {
  expect([0, 1, 999, 1400, 999_400_000, 75e9, 3.2e15].map((n) => bytes('en', n))).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1.4 kB',
    '999 MB',
    '75 GB',
    '3,200 TB',
  ]);
  expect(bytes('de', 1400)).toBe('1,4 kB');
});

it('writes numbers, lists and places as the language does', () => {
  expect([number('en', 1234), number('de', 1234)]).toEqual(['1,234', '1.234']);
  expect(list('de', ['Mara', 'Jonas', 'Ines'])).toBe('Mara, Jonas und Ines');
  expect(place('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(relative('en', '2026-11-25T10:00:00Z', now)).toBe('in 2 days');
});
