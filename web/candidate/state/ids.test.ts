import { expect, it } from 'vitest';
import { Id } from '../../../contract/common.ts';
import { mintId } from './ids.ts';

it('mints UUIDs of version 7 that the contract takes and that sort by time', () => {
  const ids = Array.from({ length: 50 }, (_, at) => mintId(1_800_000_000_000 + at));
  for (const id of ids) {
    expect(Id.safeParse(id).success).toBe(true);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  }
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => mintId(5))).size).toBe(1000);
});

it('carries the time in its first 48 bits', () => {
  expect(mintId(0x0123456789ab, new Uint8Array(10)).slice(0, 13)).toBe('01234567-89ab');
});
