import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockFolder } from './lock.ts';
import { processIdentity } from './process.ts';
import { runningConnection } from './running.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
import { type Owner, query, recordedLog, startOwner, temporaryFolder } from './testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
let log: ReturnType<typeof recordedLog>;
const running: (Owner | EmbeddedPostgres)[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  log = recordedLog();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  folder.remove();
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log });
  running.push(server);
  return server;
}

async function startOther(): Promise<Owner> {
  const owner = await startOwner(folder.path);
  running.push(owner);
  return owner;
}

test('keeps data over stop and start, durably, behind a private socket that goes with it', async () => {
  const first = await start();
  await query(first.connection, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const [settings] = await query(
    first.connection,
    `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listen`,
  );
  expect(settings).toEqual({ fsync: 'on', listen: '' });
  await first.stop();
  expect(existsSync(first.connection.host)).toBe(false);
  expect(processIdentity(first.pid)).toBeUndefined();
  const second = await start();
  expect(await query(second.connection, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(readdirSync(folder.path).filter((name) => name.includes('lock'))).toEqual(['vorab.lock']);
});

test('a second start on the folder refuses and says where the first answers', async () => {
  const owner = await startOther();
  await expect(start()).rejects.toThrow(
    `${folder.path} belongs to a Vorab that is running already (process ${owner.child.pid}) and answers at http://127.0.0.1:3999.`,
  );
  const { error } = (await startOther()).said;
  expect(error).toContain(`process ${owner.child.pid}`);
  const beside = runningConnection(folder.path);
  expect(beside).toEqual(owner.said.connection);
  expect(await query(beside as NonNullable<typeof beside>, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('after kill -9 of Node the next start adopts its server, rows and all', async () => {
  const owner = await startOther();
  await query(owner.said.connection as never, 'CREATE TABLE kept AS SELECT 1 AS n');
  await owner.kill();
  const server = await start();
  expect(server.pid).toBe(owner.said.pid);
  expect(log.messages).toEqual(['database was still running; adopted']);
  expect(await query(server.connection, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  await server.stop();
  expect(processIdentity(server.pid)).toBeUndefined();
});

test('a Node that exits without stopping its server takes it along, and the next start tidies up', async () => {
  const { child, said } = await startOther();
  child.kill('SIGUSR2');
  await vi.waitFor(() => expect(processIdentity(said.pid as number)).toBeUndefined(), {
    timeout: 10_000,
    interval: 20,
  });
  const server = await start();
  expect(log.messages).toEqual([]);
  expect(existsSync((said.connection as NonNullable<typeof said.connection>).host)).toBe(false);
  expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('after kill -9 of both the next start waits for what is left of them, and recovers', async () => {
  const owner = await startOther();
  await query(owner.said.connection as never, 'CREATE TABLE kept AS SELECT 1 AS n');
  process.kill(owner.said.pid as number, 'SIGKILL');
  await owner.kill();
  const server = await start();
  expect(server.pid).not.toBe(owner.said.pid);
  expect(await query(server.connection, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

test('a server left behind with other settings is started again', async () => {
  const owner = await startOther();
  await owner.kill();
  const server = await startEmbeddedPostgres({ dataDir: folder.path, log, settings: { max_connections: '20' } });
  running.push(server);
  expect(await query(server.connection, 'SHOW max_connections')).toEqual([{ max_connections: '20' }]);
});

test('a server that is killed comes back under the same address', async () => {
  const server = await start();
  const before = server.pid;
  process.kill(before, 'SIGKILL');
  await vi.waitFor(() => expect(server.pid).not.toBe(before), { timeout: 10_000, interval: 50 });
  expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a pid file whose pid became another process does not keep the server from starting', async () => {
  const owner = await startOther();
  process.kill(owner.said.pid as number, 'SIGKILL');
  await owner.kill();
  const file = join(folder.path, 'postgres', 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, `${process.pid}`));
  const server = await start();
  expect(await query(server.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('stop rolls back open transactions and does not wait for idle clients', async () => {
  const server = await start();
  await query(server.connection, 'CREATE TABLE kept (n int)');
  const open = new pg.Client(server.connection);
  open.on('error', () => {});
  await open.connect();
  await open.query('BEGIN');
  await open.query('INSERT INTO kept VALUES (1)');
  await server.stop();
  const again = await start();
  expect(await query(again.connection, 'SELECT n FROM kept')).toEqual([]);
});

test('of many that take over a stale lock at once, one gets it', async () => {
  lockFolder(folder.path);
  const path = join(folder.path, 'vorab.lock');
  writeFileSync(path, JSON.stringify({ token: 'dead', pid: 2 ** 22 + 1, identity: 'never' }));
  const owners = await Promise.all([1, 2, 3].map(() => startOther()));
  expect(owners.filter(({ said }) => said.error === undefined)).toHaveLength(1);
  expect(owners.filter(({ said }) => said.error?.includes('is running already'))).toHaveLength(2);
});
