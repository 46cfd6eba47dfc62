import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { appendToLedger, readLedger } from './ledger.ts';

const folder = await mkdtemp(join(tmpdir(), 'vorab-ledger-'));
afterAll(() => rm(folder, { recursive: true }));
const line = () => ({ at: '2026-11-30T22:59:00.000Z', organisation: newId(), erasure: newId(), candidate: newId() });

it('keeps every erasure once, in order, also around a line that a crash cut short', async () => {
  const path = join(folder, 'new', 'erasures.log');
  expect(await readLedger(path)).toEqual([]);
  const [a, b] = [line(), line()];
  await appendToLedger(path, a);
  await appendFile(path, '{"at":"2026-');
  await appendToLedger(path, b);
  await appendToLedger(path, a);
  expect(await readLedger(path)).toEqual([a, b]);
  expect((await readFile(path, 'utf8')).split('\n').filter(Boolean)).toHaveLength(4);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
