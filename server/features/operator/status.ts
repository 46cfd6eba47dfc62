import { sql } from 'kysely';
import type { Status } from '../../../contract/operator.ts';
import { VERSION } from '../../platform/config.ts';
import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { diskOf, forecast, WINDOW_DAYS } from './disk.ts';
import { failedMails, failedMedia } from './failures.ts';
import { lastBackup } from './last-backup.ts';

const startedAt = new Date(Date.now() - performance.now());

/** Host and port of a mail server, never its password. */
const mailServer = (smtpUrl: string | null): string | null => smtpUrl && new URL(smtpUrl).host;

/** What this instance tells its operator. Reads indexes and counters only, so it may be asked for every few seconds. */
export async function status(platform: Platform, organisationId: string): Promise<Status> {
  const { config, clock, media, jobs } = platform;
  const now = clock.now();
  const [disk, queue, last, rows] = await Promise.all([
    diskOf(config),
    jobs.counts(),
    lastBackup(config.dataDir),
    inOrganisation(platform.db, organisationId, async (tx) => ({
      database: await databaseFacts(tx),
      recent: await addedRecently(tx, now),
      mails: await failedMails(tx),
      media: await failedMedia(tx, now),
    })),
  ]);
  return {
    version: VERSION,
    node: process.versions.node,
    startedAt: startedAt.toISOString(),
    database: { ...rows.database, embedded: config.databaseUrl === null },
    disk: { ...disk, ...forecast(disk.freeBytes, rows.recent.bytes, rows.recent.since, now) },
    queue,
    mail: { smtp: mailServer(config.smtpUrl), from: config.mailFrom, failed: rows.mails },
    media: { engine: media.engine, failed: rows.media },
    backup: { last, byVorab: config.databaseUrl === null },
    address: { publicUrl: config.publicUrl, secureContext: config.secureContext },
  };
}

async function databaseFacts(tx: Tx): Promise<{ version: string; bytes: number }> {
  const { rows } = await sql<{ version: string; bytes: string | number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(tx);
  return { version: rows[0]?.version ?? '', bytes: Number(rows[0]?.bytes ?? 0) };
}

/** Bytes that recordings of the window take: what was uploaded (it is kept) and the files that were made of it. */
async function addedRecently(tx: Tx, now: Date): Promise<{ bytes: number; since: Date | null }> {
  const from = new Date(now.getTime() - WINDOW_DAYS * 86_400_000);
  const { rows } = await sql<{ bytes: string | number | null; since: Date | null }>`
    select min(r.created_at) as since, sum(coalesce(u.bytes, 0) + (
      select coalesce(sum((f.value ->> 'bytes')::bigint), 0) from jsonb_each(r.files) f where jsonb_typeof(f.value) = 'object'
    )) as bytes
    from recordings r join uploads u on u.organisation_id = r.organisation_id and u.id = r.upload_id
    where r.created_at >= ${from}`.execute(tx);
  return { bytes: Number(rows[0]?.bytes ?? 0), since: rows[0]?.since ?? null };
}
