import { expect, test } from 'vitest';
import { giveBack, lend } from './body-buffers.ts';

test('a buffer is as long as asked, and is lent again only after it was given back', () => {
  const first = lend(100_000);
  const second = lend(100_000);
  expect([first.length, second.length]).toEqual([100_000, 100_000]);
  expect(second.buffer).not.toBe(first.buffer);
  giveBack(first);
  expect(lend(70_000).buffer).toBe(first.buffer);
});

test('given back twice it is lent once', () => {
  const body = lend(300_000);
  giveBack(body);
  giveBack(body);
  const [one, other] = [lend(300_000), lend(300_000)];
  expect(one.buffer).not.toBe(other.buffer);
});

test('what was not lent, and what is too long to keep, is let pass', () => {
  const strange = Buffer.allocUnsafeSlow(64 * 1024);
  giveBack(strange);
  giveBack(undefined);
  expect(lend(64 * 1024).buffer).not.toBe(strange.buffer);
  const long = lend(3 * 1024 * 1024);
  giveBack(long);
  expect(lend(3 * 1024 * 1024).buffer).not.toBe(long.buffer);
});

test('no more than 32 MB lie about', () => {
  const many = Array.from({ length: 40 }, () => lend(1024 * 1024));
  for (const body of many) giveBack(body);
  const known = new Set(many.map((body) => body.buffer));
  const again = Array.from({ length: 40 }, () => lend(1024 * 1024)).filter((body) => known.has(body.buffer));
  expect(again.length).toBeLessThanOrEqual(32);
  expect(again.length).toBeGreaterThan(28);
});
