import { randomUUID } from 'node:crypto';
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
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}

async function administer(server: EmbeddedPostgres['connection'], statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
