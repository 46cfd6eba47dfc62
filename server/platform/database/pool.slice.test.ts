import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../tests/postgres.ts';
import type { Log } from '../log.ts';
import { createPool } from './index.ts';
import { migrate } from './migrate.ts';

it('outlives its connections: an idle one, one within a transaction, and one that is written to when it is gone', async () => {
  const database = await createTestDatabase();
  await migrate(database.connection);
  const admin = new pg.Client(database.connection);
  await admin.connect();
  let told = 0;
  const pool = createPool(database.connection, 'vorab_app', 3, { warn: () => told++ } as unknown as Log);
  const kill = (pid: number) => admin.query('select pg_terminate_backend($1)', [pid]);
  const pidOf = async (client: pg.PoolClient) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0;
  const out = new Set<pg.PoolClient>();
  try {
    const [idle, lent, written] = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
    out.add(lent).add(written);
    await lent.query('begin');
    for (const client of [idle, lent, written]) {
      const pid = await pidOf(client);
      if (client === idle) client.release();
      await kill(pid);
      if (client === written) await expect(client.query('select 1')).rejects.toThrow();
    }
    // Nobody asks it for anything meanwhile; a process that dies of it has died by now.
    await expect.poll(() => told).toBeGreaterThanOrEqual(3);
    await sleep(50);
    await expect(lent.query('select 1')).rejects.toThrow();
    for (const client of out) client.release(true);
    out.clear();
    expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  } finally {
    for (const client of out) client.release(true);
    await pool.end();
    await admin.end();
    await database.drop();
  }
});
