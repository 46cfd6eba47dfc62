import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

const DAY_MS = 24 * 3600_000;
const OURS = /^[a-z]+-(\d+)-/;

/** Beside the storage by default, so that finished files are moved into it and not copied. */
export const workplaceOf = ({ config }: { readonly config: Config }): string => join(config.dataDir, 'tmp');

/** A new folder for one run. Its name says whose it is. @param work one word in small letters */
export async function newWorkplace(root: string, work: string): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  return mkdtemp(join(root, `${work}-${process.pid}-`));
}

/**
 * Removes what killed processes left: folders of those that are gone, and whatever is older than a day. Called before this
 * process works, so folders under its own number are another's, from before a restart. A folder of a process in another
 * container may be hit; its run then fails and is tried again.
 */
export async function sweepWorkplaces(root: string): Promise<number> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  let removed = 0;
  for (const name of await readdir(root)) {
    const path = join(root, name);
    const pid = Number(OURS.exec(name)?.[1] ?? Number.NaN);
    const left = Number.isNaN(pid) ? await olderThanADay(path) : pid === process.pid || !alive(pid);
    if (!left) continue;
    await rm(path, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}

const cleaned = new Map<string, Promise<void>>();

/**
 * Sweeps once in a process, whoever asks first. Every kind of work waits for it before its first run, which must not find its own folder
 * swept away. Never rejects: work goes on in a folder that could not be cleaned.
 */
export function cleanWorkplaces(platform: { readonly config: Config; readonly log: Log }): Promise<void> {
  const root = workplaceOf(platform);
  const begun = cleaned.get(root);
  if (begun) return begun;
  const sweep = sweepWorkplaces(root).then(
    () => undefined,
    (error: Error) => platform.log.warn({ err: error.message }, 'temporary folders could not be cleaned'),
  );
  cleaned.set(root, sweep);
  return sweep;
}

// The disk's own times are compared with the disk's clock, which is the machine's.
const olderThanADay = async (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs < Date.now() - DAY_MS,
    () => false,
  );

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
