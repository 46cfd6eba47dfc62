import { expect, it } from 'vitest';
import { since } from './format.ts';

const zone = 'Europe/Berlin';
const noon = Date.parse('2026-11-23T11:00:00Z');

it('says the time alone only of today, where the viewer is', () => {
  expect(since('en', zone, noon, noon + 3_600_000)).toBe('12:00');
  expect(since('de', zone, noon, noon + 3_600_000)).toBe('12:00');
  expect(since('en', zone, Date.parse('2026-11-22T22:59:00Z'), noon)).toMatch(/Sunday.*22 November.*23:59/);
  expect(since('en', zone, Date.parse('2026-11-22T23:01:00Z'), noon)).toBe('00:01');
});
