import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findServerPackage, usableServer } from './binaries.ts';
import { allows, canReach, type ServerUser, serverUser } from './user.ts';

/** Where root keeps what an unprivileged user must reach. */
const SHARED_ROOT = '/var/lib/vorab';

export interface DataPlace {
  /** Where all data of this instance lives: storage, secrets, database. */
  readonly dataDir: string;
  /** The database's own folder (PGDATA), inside `dataDir`. */
  readonly postgresDir: string;
  /** The folder with `postgres` and `initdb`. */
  readonly binDir: string;
}

/**
 * Says where the data of an instance lives that was asked to keep it in `requested`: there, except
 * for root below a folder that PostgreSQL's unprivileged user can't enter; then in
 * `/var/lib/vorab/data-<hash of the path>`. An answer never changes while data exists: what lies in
 * either place is found again even after permissions have changed. Idempotent. Makes the server's
 * binaries usable (links, or a copy) as a side effect.
 *
 * @throws Error when existing data can no longer be reached
 */
export function resolveDataDir(requested: string): DataPlace {
  const wanted = realPath(resolve(requested));
  const elsewhere = join(SHARED_ROOT, `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`);
  const user = serverUser(join(wanted, 'postgres'));
  const dataDir = choose();
  const server = usableServer(findServerPackage(), user, user === undefined ? dataDir : SHARED_ROOT);
  return { dataDir, postgresDir: join(dataDir, 'postgres'), binDir: join(server, 'bin') };

  function choose(): string {
    if (user === undefined) return wanted;
    const reachable = canReach(user, wanted) && (!existsSync(wanted) || allows(user, statSync(wanted), 1));
    if (holdsData(wanted)) {
      if (reachable) return wanted;
      throw new Error(
        `User ${user.name}, who runs PostgreSQL, can't enter ${wanted}: allow it (chmod o+x) on it and above.`,
      );
    }
    return reachable && !holdsData(elsewhere) ? wanted : elsewhere;
  }
}

/**
 * Makes a data folder and, where missing, what is above it. The server's user may pass through what
 * was made, whatever the umask; only the database's own folder is ever theirs.
 */
export function makeDataDir(dataDir: string, user: ServerUser | undefined): void {
  const first = mkdirSync(dataDir, { recursive: true });
  if (first === undefined || user === undefined) return;
  for (let folder = dataDir; folder.length >= first.length; folder = dirname(folder)) {
    chmodSync(folder, statSync(folder).mode | 0o011);
  }
}

function holdsData(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres', 'PG_VERSION'));
}

/** realpath of a path whose last parts may not exist yet. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPath(dirname(path)), path.slice(dirname(path).length).replace(/^\//, ''));
}
