import { hash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { errorCode } from './errors.ts';

/**
 * A chunk on disk is its SHA-256 (32 bytes) followed by its bytes, under its index alone as name.
 *
 * The name carries only the index so that `link()` itself refuses a second body for the same index, atomically and across
 * processes, without listing the folder. With the digest in the name two bodies would have two names, and finding out
 * would take a listing or a second name per chunk. The digest leads the file so that "same or other?" is one read of 32
 * bytes, a backup or copy keeps it (extended attributes get lost), and a chunk can be checked against itself.
 */
const DIGEST_BYTES = 32;

export type ChunkHead = { sha256: Uint8Array; bytes: number };

/** Writes a chunk to a new file and syncs its data. Leaves a partial file behind when it throws. */
export async function writeChunkFile(path: string, bytes: Uint8Array, sha256: Uint8Array): Promise<void> {
  if (sha256.length !== DIGEST_BYTES) throw new RangeError('a SHA-256 has 32 bytes');
  const handle = await open(path, 'wx', 0o600);
  try {
    const written = (await handle.writev([sha256, bytes])).bytesWritten;
    // A write may take fewer bytes than offered, most of all when the disk is nearly full; asked again, it says why.
    await writeAll(handle, sha256.subarray(Math.min(written, DIGEST_BYTES)));
    await writeAll(handle, bytes.subarray(Math.max(0, written - DIGEST_BYTES)));
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Digest and size of a stored chunk, without reading its bytes. Null when there is none. */
export async function readChunkHead(path: string): Promise<ChunkHead | null> {
  const handle = await open(path, 'r').catch(nullWhenAbsent);
  if (handle === null) return null;
  try {
    const sha256 = new Uint8Array(DIGEST_BYTES);
    const { bytesRead } = await handle.read(sha256, 0, DIGEST_BYTES, 0);
    const { size } = await handle.stat();
    return { sha256: sha256.subarray(0, bytesRead), bytes: bodyBytes(size) };
  } finally {
    await handle.close();
  }
}

/** The bytes of a chunk, `'corrupt'` when they no longer have their digest, null when there is none. */
export async function readChunkFile(path: string): Promise<Uint8Array | 'corrupt' | null> {
  const file = await readFile(path).catch(nullWhenAbsent);
  if (file === null) return null;
  const body = file.subarray(DIGEST_BYTES);
  const intact = file.length >= DIGEST_BYTES && hash('sha256', body, 'buffer').equals(file.subarray(0, DIGEST_BYTES));
  return intact ? body : 'corrupt';
}

/** Bytes of the chunk in a file of this size. */
export function bodyBytes(fileSize: number): number {
  return Math.max(0, fileSize - DIGEST_BYTES);
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    offset += (await handle.write(bytes, offset, bytes.length - offset)).bytesWritten;
  }
}

function nullWhenAbsent(error: unknown): null {
  const code = errorCode(error);
  if (code === 'ENOENT') return null;
  throw error;
}
