import type { CompleteResult, PutResult, Refusal, ReportedEvent, ServerStatus, Transport } from '../transport.ts';
import type { ChunkKey, ChunkMeta, SegmentTotals } from '../types.ts';
import { keyOf } from '../types.ts';

export type Call = 'begin' | 'put' | 'status' | 'complete' | 'report';
/** `lost-answer`: done, but nobody hears of it. `hang`: neither done nor answered until the transport's own timeout. */
export type Fault = 'ok' | 'network' | 'lost-answer' | 'hang' | Refusal;

/** A server in memory that obeys the upload protocol, behind a line whose faults are scripted. */
export function fakeServer(
  script: (call: Call, key: ChunkKey | null) => Fault = () => 'ok',
  hang?: () => Promise<void>,
) {
  const stored = new Map<string, { digest: string; bytes: Uint8Array }>();
  const complete = new Map<string, readonly SegmentTotals[]>();
  const begun: string[] = [];
  const calls: string[] = [];
  const reports = new Map<string, readonly ReportedEvent[]>();
  let arrivals = 0;
  let inFlight = 0;
  let mostInFlight = 0;

  async function over<T>(call: Call, key: ChunkKey | null, act: () => T): Promise<T | Refusal> {
    calls.push(key ? `${call} ${key.segment}/${key.index}` : call);
    inFlight++;
    mostInFlight = Math.max(mostInFlight, inFlight);
    try {
      const fault = script(call, key);
      await Promise.resolve();
      if (fault === 'network') return { kind: 'retry', code: 'network' };
      if (fault === 'hang') {
        await hang?.();
        return { kind: 'retry', code: 'timeout' };
      }
      if (typeof fault === 'object') return fault;
      const answer = act();
      return fault === 'lost-answer' ? { kind: 'retry', code: 'network' } : answer;
    } finally {
      inFlight--;
    }
  }

  const status = (upload: string): ServerStatus => {
    const segments = new Map<number, number[]>();
    for (const key of stored.keys()) {
      const [of, segment, index] = key.split('/');
      if (of === upload) segments.set(Number(segment), [...(segments.get(Number(segment)) ?? []), Number(index)]);
    }
    return {
      open: !complete.has(upload),
      segments: [...segments].map(([segment, indices]) => ({
        segment,
        ranges: rangesOf(indices.sort((a, b) => a - b)),
        bytes: indices.reduce((n, i) => n + (stored.get(`${upload}/${segment}/${i}`)?.bytes.length ?? 0), 0),
      })),
    };
  };

  const transport: Transport = {
    begin: (about) =>
      over('begin', null, () => {
        begun.push(about.upload);
        return { kind: 'begun' } as const;
      }),
    put: (chunk: ChunkMeta, bytes) =>
      over('put', chunk, (): PutResult => {
        const known = stored.get(keyOf(chunk));
        if (known && known.digest !== chunk.digest) return { kind: 'conflict', code: 'chunk-conflict' };
        if (!known && complete.has(chunk.upload)) return { kind: 'conflict', code: 'upload-complete' };
        if (!known) {
          arrivals++;
          stored.set(keyOf(chunk), { digest: chunk.digest, bytes: new Uint8Array(bytes.slice(0)) });
        }
        return { kind: 'stored' };
      }),
    status: (upload) => over('status', null, () => ({ kind: 'status', status: status(upload) }) as const),
    complete: (upload, segments) =>
      over('complete', null, (): CompleteResult => {
        const held = status(upload).segments;
        const exact = segments.every((s) => {
          const found = held.find((h) => h.segment === s.segment);
          return found?.bytes === s.bytes && found.ranges.length === 1 && found.ranges[0]?.[1] === s.chunks - 1;
        });
        if (!exact || held.length !== segments.length) return { kind: 'incomplete' };
        complete.set(upload, segments);
        return { kind: 'complete' };
      }),
  };
  transport.report = (about, events) =>
    over('report', null, () => {
      reports.set(about.take, events);
      return { kind: 'reported' } as const;
    });
  return {
    transport,
    reports,
    stored,
    complete,
    begun,
    calls,
    arrivals: () => arrivals,
    mostInFlight: () => mostInFlight,
    bytesOf(upload: string, segment: number): Uint8Array {
      const parts: Uint8Array[] = [];
      for (let i = 0; ; i++) {
        const part = stored.get(`${upload}/${segment}/${i}`);
        if (!part) return Uint8Array.from(parts.flatMap((p) => [...p]));
        parts.push(part.bytes);
      }
    },
  };
}

function rangesOf(indices: number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const index of indices) {
    const last = ranges.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges;
}
