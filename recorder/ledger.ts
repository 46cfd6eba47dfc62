import type { Clock } from './clock.ts';
import type { Spool } from './spool.ts';
import type { Chunk, ChunkMeta, SegmentTotals, TechnicalEvent, UploadAbout, UploadManifest } from './types.ts';

/** The one owner of a take's manifest while it is recorded: what was made, counted as it is spooled. */
export interface Ledger {
  /** Spools a chunk with the manifest that counts it, then tells the uploader. */
  store(chunk: Chunk, totals: SegmentTotals): Promise<void>;
  /** Something broke; it is kept with the next chunk and with `finish`. */
  note(event: TechnicalEvent): void;
  /** Takes over the final figures of a segment. A segment without a chunk leaves no trace. */
  closeSegment(totals: SegmentTotals): void;
  /** Marks in the spool that nothing more will come. */
  finish(): Promise<void>;
  /** What the spool would be told now of a recording that is over. */
  manifest(): UploadManifest;
  /** Segments with at least one chunk; their numbers are 0, 1, 2 … without gaps. */
  segments(): readonly SegmentTotals[];
  /** Chunks that are recorded but not in the spool yet. */
  storing(): number;
  /** One playable blob per segment, kept for watching back before the server is ready. */
  blobs(): Blob[];
}

export function createLedger(options: {
  about: UploadAbout;
  spool: Spool;
  clock: Clock;
  onStored: (chunk: ChunkMeta) => void;
}): Ledger {
  const { about, spool, clock, onStored } = options;
  const segments: SegmentTotals[] = [];
  const parts: Blob[][] = [];
  const technical: TechnicalEvent[] = [];
  const openedAt = clock.epoch();
  let storing = 0;
  const manifest = (finished: boolean): UploadManifest => ({
    ...about,
    openedAt,
    segments: [...segments],
    technical: [...technical],
    finished,
  });

  return {
    async store(chunk, totals) {
      storing++;
      const before = segments[totals.segment];
      try {
        segments[totals.segment] = totals;
        await spool.append(chunk, manifest(false));
        const { bytes, ...meta } = chunk;
        // As a Blob, so that the browser may move it out of the page's memory.
        const kept = parts[chunk.segment] ?? [];
        parts[chunk.segment] = [...kept, new Blob([bytes])];
        storing--;
        onStored(meta);
      } catch (error) {
        storing--;
        if (before) segments[totals.segment] = before;
        else segments.length = totals.segment;
        throw error;
      }
    },
    note: (event) => technical.push(event),
    closeSegment(totals) {
      if (totals.chunks > 0) segments[totals.segment] = totals;
    },
    finish: () => spool.put(manifest(true)),
    manifest: () => manifest(true),
    segments: () => segments,
    storing: () => storing,
    blobs: () => parts.map((blobs, segment) => new Blob(blobs, { type: segments[segment]?.mime ?? '' })),
  };
}
