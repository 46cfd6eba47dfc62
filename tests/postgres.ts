import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import type { EmbeddedPostgres } from '../server/platform/database/embedded/index.ts';

export interface TestDatabase {
  /** Fits `pg.PoolConfig`; the user owns the database and may do everything. */
  readonly connection: EmbeddedPostgres['connection'];
  /** Removes it, cutting connections that are still open. */
  drop(): Promise<void>;
}

/** A fresh, empty database on the server that this `vitest` run shares (tests/postgres.global.ts). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${database}`);
  return {
    connection: { ...server, database },
    async drop() {
      // Connections that are just closing are given time to: cut, they would be errors of nobody's test.
      const open = `SELECT 1 FROM pg_stat_activity WHERE datname = '${database}'`;
      for (let waited = 0; waited < 2_000 && (await administer(server, open)) > 0; waited += 50) await sleep(50);
      await administer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    },
  };
}

async function administer(server: EmbeddedPostgres['connection'], statement: string): Promise<number> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
