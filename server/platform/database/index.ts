import { CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';

/** Tables are declared by the features that own them (`declare module`), so that a noun's rows live with the noun. */
// biome-ignore lint/suspicious/noEmptyInterface: widened by each feature's tables.ts
export interface Database {}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

// Counts and sequence numbers stay far below 2^53, so they are numbers everywhere.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** How to reach the database: as its owner (migrations), as the application, and for sign-in. */
export interface Connections {
  readonly owner: pg.PoolConfig;
  readonly app: pg.PoolConfig;
  readonly auth: pg.PoolConfig;
}

/**
 * A pool whose every connection acts as `role`. A connection that breaks fails what runs on it, and never the process: pg listens
 * to idle connections only, and one that is lent out (between two statements of a transaction) would throw where nobody catches.
 */
export function createPool(
  connection: pg.PoolConfig,
  role: 'vorab_app' | 'vorab_auth',
  max: number,
  log: Log,
): pg.Pool {
  const search = role === 'vorab_auth' ? 'auth' : 'vorab,public';
  const pool = new pg.Pool({
    ...connection,
    max,
    options: `-c role=${role} -c search_path=${search} -c idle_in_transaction_session_timeout=60000 -c statement_timeout=30000`,
    application_name: `vorab ${role}`,
    connectionTimeoutMillis: 15_000,
  });
  const broke = (error: Error) => log.warn({ code: (error as { code?: string }).code }, 'a database connection broke');
  pool.on('connect', (client) => client.on('error', broke));
  // Told of each idle connection a second time, by the pool, which would throw if nobody listened.
  pool.on('error', () => {});
  return pool;
}

/** Told of every query that ran, for the test that looks at plans. */
export type QueryListener = (query: { sql: string; parameters: readonly unknown[] }) => void;

export const createDb = (pool: pg.Pool, onQuery?: QueryListener): Db =>
  new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && {
      log(event: LogEvent) {
        if (event.level === 'query') onQuery(event.query);
      },
    }),
  });

/**
 * Runs `work` in one transaction that sees and writes this organisation's rows only (row-level security).
 * Everything in it commits together or not at all; keep it short and do no I/O but SQL inside.
 */
export function inOrganisation<T>(db: Db, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await tx.executeQuery(CompiledQuery.raw("select set_config('vorab.organisation', $1, true)", [organisationId]));
    return work(tx);
  });
}

/**
 * Refuses a role that row-level security would not hold: a superuser, one that bypasses it, or an owner of tables.
 * @throws Error saying what to change
 */
export async function assertWalled(db: Db): Promise<void> {
  const { rows } = await sql<{ superuser: boolean; bypass: boolean; owns: boolean }>`
    select r.rolsuper as superuser, r.rolbypassrls as bypass,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('vorab', 'auth') and c.relowner = r.oid) as owns
    from pg_roles r where r.rolname = current_user`.execute(db);
  const role = rows[0];
  if (!role || role.superuser || role.bypass || role.owns) {
    throw new Error(
      'The database role that the application runs as could go round row-level security. ' +
        'Set DATABASE_URL to a role that is a member of vorab_app and owns nothing, and DATABASE_MIGRATION_URL to the owner.',
    );
  }
}

/** True when the error is this PostgreSQL condition, e.g. `23505` unique_violation. */
export const isPgError = (error: unknown, code: string, constraint?: string): boolean =>
  error instanceof Error &&
  (error as { code?: string }).code === code &&
  (constraint === undefined || (error as { constraint?: string }).constraint === constraint);
