import type { ServerStatus, Transport } from './transport.ts';
import type { SegmentTotals } from './types.ts';

/**
 * Totals widened by what the server holds beyond them. When the device was full, the tail of a take went to the server from
 * memory alone; after a crash the manifest knows only the beginning, and the server is right.
 * Elapsed time stays the manifest's: nobody measured the rest.
 */
export function adopt(segments: readonly SegmentTotals[], status: ServerStatus): readonly SegmentTotals[] {
  const widened = [...segments];
  for (const held of [...status.segments].sort((a, b) => a.segment - b.segment)) {
    const [range, ...rest] = held.ranges;
    // Only an unbroken run from the first chunk on is a recording.
    if (range?.[0] !== 0 || rest.length > 0) continue;
    const known = widened[held.segment];
    const chunks = range[1] + 1;
    if (known ? chunks <= known.chunks : held.segment !== widened.length) continue;
    const mime = known?.mime ?? widened.at(-1)?.mime ?? '';
    widened[held.segment] = {
      segment: held.segment,
      mime,
      elapsedMs: known?.elapsedMs ?? 0,
      chunks,
      bytes: held.bytes,
    };
  }
  return widened;
}

/** Completes with what the server holds, for uploads whose recording broke off. */
export function adopting(transport: Transport): Transport {
  return {
    ...transport,
    async complete(upload, segments) {
      const answer = await transport.status(upload);
      if (answer.kind !== 'status') return answer;
      return transport.complete(upload, adopt(segments, answer.status));
    },
  };
}
