import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode, ObjectMissing, toStorageError } from './errors.ts';
import type { Folder } from './folder.ts';
import type { StoredObject } from './index.ts';
import { objectPath, prefixPath } from './keys.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DELETED = 'deleted-';

/** `Storage.putObject` on a folder. */
export async function putObject(
  at: Folder,
  key: string,
  source: string | Uint8Array,
  move: boolean,
): Promise<{ bytes: number }> {
  const path = join(at.root, objectPath(key));
  try {
    await at.sync.ensure(dirname(path));
    const file = typeof source === 'string' && move ? source : null;
    const moved = file === null ? null : await moveOnOneDisk(file, path);
    const bytes = moved ?? (await copyInto(at, source, path));
    await at.sync.sync(dirname(path));
    if (file !== null && moved === null) await rm(file, { force: true });
    return { bytes };
  } catch (error) {
    throw toStorageError(error);
  }
}

/** Null when source and target lie on different disks. A failure leaves the source where it was. */
async function moveOnOneDisk(source: string, path: string): Promise<number | null> {
  const bytes = await syncFile(source);
  try {
    await rename(source, path);
    return bytes;
  } catch (error) {
    if (errorCode(error) === 'EXDEV') return null;
    throw error;
  }
}

async function copyInto(at: Folder, source: string | Uint8Array, path: string): Promise<number> {
  const temporary = at.temporary();
  try {
    if (typeof source !== 'string') await writeFile(temporary, source, { flag: 'wx', mode: 0o600 });
    else await copyFile(source, temporary, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    const bytes = await syncFile(temporary);
    await rename(temporary, path);
    return bytes;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function syncFile(path: string): Promise<number> {
  const handle = await open(path, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** `Storage.statObject` on a folder. */
export async function statObject(at: Folder, key: string): Promise<StoredObject | null> {
  try {
    const facts = await stat(join(at.root, objectPath(key)));
    return facts.isFile() ? { bytes: facts.size, modifiedAt: facts.mtime } : null;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw toStorageError(error);
  }
}

/** `Storage.readObject` on a folder. */
export async function readObject(at: Folder, key: string, range: { start?: number; end?: number }): Promise<Readable> {
  try {
    // Opened here and not by the stream, so that a missing object is known before a status line is sent.
    const handle = await open(join(at.root, objectPath(key)), 'r');
    return handle.createReadStream(range);
  } catch (error) {
    if (isAbsent(error)) throw new ObjectMissing('no object has this key');
    throw toStorageError(error);
  }
}

/** `Storage.deletePrefix` on a folder: out of sight in one rename, then removed at leisure. */
export async function deletePrefix(at: Folder, prefix: string): Promise<void> {
  const path = join(at.root, prefixPath(prefix));
  const grave = join(at.tmp, `${DELETED}${randomUUID()}`);
  try {
    await rename(path, grave);
    at.sync.forget(path);
    await Promise.all([at.sync.sync(dirname(path)), at.sync.sync(at.tmp)]);
    await rm(grave, { recursive: true, force: true });
  } catch (error) {
    if (isAbsent(error)) return;
    throw toStorageError(error);
  }
}

/** `Storage.sweep` on a folder. Ages are the disk's own times, so the real clock is the one to compare with. */
export async function sweep(at: Folder): Promise<{ removed: number }> {
  let removed = 0;
  try {
    for (const name of await readdir(at.tmp)) {
      const path = join(at.tmp, name);
      const facts = await stat(path).catch(() => null);
      // What was deleted must be gone now; what is being written may take its time.
      if (facts === null || (!name.startsWith(DELETED) && facts.mtimeMs > Date.now() - DAY_MS)) continue;
      await rm(path, { recursive: true, force: true });
      removed += 1;
    }
    return { removed };
  } catch (error) {
    throw toStorageError(error);
  }
}

function isAbsent(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
}
