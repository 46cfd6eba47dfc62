import { createWriteStream } from 'node:fs';
import { link, readdir, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { bodyBytes, readChunkFile, readChunkHead, writeChunkFile } from './chunk-file.ts';
import { ChunkConflict, ChunkCorrupt, ChunkMissing, errorCode, toStorageError } from './errors.ts';
import type { Folder } from './folder.ts';
import type { ChunkRef, SegmentOptions, StoredChunk, StoredSegment } from './index.ts';
import { indexName, nameIndex, uploadPath } from './keys.ts';

/** `Storage.putChunk` on a folder: `{upload}/{segment}/{chunk}`. */
export async function putChunk(
  at: Folder,
  ref: ChunkRef,
  bytes: Uint8Array,
  sha256: Uint8Array,
): Promise<'stored' | 'same'> {
  const folder = join(at.root, uploadPath(ref.organisation, ref.upload), indexName(ref.segment));
  const path = join(folder, indexName(ref.chunk));
  try {
    if (await addChunk(at, folder, path, bytes, sha256)) return 'stored';
    await confirm(path, ref, bytes, sha256);
    // Its name may be seconds old and not durable yet (a twin in flight, or a process that died): 'same' promises as much.
    await at.sync.ensure(folder);
    await at.sync.sync(folder);
    return 'same';
  } catch (error) {
    throw toStorageError(error);
  }
}

/** @throws ChunkConflict when the name holds other bytes */
async function confirm(path: string, { segment, chunk }: ChunkRef, bytes: Uint8Array, sha256: Uint8Array) {
  const held = await readChunkHead(path);
  if (held === null || held.bytes !== bytes.length || !Buffer.from(held.sha256).equals(sha256)) {
    throw new ChunkConflict(`chunk ${chunk} of segment ${segment} holds other bytes`);
  }
}

/**
 * Adds a durable file under a name that must be new; false when the name is taken. Nearly every chunk is new, so nothing is looked
 * up before; only where a disk takes no more, what it holds already must still be confirmed.
 */
async function addChunk(at: Folder, folder: string, path: string, bytes: Uint8Array, sha256: Uint8Array) {
  const temporary = at.temporary();
  try {
    try {
      await writeChunkFile(temporary, bytes, sha256);
      await at.sync.ensure(folder);
    } catch (error) {
      if ((await readChunkHead(path).catch(() => null)) !== null) return false;
      throw error;
    }
    // link, not rename: rename would silently replace the other body of a race.
    const linked = await link(temporary, path).then(
      () => true,
      (error: unknown) => refuseOrRetry(at, error, folder, temporary, path),
    );
    if (!linked) return false;
    // When this fails the name stays: a twin may have been acknowledged for it by a later sync, and must not lose it.
    await at.sync.sync(folder);
    return true;
  } finally {
    await unlink(temporary).catch(() => {});
  }
}

async function refuseOrRetry(at: Folder, error: unknown, folder: string, temporary: string, path: string) {
  if (errorCode(error) === 'EEXIST') return false;
  if (errorCode(error) !== 'ENOENT') throw error;
  // Another process removed the folder since this one last made it.
  at.sync.forget(folder);
  await at.sync.ensure(folder);
  try {
    await link(temporary, path);
    return true;
  } catch (again) {
    if (errorCode(again) === 'EEXIST') return false;
    throw again;
  }
}

/** `Storage.listChunks` on a folder. */
export async function listChunks(
  at: Folder,
  organisation: string,
  upload: string,
  digests: boolean,
): Promise<StoredSegment[]> {
  const folder = join(at.root, uploadPath(organisation, upload));
  try {
    const segments: StoredSegment[] = [];
    for (const segment of await indices(folder)) {
      const within = join(folder, indexName(segment));
      const chunks: StoredChunk[] = [];
      for (const batch of batches(await indices(within), 32)) {
        chunks.push(...(await Promise.all(batch.map((chunk) => describe(within, chunk, digests)))));
      }
      segments.push({ segment, chunks });
    }
    return segments;
  } catch (error) {
    throw toStorageError(error);
  }
}

async function describe(folder: string, chunk: number, digests: boolean): Promise<StoredChunk> {
  const path = join(folder, indexName(chunk));
  if (!digests) return { chunk, bytes: bodyBytes((await stat(path)).size) };
  const head = await readChunkHead(path);
  if (head === null) throw new Error('a chunk vanished while it was listed');
  return { chunk, ...head };
}

/** `Storage.readSegment` on a folder. Holds one chunk in memory at a time. */
export async function* readSegment(
  at: Folder,
  organisation: string,
  upload: string,
  segment: number,
  options: SegmentOptions = {},
): AsyncGenerator<Uint8Array, void, void> {
  const folder = join(at.root, uploadPath(organisation, upload), indexName(segment));
  const held = await indices(folder).catch((error: unknown) => {
    throw toStorageError(error);
  });
  const count = options.chunks ?? Math.max(1, (held.at(-1) ?? 0) + 1);
  // The whole list is judged before the first byte goes out, so that nobody begins to work on a segment with a gap.
  for (let chunk = 0; chunk < count; chunk++) if (held[chunk] !== chunk) throw new ChunkMissing(segment, chunk);
  for (let chunk = 0; chunk < count; chunk++) {
    options.signal?.throwIfAborted();
    const bytes = await readChunkFile(join(folder, indexName(chunk))).catch((error: unknown) => {
      throw toStorageError(error);
    });
    if (bytes === null) throw new ChunkMissing(segment, chunk);
    if (bytes === 'corrupt') throw new ChunkCorrupt(segment, chunk);
    yield bytes;
  }
}

/** `Storage.materialise` on a folder. */
export async function materialise(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ bytes: number }> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(chunks, file, signal === undefined ? {} : { signal });
    return { bytes: file.bytesWritten };
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') await rm(path, { force: true });
    signal?.throwIfAborted();
    throw toStorageError(error);
  }
}

/** The indices that a folder holds, ascending; none when it does not exist. */
async function indices(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .map(nameIndex)
    .filter((index) => index !== null)
    .sort((a, b) => a - b);
}

function* batches<T>(items: T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
