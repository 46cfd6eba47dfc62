import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findServerPackage } from './binaries.ts';
import { ensureCluster, OWNER } from './initdb.ts';
import { launch } from './launch.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { type DataPlace, makeDataDir, resolveDataDir } from './place.ts';
import { clearRecycledPid, findPostmaster, isUsable, lastSocketDir, type Postmaster } from './postmaster.ts';
import { endPostmaster, processIdentity } from './process.ts';
import { RESTORE_MARK } from './restore-mark.ts';
import { serverSettings } from './settings.ts';
import { makeSocketDir, removeSocketDir } from './socket-dir.ts';
import { type ServerUser, serverUser } from './user.ts';

/** The part of a logger that this folder needs; pino's fits. */
export interface EmbeddedLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface EmbeddedOptions {
  /** The instance's data folder as configured; see `resolveDataDir` for where it really is. */
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** false only for tests: a crash may then lose everything. */
  readonly durable?: boolean;
  /** More server settings, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Fits `pg.PoolConfig`. */
export interface EmbeddedConnection {
  /** The folder of the server's socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgres extends DataPlace {
  readonly connection: EmbeddedConnection;
  /** The server's process; changes if it had to be started again. */
  readonly pid: number;
  /** Tells whoever tries to start a second Vorab on this folder where this one answers. */
  announce(address: string): void;
  /** Ends the server with a fast shutdown (open transactions roll back) and waits for it. Idempotent. */
  stop(): Promise<void>;
}

/** How often a server is looked at that should be running. */
const WATCH_MS = 500;

/**
 * Starts the PostgreSQL of an instance, or adopts the one that a killed process left running. Makes
 * the database at the first start. Should the server end by itself, it is started again under the
 * same address. This process owns the data folder until `stop`.
 *
 * @throws FolderInUseError when another live process owns the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = resolveDataDir(options.dataDir);
  const user = serverUser(place.postgresDir);
  makeDataDir(place.dataDir, user);
  const lock = lockFolder(place.dataDir);
  try {
    return await startOwned(options, place, user, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startOwned(
  { log, durable = true, settings: extra = {} }: EmbeddedOptions,
  place: DataPlace,
  user: ServerUser | undefined,
  lock: FolderLock,
): Promise<EmbeddedPostgres> {
  if (existsSync(join(place.dataDir, RESTORE_MARK))) {
    throw new Error(`A restore into ${place.dataDir} was not finished: empty the folder and restore again.`);
  }
  const { version } = findServerPackage();
  if (await ensureCluster(place, user, { durable, version })) log.info({ folder: place.postgresDir }, 'database made');

  let server = await adopt();
  const socketDir = server?.socketDir ?? makeSocketDir(user);
  server ??= await start(socketDir);
  const connection = { host: socketDir, port: 5432, user: OWNER, database: 'vorab' };
  await ensureDatabase(connection);

  let stopped: Promise<void> | undefined;
  const watch = setInterval(() => void revive(), WATCH_MS).unref();
  let reviving: Promise<void> | undefined;
  // Whoever ends without `stop` (an error at start, process.exit) leaves no server behind; kill -9 does.
  const atExit = () => {
    if (server !== undefined && processIdentity(server.pid) === server.identity) process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', atExit);
  return {
    ...place,
    connection,
    get pid() {
      return server?.pid ?? 0;
    },
    announce: (address) => lock.announce(address),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };

  function settingsFor(folder: string): string[] {
    return serverSettings(folder, durable, extra);
  }

  async function adopt(): Promise<Postmaster | undefined> {
    const found = findPostmaster(place.postgresDir);
    if (found === undefined) {
      removeSocketDir(lastSocketDir(place.postgresDir) ?? '', user);
      return undefined;
    }
    if (await isUsable(found, place.postgresDir, { user, version, settings: settingsFor(found.socketDir) })) {
      log.info({ pid: found.pid }, 'database was still running; adopted');
      return found;
    }
    log.warn({ pid: found.pid }, 'database was still running, but not as it should; starting it again');
    await endPostmaster(found.pid, found.identity, 10_000);
    removeSocketDir(found.socketDir, user);
    return undefined;
  }

  function start(folder: string): Promise<Postmaster> {
    clearRecycledPid(place.postgresDir);
    return launch(place, user, folder, settingsFor(folder));
  }

  /** The server should be running. If it is not, something killed it (out of memory, a mistaken hand). */
  function revive(): Promise<void> | undefined {
    if (stopped !== undefined || reviving !== undefined) return reviving;
    if (server !== undefined && processIdentity(server.pid) === server.identity) return undefined;
    log.error({ pid: server?.pid }, 'database ended unexpectedly; starting it again');
    reviving = restart().finally(() => {
      reviving = undefined;
    });
    return reviving;
  }

  async function restart(): Promise<void> {
    for (let wait = 500; stopped === undefined; wait = Math.min(wait * 2, 30_000)) {
      try {
        server = await start(socketDir);
        log.info({ pid: server.pid }, 'database runs again');
        return;
      } catch (error) {
        log.error({ err: error }, 'database does not start');
        await sleep(wait, undefined, { ref: false });
      }
    }
  }

  async function stop(): Promise<void> {
    clearInterval(watch);
    process.off('exit', atExit);
    // A start under way can't be undone, only waited for; `stopped` is set by now and ends its retries.
    await Promise.race([reviving, sleep(30_000, undefined, { ref: false })]);
    if (server !== undefined) await endPostmaster(server.pid, server.identity);
    removeSocketDir(socketDir, user);
    lock.release();
  }
}

async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [connection.database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${connection.database}"`);
  } finally {
    await client.end();
  }
}
