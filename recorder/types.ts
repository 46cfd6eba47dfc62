export type MediaKind = 'video' | 'audio';

/** Where a chunk belongs. A recorder start is a segment; indices count from 0 in each. */
export interface ChunkKey {
  readonly upload: string;
  readonly segment: number;
  readonly index: number;
}

/** What is known of a chunk without its bytes. `digest` is the SHA-256 in base64, `size` in bytes. */
export interface ChunkMeta extends ChunkKey {
  readonly size: number;
  readonly digest: string;
  readonly type: string;
}

export interface Chunk extends ChunkMeta {
  readonly bytes: ArrayBuffer;
}

/** What one recorder start has made so far. `elapsedMs` is the recorder's own clock, `bytes` the sum of its chunks. */
export interface SegmentTotals {
  readonly segment: number;
  readonly mime: string;
  readonly elapsedMs: number;
  readonly chunks: number;
  readonly bytes: number;
}

/** Whose bytes these are. Ids are minted by the page, so that recording can begin without a network. */
export interface UploadAbout {
  readonly upload: string;
  readonly take: string;
  readonly question: string;
  readonly invitation: string;
  readonly kind: MediaKind;
  /** The take that was left in another window or on another device for this one. */
  readonly insteadOf?: string;
}

/**
 * Everything needed to finish an upload in another page after a crash.
 * Invariant: it is written in the same transaction as the chunk that it counts, so its numbers are never ahead of the bytes.
 */
export interface UploadManifest extends UploadAbout {
  /** Milliseconds since 1970 at which the upload was opened. */
  readonly openedAt: number;
  readonly segments: readonly SegmentTotals[];
  /** What broke on the way, so that the page which delivers it can say so: it must not cost a take. */
  readonly technical?: readonly TechnicalEvent[];
  /** The server has every byte; all that is left is to say what happened (see `report.ts`). */
  readonly delivered?: boolean;
  /** The candidate stopped and all was spooled. `false` after a reload: the recording broke off. */
  readonly finished: boolean;
}

/** Why a segment broke off. These are the words that the server logs; none of them costs a take. */
export const BREAKS = [
  'track-ended',
  'track-muted',
  'recorder-error',
  'no-data',
  'page-closed',
  'device-lost',
  'storage',
  'taken-over',
] as const;
/** What is worth knowing afterwards, and broke nothing: recording went on. */
export const DISTURBANCES = [
  'level-dead',
  'wake-lock-lost',
  'storage-low',
  'storage-failing',
  'line-slow',
  'device-changed',
  'voice-alone',
] as const;
export type BreakKind = (typeof BREAKS)[number];
export type DisturbanceKind = (typeof DISTURBANCES)[number];
export type TechnicalKind = BreakKind | DisturbanceKind;

/** `atMs`: milliseconds of recording within the segment at which it happened. */
export interface TechnicalEvent {
  readonly kind: TechnicalKind;
  readonly segment: number;
  readonly atMs: number;
}

export const breaks = ({ kind }: TechnicalEvent): boolean => (BREAKS as readonly string[]).includes(kind);

export const totalBytes = (segments: readonly SegmentTotals[]): number => segments.reduce((n, s) => n + s.bytes, 0);
export const totalElapsed = (segments: readonly SegmentTotals[]): number =>
  segments.reduce((n, s) => n + s.elapsedMs, 0);

/** One string per chunk, for maps and sets. */
export const keyOf = (key: ChunkKey): string => `${key.upload}/${key.segment}/${key.index}`;
export const byPlace = (a: ChunkKey, b: ChunkKey): number => a.segment - b.segment || a.index - b.index;
