import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { backup, verifyBackup } from './backup.ts';
import { restore } from './restore.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
import { query, recordedLog, temporaryFolder } from './testing.ts';

const source = temporaryFolder();
let server: EmbeddedPostgres;
let target: ReturnType<typeof temporaryFolder>;
const log = recordedLog();

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: source.path, log });
  await query(server.connection, 'CREATE TABLE answers (n int PRIMARY KEY, words text)');
  await query(
    server.connection,
    `INSERT INTO answers SELECT n, repeat(md5(n::text), 20) FROM generate_series(1, 20000) n`,
  );
  mkdirSync(join(source.path, 'storage', 'ab', 'cd'), { recursive: true });
  writeFileSync(join(source.path, 'storage', 'ab', 'cd', 'take'), 'bytes of a take');
  writeFileSync(join(source.path, 'secret'), 'a key that nobody may see, 32 characters', { mode: 0o600 });
});
afterAll(async () => {
  await server.stop();
  source.remove();
});
beforeEach(() => {
  target = temporaryFolder();
});
afterEach(() => target.remove());

function options(name = 'backup') {
  return {
    connection: server.connection,
    storageDir: join(source.path, 'storage'),
    secretFile: join(source.path, 'secret'),
    target: join(target.path, name),
  };
}

test('a backup made while rows are written holds every row committed before its database part ended', async () => {
  const writer = new pg.Client(server.connection);
  await writer.connect();
  let writing = true;
  let committed = 20_000;
  const written = (async () => {
    while (writing) {
      await writer.query(`INSERT INTO answers VALUES (${committed + 1}, repeat('x', 500))`);
      committed += 1;
      if (committed % 50 === 0)
        await writer.query(`UPDATE answers SET words = md5(random()::text) WHERE n % 97 = ${committed % 97}`);
      if (committed % 200 === 0) await writer.query('SELECT pg_switch_wal()');
      if (committed % 300 === 0) await writer.query('CHECKPOINT');
    }
  })();
  const before = committed;
  const made = backup(options());
  // The label is written when the database part has ended, so what is committed when it first shows may be in or not;
  // what was committed when the control file (the last one copied before) showed must be.
  let sure = before;
  while (!existsSync(join(target.path, 'backup', 'postgres', 'global', 'pg_control'))) {
    sure = committed;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const { files } = await made;
  writing = false;
  await written;
  await writer.end();
  expect(files).toBeGreaterThan(900);
  expect(sure).toBeGreaterThan(before);

  const place = await restore({ source: join(target.path, 'backup'), dataDir: join(target.path, 'restored') });
  const restored = await startEmbeddedPostgres({ dataDir: join(target.path, 'restored'), log });
  try {
    const [counts] = await query<{ rows: string; last: number; sums: string }>(
      restored.connection,
      `SELECT count(*) AS rows, max(n) AS last, count(DISTINCT words) AS sums FROM answers`,
    );
    expect(Number(counts?.rows)).toBe(counts?.last);
    expect(counts?.last).toBeGreaterThanOrEqual(sure);
    await query(restored.connection, `SET enable_indexscan = off; SELECT * FROM answers`);
    expect(
      await query(restored.connection, 'SELECT sum(checksum_failures)::int AS failures FROM pg_stat_database'),
    ).toEqual([{ failures: 0 }]);
    await query(restored.connection, 'CREATE EXTENSION amcheck');
    await query(restored.connection, `SELECT bt_index_check('answers_pkey', true)`);
  } finally {
    await restored.stop();
  }
  expect(readFileSync(join(place.dataDir, 'storage', 'ab', 'cd', 'take'), 'utf8')).toBe('bytes of a take');
  expect(statSync(join(place.dataDir, 'secret')).mode & 0o777).toBe(0o600);
  expect(await query(server.connection, 'SELECT slot_name FROM pg_replication_slots')).toEqual([]);
});

test('a damaged, incomplete or strange backup is refused, and nothing starts on half a restore', async () => {
  await backup(options());
  const made = join(target.path, 'backup');
  writeFileSync(join(made, 'storage', 'ab', 'cd', 'take'), 'bytes of a fake');
  await expect(verifyBackup(made)).rejects.toThrow('storage/ab/cd/take is damaged');
  const dataDir = join(target.path, 'restored');
  await expect(restore({ source: made, dataDir })).rejects.toThrow('storage/ab/cd/take is missing or damaged');
  await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow('was not finished');
  await expect(restore({ source: made, dataDir })).rejects.toThrow('is not empty');
  const manifest = join(made, 'manifest.ndjson');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"storage/ab', '"storage/../../ab'));
  await expect(restore({ source: made, dataDir: join(target.path, 'other') })).rejects.toThrow('is damaged');
});

test('a backup wants an empty folder outside of what it copies', async () => {
  writeFileSync(join(target.path, 'something'), '');
  await expect(backup(options('.'))).rejects.toThrow('is not empty');
  const inside = join(source.path, 'storage', 'backup');
  await expect(backup({ ...options(), target: inside })).rejects.toThrow('lies inside');
  expect(readdirSync(inside)).toEqual([]);
});
