import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { STORAGE_DELETION_LOCK } from '../locks.ts';
import { copyHashed, hashFile, syncAll, walk } from './copy.ts';
import { checkManifest, type ManifestWriter, manifestFiles, writeManifest } from './manifest.ts';
import type { EmbeddedConnection } from './start.ts';

export interface BackupOptions {
  readonly connection: EmbeddedConnection;
  /** Folder of stored objects; left out when it does not exist. */
  readonly storageDir: string;
  /** The instance's key; left out when it does not exist (then the operator keeps it). */
  readonly secretFile: string;
  /** A new or empty folder. */
  readonly target: string;
}

export interface BackupResult {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies everything of an instance while it runs: the database's files with the log that makes them
 * consistent (every transaction committed before the copy of the database ended is in), then the
 * storage, then the key; at last reads it all back. Complete when a manifest is there.
 * After "Making a Base Backup Using the Low Level API", postgresql.org/docs/18/continuous-archiving.html.
 *
 * @throws Error when the target isn't empty, a file can't be read, or what was written differs
 */
export async function backup({ connection, storageDir, secretFile, target }: BackupOptions): Promise<BackupResult> {
  const client = new pg.Client({ ...connection });
  // Reported by the query that is under way or comes next.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string; major: string }>(
      `SELECT current_setting('data_directory') AS folder, current_setting('server_version_num')::int / 10000 AS major`,
    );
    const { folder = '', major = '' } = rows[0] ?? {};
    await prepareTarget(target, [folder, storageDir]);
    const manifest = writeManifest(target, {
      kind: 'vorab-backup',
      version: 1,
      startedAt: new Date().toISOString(),
      postgres: `${major}`,
    });
    await client.query('SELECT pg_advisory_lock($1)', [STORAGE_DELETION_LOCK]);
    await copyDatabase(client, folder, join(target, 'postgres'), manifest);
    await copyStorage(storageDir, target, manifest);
    if (existsSync(secretFile)) await copyOne(secretFile, target, 'secret', manifest);
    await syncAll(target);
    await manifest.finish();
    await syncAll(target);
  } finally {
    // Ending the session ends backup mode, drops the slot and unlocks, whatever happened.
    await client.end();
  }
  return verifyBackup(target);
}

/**
 * Reads a whole backup and compares it with its manifest.
 *
 * @throws Error naming the first file that is missing or differs
 */
export async function verifyBackup(target: string): Promise<BackupResult> {
  await checkManifest(target);
  let files = 0;
  let bytes = 0;
  for await (const { path, size, sha256 } of manifestFiles(target)) {
    const found = await hashFile(join(target, path));
    if (found.size !== size || found.sha256 !== sha256) throw new Error(`${join(target, path)} is damaged.`);
    files += 1;
    bytes += size;
  }
  return { files, bytes };
}

async function prepareTarget(target: string, sources: string[]): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  if ((await readdir(target)).length > 0)
    throw new Error(`${target} is not empty: a backup wants a folder of its own.`);
  const real = realpathSync(target);
  for (const source of sources.filter(existsSync)) {
    if (`${real}${sep}`.startsWith(`${realpathSync(source)}${sep}`))
      throw new Error(`${target} lies inside ${resolve(source)}.`);
  }
}

/** Contents that a server makes anew or that belong to the running one; the folders themselves must exist. */
const EMPTIED = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./;
const SKIPPED =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|current_logfiles|log)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/;
const CONTROL = 'global/pg_control';

async function copyDatabase(
  client: pg.Client,
  folder: string,
  target: string,
  manifest: ManifestWriter,
): Promise<void> {
  // Holds on to the log from here on; ends with the session.
  await client.query(`SELECT pg_create_physical_replication_slot('vorab_backup_' || pg_backend_pid(), true, true)`);
  const started = await client.query<{ segment: string }>(
    `SELECT pg_walfile_name(pg_backup_start('vorab', fast => true)) AS segment`,
  );
  await mkdir(target, { recursive: true, mode: 0o700 });
  for await (const entry of walk(folder, (path) => EMPTIED.test(path) || SKIPPED.test(path))) {
    if (entry.folder) await mkdir(join(target, entry.path), { recursive: true, mode: 0o700 });
    else if (entry.path !== CONTROL)
      await copyOne(join(folder, entry.path), dirname(target), `postgres/${entry.path}`, manifest);
  }
  await writeOne(await readControl(folder), dirname(target), `postgres/${CONTROL}`, manifest);
  const stopped = await client.query<{ segment: string; labelfile: string }>(
    'SELECT pg_walfile_name(lsn) AS segment, labelfile FROM pg_backup_stop(wait_for_archive => false)',
  );
  const label = stopped.rows[0]?.labelfile ?? '';
  await writeOne(Buffer.from(label), dirname(target), 'postgres/backup_label', manifest);
  await copyLog(folder, target, started.rows[0]?.segment ?? '', stopped.rows[0]?.segment ?? '', manifest);
}

/** Names of log segments sort in the order they were written (there is one timeline between start and stop). */
async function copyLog(
  folder: string,
  target: string,
  first: string,
  last: string,
  manifest: ManifestWriter,
): Promise<void> {
  const names = (await readdir(join(folder, 'pg_wal'))).filter(
    (name) => name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last),
  );
  if (!names.includes(first) || !names.includes(last))
    throw new Error(`The log from ${first} to ${last} is not complete.`);
  for (const name of names.sort()) {
    await copyOne(join(folder, 'pg_wal', name), dirname(target), `postgres/pg_wal/${name}`, manifest);
  }
}

/** The server rewrites this file in one call, but a reader may see half of it: read until it holds still. */
async function readControl(folder: string): Promise<Buffer> {
  for (let last = await readFile(join(folder, CONTROL)); ; ) {
    await sleep(10);
    const next = await readFile(join(folder, CONTROL));
    if (next.equals(last)) return next;
    last = next;
  }
}

async function copyStorage(storageDir: string, target: string, manifest: ManifestWriter): Promise<void> {
  for await (const entry of walk(storageDir)) {
    if (!entry.folder) await copyOne(join(storageDir, entry.path), target, `storage/${entry.path}`, manifest);
  }
}

async function copyOne(from: string, target: string, path: string, manifest: ManifestWriter): Promise<void> {
  const copied = await copyHashed(from, join(target, path));
  // A table dropped or an unfinished object renamed meanwhile: the log, or the walk, knows.
  if (copied !== undefined) await manifest.add({ path, ...copied });
}

async function writeOne(bytes: Buffer, target: string, path: string, manifest: ManifestWriter): Promise<void> {
  await mkdir(dirname(join(target, path)), { recursive: true, mode: 0o700 });
  await writeFile(join(target, path), bytes, { mode: 0o600, flag: 'wx' });
  await manifest.add({ path, ...(await hashFile(join(target, path))) });
}
