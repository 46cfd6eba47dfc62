import type { Chunk, ChunkKey, ChunkMeta, UploadManifest } from './types.ts';

/**
 * Where chunks wait until the server has them. The recorder writes here and nowhere else;
 * the uploader reads here and never holds the recorder up.
 */
export interface Spool {
  /** What is written outlives the page, the browser and the battery. */
  readonly durable: boolean;
  /** What went wrong with the last write to the device; null: nothing. Absent where nothing is written there. */
  trouble?(): SpoolTrouble | null;
  /** How many waiting chunks of this upload would be lost if the page closed now. */
  atRisk(upload: string): number;
  /** Writes (or replaces) what is known of an upload. */
  put(manifest: UploadManifest): Promise<void>;
  /**
   * Keeps a chunk and the manifest that counts it, together or not at all.
   * Resolves only when both are as safe as this spool can make them. Appending a known key replaces it.
   * @throws SpoolError
   */
  append(chunk: Chunk, manifest: UploadManifest): Promise<void>;
  /** Chunks of one upload that the server has not acknowledged, in order. */
  pending(upload: string): Promise<ChunkMeta[]>;
  /** The bytes of a chunk; null when it is not (or no longer) here. */
  bytes(key: ChunkKey): Promise<ArrayBuffer | null>;
  /** Forgets the bytes of one chunk. Only ever called after its acknowledgement. */
  drop(key: ChunkKey): Promise<void>;
  /** Uploads that are not delivered yet, oldest first. */
  uploads(): Promise<UploadManifest[]>;
  /** Forgets an upload with all its chunks: delivered, or given up by the candidate. */
  remove(upload: string): Promise<void>;
}

/** `quota`: the device is full. `unavailable`: the browser offers no storage. `broken`: anything else it said. */
export type SpoolTrouble = 'quota' | 'unavailable' | 'broken';

export class SpoolError extends Error {
  override name = 'SpoolError';
  readonly trouble: SpoolTrouble;
  constructor(trouble: SpoolTrouble, cause?: unknown) {
    super(cause instanceof Error ? `${trouble}: ${cause.message}` : trouble, { cause });
    this.trouble = trouble;
  }
}
