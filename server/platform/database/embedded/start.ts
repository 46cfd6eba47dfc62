import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureCluster, OWNER, SERVER_ENV } from './initdb.ts';
import { type DataPlace, resolveDataDir } from './place.ts';
import { readPostmaster } from './postmaster.ts';
import { serverSettings } from './settings.ts';
import { makeSocketDir } from './socket-dir.ts';
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

export interface EmbeddedPostgres extends DataPlace {
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  readonly pid: number;
  /** Ends the server with a fast shutdown (open transactions roll back) and waits for it. Idempotent. */
  stop(): Promise<void>;
}

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true } = options;
  const place = resolveDataDir(options.dataDir);
  const user = serverUser(place.postgresDir);
  mkdirSync(place.dataDir, { recursive: true });
  if (user !== undefined) chmodSync(place.dataDir, 0o711);
  if (await ensureCluster(place, user, durable)) log.info({ folder: place.postgresDir }, 'database made');
  const socketDir = makeSocketDir(user);
  const child = launch(place, user, serverSettings(socketDir, durable, options.settings ?? {}));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(child, place);
  const connection = { host: socketDir, port: 5432, user: OWNER, database: 'vorab' };
  await ensureDatabase(connection);
  return {
    ...place,
    connection,
    pid: child.pid ?? 0,
    async stop() {
      // Else nothing would keep this process alive until the server has ended.
      child.ref();
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
      await exited;
      rmSync(socketDir, { recursive: true, force: true });
    },
  };
}

function launch(place: DataPlace, user: ServerUser | undefined, settings: string[]): ChildProcess {
  const early = openSync(join(place.dataDir, 'postgres-start.log'), 'w', 0o600);
  try {
    const child = spawn(join(place.binDir, 'postgres'), ['-D', place.postgresDir, ...settings], {
      cwd: '/',
      env: SERVER_ENV,
      stdio: ['ignore', early, early],
      // A group of its own: Ctrl-C in a terminal must reach the application only, which drains first.
      detached: true,
      ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
    });
    child.unref();
    return child;
  } finally {
    closeSync(early);
  }
}

async function ready(child: ChildProcess, place: DataPlace): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `PostgreSQL did not start: ${readFileSync(join(place.dataDir, 'postgres-start.log'), 'utf8').trim()}`,
      );
    }
    const postmaster = readPostmaster(place.postgresDir);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return;
    await sleep(15);
  }
}

async function ensureDatabase(connection: EmbeddedPostgres['connection']): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [connection.database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${connection.database}"`);
  } finally {
    await client.end();
  }
}
