import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScan, ScanFailed } from './scan.ts';

let folder: string;
const never = new AbortController().signal;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vorab-scan-'));
  // As clamscan ends: 0 for a clean file, 1 for one it knows, 2 when it could not look.
  await writeFile(join(folder, 'scanner'), '#!/bin/sh\ngrep -q EICAR "$2" && exit 1\ntest -f "$2" || exit 2\n');
  await chmod(join(folder, 'scanner'), 0o755);
  await writeFile(join(folder, 'clean file; rm -rf $HOME'), 'fine');
  await writeFile(join(folder, 'bad'), 'EICAR');
});
afterAll(() => rm(folder, { recursive: true }));

it('says what the operator’s program says, whatever the file is called', async () => {
  const scan = createScan(`${join(folder, 'scanner')} --quiet {}`);
  expect(await scan(join(folder, 'clean file; rm -rf $HOME'), never)).toBe('clean');
  expect(await scan(join(folder, 'bad'), never)).toBe('refused');
  await expect(scan(join(folder, 'not there'), never)).rejects.toThrow(ScanFailed);
});

it('is no answer when there is no such program, and none is asked where none is named', async () => {
  await expect(createScan(join(folder, 'nothing'))(join(folder, 'bad'), never)).rejects.toThrow(ScanFailed);
  expect(await createScan(null)(join(folder, 'bad'), never)).toBeNull();
});

it('is ended when whoever waits gives up', async () => {
  await writeFile(join(folder, 'slow'), '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
  const waiting = new AbortController();
  const asked = createScan(join(folder, 'slow'))(join(folder, 'bad'), waiting.signal);
  setTimeout(() => waiting.abort(), 50);
  await expect(asked).rejects.toThrow(ScanFailed);
});
