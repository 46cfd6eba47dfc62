import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';

const folder = join(import.meta.dirname, '../../migrations');

async function migrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((f) => f.endsWith('.sql')).sort();
  const entries = files.map(async (file) => {
    const text = await readFile(join(folder, file), 'utf8');
    return [
      file.replace('.sql', ''),
      { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A database that was started together with us, or recovers from a crash, may take so long. */
const PATIENCE_MS = 60_000;
/** Not up yet, starting, or going down to come back: said by the network, or by PostgreSQL's class 57P0x. */
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EAI_AGAIN', '57P01', '57P02', '57P03']);
/** Who changes the database's shape holds this advisory lock. */
export const MIGRATION_LOCK = 7_229_114_001;

/** A connection that holds the right to change the database's shape; others wait for it. */
async function alone(pool: pg.Pool): Promise<pg.PoolClient> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const guard = await pool.connect();
      guard.on('error', () => {});
      await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      return guard;
    } catch (error) {
      if (!NOT_YET.has((error as { code?: string }).code ?? '') || performance.now() > end) throw error;
      await sleep(250);
    }
  }
}

/**
 * Brings the database to this version, as its owner, once it is up. Safe to run from several processes at once: one after the
 * other, and all but the first find nothing to do. Roles are cluster-wide, so they are made before and apart from the migrations.
 * @throws Error when a migration fails; the database is then as it was before that migration
 */
export async function migrate(
  owner: pg.PoolConfig,
  afterwards: (pool: pg.Pool) => Promise<void> = async () => {},
): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 4 });
  // The server may be stopped while a connection idles; that is no error of the migration.
  pool.on('error', () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  let guard: pg.PoolClient | null = null;
  try {
    guard = await alone(pool);
    for (const role of ['vorab_app', 'vorab_auth']) {
      await sql
        .raw(`do $$ begin create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole;
          exception when duplicate_object or unique_violation then null; end $$`)
        .execute(db);
      await sql
        .raw(`do $$ begin execute format('grant ${role} to %I', current_user); exception when others then null; end $$`)
        .execute(db);
    }
    const { error } = await new Migrator({ db, provider: { getMigrations: migrations } }).migrateToLatest();
    if (error) throw error;
    await afterwards(pool);
  } finally {
    // Its lock ends with it.
    guard?.release(true);
    await db.destroy();
  }
}
