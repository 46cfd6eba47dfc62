import { randomUUID } from 'node:crypto';
import { link, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StorageUnavailable, toStorageError } from './errors.ts';
import { listChunks, materialise, putChunk, readSegment } from './folder-chunks.ts';
import { deletePrefix, putObject, readObject, statObject, sweep } from './folder-objects.ts';
import { ensureRoot, FolderSync } from './folder-sync.ts';
import type { Storage } from './index.ts';

/** What the parts of the folder storage share. */
export type Folder = {
  root: string;
  /** Where files are written before they get their name; on the root's own disk, or names could not be given. */
  tmp: string;
  sync: FolderSync;
  /** A new path in `tmp`. All temporary files lie in one place, so a sweep need not walk the whole tree. */
  temporary(): string;
};

/**
 * Storage in a folder of this machine: `org/{hash}/{hash}/{org}/{noun}/{hash}/{hash}/{id}/…`. Several processes may use one
 * folder. Its file system must know hard links (all that Linux and macOS use for their own disks do); opening fails otherwise.
 */
export async function openFolderStorage(path: string): Promise<Storage> {
  const root = resolve(path);
  const tmp = join(root, 'tmp');
  const at: Folder = { root, tmp, sync: new FolderSync(root), temporary: () => join(tmp, randomUUID()) };
  try {
    await ensureRoot(root);
    await mkdir(tmp, { mode: 0o700, recursive: true });
    await at.sync.ensure(tmp);
  } catch (error) {
    throw toStorageError(error);
  }
  await checkLinks(at);

  return {
    putChunk: (ref, bytes, sha256) => putChunk(at, ref, bytes, sha256),
    listChunks: (organisation, upload, options) => listChunks(at, organisation, upload, options?.digests ?? false),
    readSegment: (organisation, upload, segment, options) => readSegment(at, organisation, upload, segment, options),
    materialise: (organisation, upload, segment, target, options) =>
      materialise(readSegment(at, organisation, upload, segment, options), target, options?.signal),
    putObject: (key, source, options) => putObject(at, key, source, options?.move ?? false),
    statObject: (key) => statObject(at, key),
    readObject: (key, range) => readObject(at, key, range ?? {}),
    deletePrefix: (prefix) => deletePrefix(at, prefix),
    sweep: () => sweep(at),
    async freeBytes() {
      try {
        const { bavail, bsize } = await statfs(root);
        return bavail * bsize;
      } catch (error) {
        throw toStorageError(error);
      }
    },
  };
}

async function checkLinks(at: Folder): Promise<void> {
  const [one, two] = [at.temporary(), at.temporary()];
  try {
    // Empty on purpose: a full disk must still start, so that what it holds can be read.
    await writeFile(one, '', { flag: 'wx', mode: 0o600 });
    await link(one, two);
  } catch (error) {
    const typed = toStorageError(error);
    if (typed instanceof StorageUnavailable) {
      throw new StorageUnavailable(`files in ${at.root} cannot be written and hard-linked`, { cause: error });
    }
  } finally {
    await rm(one, { force: true });
    await rm(two, { force: true });
  }
}
