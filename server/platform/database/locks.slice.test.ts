import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/postgres.ts';
import { createDb, type Db } from './index.ts';
import { BackupRunning, STORAGE_DELETION_LOCK, whileNoBackup } from './locks.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  const pool = new pg.Pool({ ...database.connection, max: 3 });
  // Dropping the database cuts what is still closing.
  pool.on('error', () => {});
  db = createDb(pool);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

it('removes nothing while a backup copies, and a backup waits for what is being removed', async () => {
  const backup = new pg.Client({ ...database.connection });
  backup.on('error', () => {});
  await backup.connect();
  await backup.query('select pg_advisory_lock($1)', [STORAGE_DELETION_LOCK]);
  let removed = 0;
  await expect(whileNoBackup(db, async () => removed++)).rejects.toThrow(BackupRunning);
  expect(removed).toBe(0);
  await backup.query('select pg_advisory_unlock($1)', [STORAGE_DELETION_LOCK]);
  const order: string[] = [];
  await whileNoBackup(db, async () => {
    const waiting = backup
      .query('select pg_advisory_lock($1)', [STORAGE_DELETION_LOCK])
      .then(() => order.push('backup'));
    await new Promise((r) => setTimeout(r, 100));
    order.push('removed');
    void waiting;
  });
  await expect.poll(() => order).toEqual(['removed', 'backup']);
  await backup.end();
  await expect(whileNoBackup(db, async () => 'done')).resolves.toBe('done');
});
