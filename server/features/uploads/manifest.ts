import type { CompleteInput, UploadStatus } from '../../../contract/uploads.ts';
import type { StoredSegment } from '../../platform/storage/index.ts';

/** What was sent, as its sender named it: one entry per recorder start, in order. */
export type Manifest = CompleteInput['segments'];
type Held = UploadStatus['segments'];
type Fault = { path: string; message: string };

export const bytesOf = (manifest: Manifest): number => manifest.reduce((sum, s) => sum + s.bytes, 0);

/** In order of their segments. Null when one is named twice. */
export function ordered(segments: Manifest): Manifest | null {
  const sorted = [...segments].sort((a, b) => a.segment - b.segment);
  return sorted.some((s, i) => s.segment === sorted[i - 1]?.segment) ? null : sorted;
}

/**
 * Whether two manifests promise the same bytes. Elapsed time and type are claims about them: a page that came back from a
 * crash may have measured less, and asking again must still be answered.
 */
export const samePromise = (a: Manifest, b: Manifest): boolean =>
  a.length === b.length &&
  a.every((s, i) => s.segment === b[i]?.segment && s.chunks === b[i]?.chunks && s.bytes === b[i]?.bytes);

/** Whether the chunk is one of those that were named. */
export const covers = (manifest: Manifest | null, segment: number, chunk: number): boolean =>
  manifest?.some((s) => s.segment === segment && chunk < s.chunks) ?? false;

/** What storage lists, as closed ranges. */
export const heldRanges = (stored: readonly StoredSegment[]): Held =>
  stored.map(({ segment, chunks }) => {
    const ranges: [number, number][] = [];
    for (const { chunk } of chunks) {
      const last = ranges.at(-1);
      if (last?.[1] === chunk - 1) last[1] = chunk;
      else ranges.push([chunk, chunk]);
    }
    return { segment, ranges, bytes: chunks.reduce((sum, c) => sum + c.bytes, 0) };
  });

/** The same for what a complete upload was found to hold. */
export const namedRanges = (manifest: Manifest): Held =>
  manifest.map(({ segment, chunks, bytes }) => ({ segment, ranges: [[0, chunks - 1]], bytes }));

/**
 * What is missing of what was named, by segment; empty when all of it is here. Chunks beyond are no fault: after a gap that
 * nobody can fill any more, its sender names the unbroken beginning, and refusing would lose that too.
 */
export function faults(manifest: Manifest, stored: readonly StoredSegment[]): Fault[] {
  return manifest.flatMap(({ segment, chunks, bytes }, i) => {
    const path = `segments.${i}`;
    const named = stored.find((s) => s.segment === segment)?.chunks.filter((c) => c.chunk < chunks) ?? [];
    const gaps = missing(
      named.map((c) => c.chunk),
      chunks,
    );
    if (gaps.length > 0) return [{ path: `${path}.chunks`, message: `Missing: ${gaps.join(', ')}` }];
    const held = named.reduce((sum, c) => sum + c.bytes, 0);
    return held === bytes ? [] : [{ path: `${path}.bytes`, message: `${held} bytes are here, ${bytes} were named` }];
  });
}

/** Ranges of `0…count-1` that are not among the ascending indices; the first hundred. */
function missing(indices: readonly number[], count: number): string[] {
  const gaps: string[] = [];
  let next = 0;
  for (const index of [...indices, count]) {
    if (index > next) gaps.push(index - 1 === next ? `${next}` : `${next}-${index - 1}`);
    next = index + 1;
  }
  return gaps.slice(0, 100);
}
