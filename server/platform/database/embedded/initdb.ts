import { execFile } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataPlace } from './place.ts';
import type { ServerUser } from './user.ts';

export const OWNER = 'vorab_owner';

/** What PostgreSQL's programs see of our environment: nothing that could change what they do. */
export const SERVER_ENV = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', TZ: 'UTC', LANG: 'C' } as const;

/**
 * Makes the database cluster unless it exists. Works under another name and renames at the end, so
 * a start that was killed half-way leaves nothing that looks finished.
 */
export async function ensureCluster(
  place: DataPlace,
  user: ServerUser | undefined,
  durable: boolean,
): Promise<boolean> {
  if (existsSync(join(place.postgresDir, 'PG_VERSION'))) return false;
  if (existsSync(place.postgresDir) && readdirSync(place.postgresDir).length > 0) {
    throw new Error(`${place.postgresDir} is neither empty nor a database: move it away first.`);
  }
  const unfinished = `${place.postgresDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  chmodSync(unfinished, 0o700);
  if (user !== undefined) chownSync(unfinished, user.uid, user.gid);
  await promisify(execFile)(join(place.binDir, 'initdb'), initdbArguments(unfinished, durable), {
    cwd: '/',
    env: SERVER_ENV,
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  });
  rmSync(place.postgresDir, { recursive: true, force: true });
  renameSync(unfinished, place.postgresDir);
  return true;
}

/**
 * The builtin C.UTF-8 sorts by code point, the same on every system and for ever: indexes survive a
 * move to another machine. Natural order for people is made with ICU collations in queries. LC_CTYPE
 * stays the system's, since pg_trgm and text search ask it what a letter is.
 */
function initdbArguments(folder: string, durable: boolean): string[] {
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return [
    ['-D', folder, '-U', OWNER, '--encoding=UTF8', '--locale=C', `--lc-ctype=${letters}`],
    ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
    ['--auth-local=trust', '--auth-host=reject'],
    durable ? [] : ['--no-sync'],
  ].flat();
}
