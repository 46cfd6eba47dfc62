import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataPlace } from './place.ts';
import type { ServerUser } from './user.ts';

export const OWNER = 'vorab_owner';

/** What PostgreSQL's programs see of our environment: nothing that could change what they do. */
export const SERVER_ENV = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', TZ: 'UTC', LANG: 'C' } as const;

export interface ClusterOptions {
  readonly durable: boolean;
  /** The server's version, such as 18.4.0. */
  readonly version: string;
}

/**
 * Makes the database cluster unless it exists. Works under another name and renames at the end, so
 * a start that was killed half-way leaves nothing that looks finished.
 *
 * @returns whether it was made now
 * @throws Error when what is there can't be used, and what to do
 */
export async function ensureCluster(
  place: DataPlace,
  user: ServerUser | undefined,
  { durable, version }: ClusterOptions,
): Promise<boolean> {
  if (isCluster(place.postgresDir, version)) return false;
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

function isCluster(folder: string, version: string): boolean {
  if (!existsSync(folder)) return false;
  const { uid } = statSync(folder);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && uid !== self) {
    throw new Error(
      `${folder} belongs to user ${uid}, probably because Vorab was started as root: do so again, or chown -R it.`,
    );
  }
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    if (readdirSync(folder).length === 0) return false;
    throw new Error(`${folder} is neither empty nor a database: move it away first.`);
  }
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version.startsWith(`${major}.`)) return true;
  throw new Error(
    `${folder} was made by PostgreSQL ${major}, and this is ${version}: start with the Vorab that made it, and export.`,
  );
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
