import { chownSync, readdirSync, rmSync } from 'node:fs';
import { chmod, lchown, mkdir, writeFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { findServerPackage } from './binaries.ts';
import { copyHashed, syncAll, walk } from './copy.ts';
import { LOCK_NAME, lockFolder } from './lock.ts';
import { checkManifest, manifestFiles } from './manifest.ts';
import { type DataPlace, makeDataDir, resolveDataDir } from './place.ts';
import { RESTORE_MARK } from './restore-mark.ts';
import { type ServerUser, serverUser } from './user.ts';

export interface RestoreOptions {
  /** The folder that `backup` wrote. */
  readonly source: string;
  /** The data folder as configured; must be empty or not exist. */
  readonly dataDir: string;
  /** Where stored objects go when not into `<data folder>/storage`; must be empty or not exist. */
  readonly storageDir?: string;
}

/**
 * Puts a backup into an empty data folder. The database replays its log at the next start, and
 * refuses to run if that does not make it consistent. Interrupted half-way, nothing starts there.
 *
 * @returns where the data is now
 * @throws Error when a folder isn't empty, or the backup is incomplete, damaged or of another version
 */
export async function restore({ source, dataDir, storageDir }: RestoreOptions): Promise<DataPlace> {
  const head = await checkManifest(source);
  const { version } = findServerPackage();
  if (!version.startsWith(`${head.postgres}.`)) {
    throw new Error(
      `${source} is of PostgreSQL ${head.postgres}, and this is ${version}: restore it with the Vorab that made it.`,
    );
  }
  const place = resolveDataDir(dataDir);
  const user = serverUser();
  const storage = storageDir ?? join(place.dataDir, 'storage');
  makeDataDir(place.dataDir, user);
  const lock = lockFolder(place.dataDir);
  try {
    refuseUnlessEmpty(place.dataDir);
    refuseUnlessEmpty(storage);
    await writeFile(join(place.dataDir, RESTORE_MARK), 'Vorab does not start here until the restore is finished.\n', {
      flush: true,
    });
    for (const folder of EMPTY_FOLDERS) await mkdir(join(place.postgresDir, folder), { recursive: true, mode: 0o700 });
    await copyBack(source, (path) => destination(path, place, storage));
    if (user !== undefined) await giveTo(user, place.postgresDir);
    await syncAll(place.dataDir);
    await syncAll(storage);
    rmSync(join(place.dataDir, RESTORE_MARK));
    return place;
  } finally {
    lock.release();
  }
}

/** Folders of a database that may hold no file in a backup, and without which it does not start. */
const EMPTY_FOLDERS = [
  ...[
    'pg_wal/archive_status',
    'pg_wal/summaries',
    'pg_replslot',
    'pg_dynshmem',
    'pg_notify',
    'pg_serial',
    'pg_snapshots',
  ],
  ...['pg_stat', 'pg_stat_tmp', 'pg_subtrans', 'pg_tblspc', 'pg_twophase', 'pg_commit_ts'],
  ...['pg_logical/mappings', 'pg_logical/snapshots', 'pg_multixact/members', 'pg_multixact/offsets', 'pg_xact'],
];

async function copyBack(source: string, to: (path: string) => string): Promise<void> {
  for await (const { path, size, sha256 } of manifestFiles(source)) {
    const copied = await copyHashed(join(source, path), to(path));
    if (copied?.size !== size || copied.sha256 !== sha256)
      throw new Error(`${join(source, path)} is missing or damaged.`);
  }
}

/** A manifest comes from outside: what it names must stay in its place. */
function destination(path: string, place: DataPlace, storage: string): string {
  const clean = normalize(path);
  const [first, ...rest] = clean.split(sep);
  if (clean === path && rest.every((part) => part !== '..')) {
    if (first === 'postgres' && rest.length > 0) return join(place.postgresDir, ...rest);
    if (first === 'storage' && rest.length > 0) return join(storage, ...rest);
    if (path === 'secret') return join(place.dataDir, 'secret');
  }
  throw new Error(`The manifest names ${path}, which is no part of a backup.`);
}

async function giveTo(user: ServerUser, folder: string): Promise<void> {
  chownSync(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  for await (const { path } of walk(folder)) await lchown(join(folder, path), user.uid, user.gid);
}

function refuseUnlessEmpty(folder: string): void {
  const names = readNames(folder).filter((name) => name !== LOCK_NAME);
  if (names.length > 0) throw new Error(`${folder} is not empty: a restore never writes over anything.`);
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
