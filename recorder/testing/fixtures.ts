import { sha256 } from '../digest.ts';
import type { Chunk, SegmentTotals, UploadAbout, UploadManifest } from '../types.ts';

export const about = (upload = 'u1'): UploadAbout => ({
  upload,
  take: `take-${upload}`,
  question: 'q1',
  invitation: 'i1',
  kind: 'video',
});

/** A small generator with a seed (mulberry32), so that a failing run can be repeated. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export async function chunkOf(upload: string, segment: number, index: number, size = 10): Promise<Chunk> {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (segment * 31 + index * 7 + i) % 256).buffer;
  return { upload, segment, index, size, type: 'video/webm', bytes, digest: await sha256(bytes) };
}

export const totalsOf = (chunks: readonly Chunk[], segment = 0): SegmentTotals => {
  const own = chunks.filter((chunk) => chunk.segment === segment);
  const bytes = own.reduce((sum, chunk) => sum + chunk.size, 0);
  return { segment, mime: 'video/webm', elapsedMs: own.length * 2_000, chunks: own.length, bytes };
};

export const manifestOf = (
  upload: string,
  segments: readonly SegmentTotals[] = [],
  finished = false,
): UploadManifest => ({ ...about(upload), openedAt: 1, segments, finished });
