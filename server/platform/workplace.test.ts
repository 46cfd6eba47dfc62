import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanWorkplaces, newWorkplace, sweepWorkplaces } from './workplace.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vorab-workplace-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('removes what dead processes and long gone days left, and leaves the living alone', async () => {
  const dead = spawnSync('true').pid;
  await mkdir(join(root, `finalise-${dead}-abc`));
  await writeFile(join(root, `finalise-${dead}-abc`, 'segment-0'), 'x');
  await mkdir(join(root, `finalise-${process.ppid}-abc`));
  await mkdir(join(root, 'media-new'));
  await mkdir(join(root, 'media-old'));
  await utimes(join(root, 'media-old'), 1, 1);
  await newWorkplace(root, 'finalise');
  expect(await sweepWorkplaces(root)).toBe(3);
  expect((await readdir(root)).sort()).toEqual([`finalise-${process.ppid}-abc`, 'media-new']);
});

it('begins with nothing', async () => {
  expect(await sweepWorkplaces(join(root, 'not', 'there'))).toBe(0);
});

it('is cleaned once in a process, so that no work loses its own folder to what begins later', async () => {
  const platform = { config: { dataDir: root }, log: {} } as never;
  await cleanWorkplaces(platform);
  const mine = await newWorkplace(join(root, 'tmp'), 'file');
  await cleanWorkplaces(platform);
  expect(await readdir(join(root, 'tmp'))).toEqual([mine.split('/').at(-1)]);
});
