import { chmodSync, chownSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ServerUser } from './user.ts';

/** sun_path is 104 bytes on macOS (108 on Linux), its end included; the name of the socket takes 13. */
const LONGEST_FOLDER = 103 - '/.s.PGSQL.5432'.length;

const PREFIX = 'vorab-';

/**
 * Makes a folder of our own for the server's socket: short, because a socket's path is limited, and
 * closed to others, because whoever reaches the socket is let in. The server keeps its path in
 * postmaster.pid, where the next owner finds it.
 */
export function makeSocketDir(user: ServerUser | undefined): string {
  const parents = [...(user === undefined ? [] : ['/run']), tmpdir(), '/tmp'];
  for (const parent of parents) {
    if (Buffer.byteLength(join(parent, `${PREFIX}XXXXXX`)) > LONGEST_FOLDER) continue;
    try {
      const folder = mkdtempSync(join(parent, PREFIX));
      chmodSync(folder, 0o700);
      if (user !== undefined) chownSync(folder, user.uid, user.gid);
      return folder;
    } catch {
      // Not writable here (a container's /run may be read-only): try the next.
    }
  }
  throw new Error(`No folder for PostgreSQL's socket could be made in ${parents.join(', ')}.`);
}

/** Whether `folder` still is a private folder of the user that runs the server, not something put in its place. */
export function isPrivateDir(folder: string, user: ServerUser | undefined): boolean {
  try {
    const stats = lstatSync(folder);
    const uid = user?.uid ?? process.getuid?.() ?? stats.uid;
    return stats.isDirectory() && stats.uid === uid && (stats.mode & 0o077) === 0;
  } catch {
    return false;
  }
}

/** Removes a socket folder that this module made; anything else it leaves alone. */
export function removeSocketDir(folder: string, user: ServerUser | undefined): void {
  if (basename(folder).startsWith(PREFIX) && isPrivateDir(folder, user))
    rmSync(folder, { recursive: true, force: true });
}
