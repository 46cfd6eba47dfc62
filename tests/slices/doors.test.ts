import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../harness.ts';

describe('walls of the database', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
    await t.setup();
  });
  afterAll(() => t.drop());
  const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(t.platform.db)).rows;

  it('has these doors without a tenant, and no other', async () => {
    const doors = await rows(sql<{ name: string }>`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('vorab', 'public', 'auth', 'jobs') order by 1`);
    expect(doors.map((d) => d.name)).toEqual([
      'door_api_key',
      'door_candidate_uploads',
      'door_invitation',
      'door_member_invitation',
      'door_memberships',
      'door_overdue_mails',
      'door_put_self_identification',
      'door_remove_example',
      'door_remove_self_identification',
      'door_search_candidates',
      'door_self_identification',
      'door_self_identification_counts',
      'door_user_by_email',
    ]);
  });

  it('holds every table behind row-level security', async () => {
    const open = await rows(sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('vorab', 'auth') and not c.relrowsecurity
        and has_table_privilege('vorab_app', c.oid, 'select') order by 1`);
    expect(open.map((o) => o.name)).toEqual(['vorab.instance']);
  });

  it('shows nothing to a transaction without an organisation', async () => {
    const tables = await rows(
      sql<{
        name: string;
      }>`select tablename as name from pg_tables
        where schemaname = 'vorab' and tablename not in ('instance', 'self_identifications')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const [count] = await rows(sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`);
      expect([name, count?.n]).toEqual([name, 0]);
    }
    expect((await rows(sql<{ n: number }>`select count(*) as n from auth."user"`))[0]?.n).toBe(0);
  });

  it('never lets the application read a password or change what is append-only', async () => {
    await expect(sql`select password from auth.account`.execute(t.platform.db)).rejects.toThrow(/permission denied/);
    for (const table of ['events', 'interview_versions']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(t.platform.db)).rejects.toThrow(/permission denied/);
      await expect(
        sql`update ${sql.table(table)} set organisation_id = organisation_id`.execute(t.platform.db),
      ).rejects.toThrow(/permission denied/);
    }
    await expect(sql`delete from decisions`.execute(t.platform.db)).rejects.toThrow(/permission denied/);
  });

  it('never lets the application read or write what people said about themselves, but through the doors', async () => {
    const [right] = await rows(sql<{ any: boolean }>`
      select has_any_column_privilege('vorab_app', 'vorab.self_identifications', 'select, insert, update, references')
        or has_table_privilege('vorab_app', 'vorab.self_identifications', 'delete, truncate, trigger') as any`);
    expect(right?.any).toBe(false);
    for (const attempt of [
      sql`select * from self_identifications`,
      sql`select count(*) from self_identifications`,
      sql`insert into self_identifications (answers) values ('{}')`,
      sql`update self_identifications set answers = '{}'`,
      sql`delete from self_identifications`,
    ])
      await expect(attempt.execute(t.platform.db)).rejects.toThrow(/permission denied/);
  });

  it('refuses a role that could go round it', async () => {
    const { assertWalled, createDb } = await import('../../server/platform/database/index.ts');
    const { default: pg } = await import('pg');
    const { inject } = await import('vitest');
    const pool = new pg.Pool({ ...inject('postgres'), database: 'postgres' });
    pool.on('error', () => {});
    await expect(assertWalled(createDb(pool))).rejects.toThrow(/row-level security/);
    await pool.end();
  });
});
