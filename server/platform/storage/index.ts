import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openFolderStorage } from './folder.ts';

export * from './errors.ts';
export { openFolderStorage } from './folder.ts';

/** Where a chunk belongs. Organisation and upload are UUIDs, segment and chunk count from 0 (at most 999999). */
export type ChunkRef = { organisation: string; upload: string; segment: number; chunk: number };

export type StoredChunk = { chunk: number; bytes: number; sha256?: Uint8Array };
export type StoredSegment = { segment: number; chunks: StoredChunk[] };
export type StoredObject = { bytes: number; modifiedAt: Date };

export type SegmentOptions = {
  /** How many chunks were promised. With it a missing tail is found too; later chunks are left out. */
  chunks?: number;
  signal?: AbortSignal;
};

/**
 * Bytes that must not be lost. Chunks are immutable and come in any order; objects are whole files under a key.
 * Every method throws `InvalidKey` for ids and keys that it would never write, `StorageFull` or `StorageUnavailable` when
 * the disk fails, and otherwise only what it names.
 */
export type Storage = {
  /**
   * Keeps a chunk. When this resolves the bytes survive a power cut, `'same'` included. `sha256` is the digest of `bytes`,
   * checked by the caller (it has just received both). Cost does not depend on how many chunks there are.
   * Throws `ChunkConflict` when the index holds other bytes: of two racing bodies exactly one is kept.
   */
  putChunk(ref: ChunkRef, bytes: Uint8Array, sha256: Uint8Array): Promise<'stored' | 'same'>;

  /** What is held of an upload, segments and chunks in ascending order; empty when nothing is. Digests only when asked for. */
  listChunks(organisation: string, upload: string, options?: { digests?: boolean }): Promise<StoredSegment[]>;

  /**
   * The bytes of a segment in order, one chunk at a time, each checked against its digest before it is handed out.
   * Throws `ChunkMissing` at a gap, an empty segment or a missing tail, `ChunkCorrupt` when a digest is wrong.
   */
  readSegment(
    organisation: string,
    upload: string,
    segment: number,
    options?: SegmentOptions,
  ): AsyncIterable<Uint8Array>;

  /** Writes a segment into one new file, as `readSegment` reads it, and says how many bytes it has. Not synced: a working copy. */
  materialise(
    organisation: string,
    upload: string,
    segment: number,
    path: string,
    options?: SegmentOptions,
  ): Promise<{ bytes: number }>;

  /**
   * Keeps a whole file under `org/{org}/{noun}/{id}/{name}`, durable when it resolves. Replaces what was there at once: a
   * reader sees the old bytes or the new ones. With `move` the source is gone afterwards, and no bytes are copied on one disk.
   * @param source path of a file, or the bytes themselves
   */
  putObject(key: string, source: string | Uint8Array, options?: { move?: boolean }): Promise<{ bytes: number }>;

  /** Size in bytes and age; null when there is none. */
  statObject(key: string): Promise<StoredObject | null>;

  /** Bytes `start` to `end`, both included, as in HTTP ranges. Throws `ObjectMissing` before anything is read. */
  readObject(key: string, range?: { start?: number; end?: number }): Promise<Readable>;

  /**
   * Removes an object or everything below a prefix (at least `org/{org}`), chunks included, for good. All or nothing to
   * whoever looks: it vanishes in one step. Nothing there is no error.
   */
  deletePrefix(prefix: string): Promise<void>;

  /** Bytes that may still be written; null where the storage knows no limit. */
  freeBytes(): Promise<number | null>;

  /** Removes temporary files older than a day, and what an interrupted delete left. Safe beside other processes. */
  sweep(): Promise<{ removed: number }>;
};

/** Opens the storage at a URL: `file:///folder`. Made when missing, with access for this user only. */
export async function openStorage(url: string): Promise<Storage> {
  const { protocol } = new URL(url);
  if (protocol !== 'file:') throw new TypeError(`STORAGE_URL must begin with file:, not ${protocol}`);
  return openFolderStorage(fileURLToPath(url));
}
