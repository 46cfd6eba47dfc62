import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process.ts';

/** Another live process owns the data folder. */
export class FolderInUseError extends Error {
  readonly pid: number;
  readonly address: string | undefined;

  constructor(folder: string, pid: number, address: string | undefined) {
    const where = address === undefined ? '' : ` and answers at ${address}`;
    super(
      `${folder} belongs to a Vorab that is running already (process ${pid})${where}. Stop it first, or use another data folder.`,
    );
    this.name = 'FolderInUseError';
    this.pid = pid;
    this.address = address;
  }
}

export interface FolderLock {
  /** Records where this instance answers, for whoever is refused. */
  announce(address: string): void;
  release(): void;
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly identity: string;
  readonly address?: string;
}

export const LOCK_NAME = 'vorab.lock';

/**
 * Makes this process the one owner of a data folder until `release` or its end, however it ends:
 * the lock names its holder by pid and start time, and a dead holder's lock is taken over. Holds
 * within one machine (or container); across machines PostgreSQL's own guards are the last wall.
 *
 * @throws FolderInUseError when a live process holds it
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, LOCK_NAME);
  const mine: Holder = { token: randomUUID(), pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  const draft = `${path}.${mine.token}`;
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    for (;;) {
      if (link(draft, path)) break;
      const holder = read(path);
      if (holder !== undefined && isAlive(holder)) throw new FolderInUseError(folder, holder.pid, holder.address);
      removeStale(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce(address) {
      writeFileSync(draft, JSON.stringify({ ...mine, address }), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      if (read(path)?.token === mine.token) rmSync(path, { force: true });
    },
  };
}

/** A link appears with its content, or not at all. */
function link(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes exactly the lock that was seen to be stale. Two starts may do so at once, so it is moved
 * aside first (only one can) and put back if in between it became somebody's live lock.
 */
function removeStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== undefined && moved.token !== stale?.token) link(aside, path);
  unlinkSync(aside);
}

function isAlive(holder: Holder): boolean {
  return processIdentity(holder.pid) === holder.identity;
}

/** undefined when there is none, or nothing readable: content is written before it appears, so that is no lock. */
function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
