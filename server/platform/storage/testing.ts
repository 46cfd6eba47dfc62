import { createHash, hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChunkRef } from './index.ts';

export const ORGANISATION = '019ab000-0000-7000-8000-000000000001';
export const UPLOAD = '019ab000-0000-7000-8000-0000000000aa';

export function refOf(chunk: number, segment = 0): ChunkRef {
  return { organisation: ORGANISATION, upload: UPLOAD, segment, chunk };
}

/** Bytes that anybody can make again from the chunk's number. */
export function chunkBytes(chunk: number, size: number): Uint8Array {
  const block = createHash('sha512').update(`chunk ${chunk}`).digest();
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += block.length) bytes.set(block.subarray(0, Math.min(block.length, size - at)), at);
  return bytes;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

/** A folder that goes away with the `await using` block. */
export async function temporaryFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'vorab-storage-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
