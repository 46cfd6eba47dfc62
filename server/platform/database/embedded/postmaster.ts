import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OWNER } from './initdb.ts';
import { isPostmasterOf, processIdentity } from './process.ts';
import { isPrivateDir } from './socket-dir.ts';
import type { ServerUser } from './user.ts';

/** A server that runs on a data folder. */
export interface Postmaster {
  readonly pid: number;
  /** Distinguishes it from a later process with the same pid. */
  readonly identity: string;
  readonly socketDir: string;
}

/** What a server writes about itself into its data folder (src/include/utils/pidfile.h). */
interface PidFile {
  readonly pid: number;
  readonly socketDir: string;
  readonly status: string;
}

function readPidFile(postgresDir: string): PidFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(postgresDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

/** The server that runs on this folder, in whatever state, or undefined. */
export function findPostmaster(postgresDir: string): Postmaster | undefined {
  const file = readPidFile(postgresDir);
  if (file === undefined || !isPostmasterOf(file.pid, postgresDir)) return undefined;
  const identity = processIdentity(file.pid);
  return identity === undefined ? undefined : { pid: file.pid, identity, socketDir: file.socketDir };
}

/** The socket folder of the last server, which stays behind when nobody was left to remove it. */
export function lastSocketDir(postgresDir: string): string | undefined {
  const file = join(postgresDir, 'postmaster.opts');
  return existsSync(file) ? /"unix_socket_directories=([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

/** Whether the server with this pid says that it accepts connections. */
export function isReady(postgresDir: string, pid: number): boolean {
  const file = readPidFile(postgresDir);
  return file?.pid === pid && file.status === 'ready';
}

/**
 * A dead server's pid may meanwhile be another process of the same user, and PostgreSQL would refuse
 * to start. Then the file gets a pid that can't exist; its other lines stay, with which PostgreSQL
 * makes sure that no process of the dead server is left.
 */
export function clearRecycledPid(postgresDir: string): void {
  const file = readPidFile(postgresDir);
  if (file === undefined || processIdentity(file.pid) === undefined || isPostmasterOf(file.pid, postgresDir)) return;
  const path = join(postgresDir, 'postmaster.pid');
  const impossible = 2 ** 22 + 1;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, `${impossible}`));
}

/**
 * Whether a server left behind can be used as it is: it answers on its private socket within 5 s,
 * runs this very version, and was started with the settings that we would start it with.
 */
export async function isUsable(
  found: Postmaster,
  postgresDir: string,
  expected: { readonly user: ServerUser | undefined; readonly version: string; readonly settings: readonly string[] },
): Promise<boolean> {
  for (let waited = 0; !isReady(postgresDir, found.pid); waited += 50) {
    if (waited >= 5_000 || processIdentity(found.pid) !== found.identity) return false;
    await sleep(50);
  }
  if (!isPrivateDir(found.socketDir, expected.user) || !startedWith(postgresDir, expected.settings)) return false;
  const client = new pg.Client({
    host: found.socketDir,
    port: 5432,
    user: OWNER,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return expected.version.startsWith(`${rows[0]?.server_version}.`);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** postmaster.opts holds the command line of the last start, each argument in double quotes. */
function startedWith(postgresDir: string, settings: readonly string[]): boolean {
  const file = join(postgresDir, 'postmaster.opts');
  if (!existsSync(file)) return false;
  return readFileSync(file, 'utf8')
    .trimEnd()
    .endsWith(settings.map((argument) => `"${argument}"`).join(' '));
}
