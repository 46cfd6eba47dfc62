import { SegmentsDiffer, type UnplayableReason, UnplayableRecording } from '../../platform/media/index.ts';
import { ChunkCorrupt, ChunkMissing, StorageFull, StorageUnavailable } from '../../platform/storage/index.ts';

/**
 * Why no recording came of an upload. Besides what is wrong with the bytes themselves: `damaged`, the disk no longer has what
 * it acknowledged; `segments-differ`, only ffmpeg could join them and there is none; `processing`, it failed again and again.
 */
export type RecordingFailure = UnplayableReason | 'damaged' | 'segments-differ' | 'processing';

/** So many times work is begun on bytes that may be what breaks it. With growing pauses that is about half an hour. */
export const MOST_ROUNDS = 8;

export type Verdict =
  | { readonly kind: 'failed'; readonly reason: RecordingFailure }
  | { readonly kind: 'again'; readonly afterSeconds: number };

/**
 * What follows from an error. A disk that is full or away is waited for, however long: the bytes are safe and nothing is wrong
 * with them. Anything else that is not a clear verdict on the bytes gets a number of further rounds.
 * @param round 0 for the first
 */
export function judge(error: unknown, round: number): Verdict {
  if (error instanceof UnplayableRecording) return { kind: 'failed', reason: error.reason };
  if (error instanceof SegmentsDiffer) return { kind: 'failed', reason: 'segments-differ' };
  if (error instanceof ChunkMissing || error instanceof ChunkCorrupt) return { kind: 'failed', reason: 'damaged' };
  const again: Verdict = { kind: 'again', afterSeconds: Math.min(600, 5 * 2 ** Math.min(round, 20)) };
  if (error instanceof StorageFull || error instanceof StorageUnavailable) return again;
  return round + 1 < MOST_ROUNDS ? again : { kind: 'failed', reason: 'processing' };
}
