import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface Copied {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * Copies a file while hashing what it writes. Not yet on disk when it returns; see `syncAll`.
 *
 * @returns undefined when the source is gone
 */
export async function copyHashed(from: string, to: string): Promise<Copied | undefined> {
  const source = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (source === undefined) return undefined;
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const target = await open(to, 'wx', 0o600);
    try {
      return await pump(source, (bytes) => target.writeFile(bytes));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Size and hash of a file as it is. */
export async function hashFile(path: string): Promise<Copied> {
  const source = await open(path, 'r');
  try {
    return await pump(source, async () => {});
  } finally {
    await source.close();
  }
}

async function pump(
  source: Awaited<ReturnType<typeof open>>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<Copied> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  let size = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const bytes = buffer.subarray(0, bytesRead);
    hash.update(bytes);
    await write(bytes);
    size += bytesRead;
  }
}

export interface Entry {
  /** Relative to the folder walked, with slashes. */
  readonly path: string;
  readonly folder: boolean;
}

/**
 * Folders (before what is in them) and regular files below `root`; nothing else, and no links
 * followed. What disappears meanwhile is left out. `skip` leaves out an entry and what is below it.
 */
export async function* walk(
  root: string,
  skip: (path: string) => boolean = () => false,
  below = '',
): AsyncGenerator<Entry> {
  const names = await readdir(join(root, below)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (skip(path)) continue;
    const stats = await lstat(join(root, path)).catch(() => undefined);
    if (stats?.isDirectory()) {
      yield { path, folder: true };
      yield* walk(root, skip, path);
    } else if (stats?.isFile()) yield { path, folder: false };
  }
}

/** Waits until everything written to the file system of `folder` is on disk: one call instead of one per file. */
export async function syncAll(folder: string): Promise<void> {
  const run = promisify(execFile);
  await run('sync', ['-f', folder]).catch(() => run('sync'));
}
