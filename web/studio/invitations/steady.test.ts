import { expect, test } from 'vitest';
import { steady } from './steady.ts';

const rows = (ids: string, v = 0) => [...ids].map((id) => ({ id, v }));
const ids = (list: { id: string }[]) => list.map((row) => row.id).join('');

test('follows while nobody points at it', () => {
  expect(steady([...'abc'], rows('abc'), rows('xabc'), false)).toEqual({ rows: rows('xabc'), waiting: 0 });
});

test('keeps every row in place while somebody does, with what changed in it', () => {
  const held = steady([...'abc'], rows('abc'), [...rows('x'), ...rows('cab', 1)], true);
  expect(ids(held.rows)).toBe('abc');
  expect(held.rows.every((row) => row.v === 1)).toBe(true);
  expect(held.waiting).toBe(1);
});

test('keeps who left, and adds what continues the list', () => {
  const held = steady([...'abc'], rows('abc'), rows('xacyde'), true);
  expect(ids(held.rows)).toBe('abcyde');
  expect(held.waiting).toBe(1);
});
