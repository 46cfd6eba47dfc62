import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * Brings the database to this version, as its owner. Safe to run from several processes at once: one applies, none fails.
 * Roles are cluster-wide, so they are made before and apart from the migrations.
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
  try {
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
    await db.destroy();
  }
}
