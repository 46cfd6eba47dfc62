import { type Clock, systemClock } from './clock.ts';
import { deferred } from './deferred.ts';
import { contentDigest, sha256 } from './digest.ts';
import { judge } from './judge.ts';
import type { CompleteResult, PutResult, Refusal, ReportedEvent, ServerStatus, Transport } from './transport.ts';
import type { UploadAbout } from './types.ts';

const SMALL_CALL_MS = 20_000;
/** A body may crawl at 2 kB/s (2 bytes a millisecond, 16 kbit/s) before the attempt is given up: giving up wastes what went. */
const SLOWEST_BYTES_PER_MS = 2;

export interface FetchTransportOptions {
  /** Origin of the API, without a slash at the end. Default: the page's own. */
  origin?: string;
  /**
   * Where to make an upload known and with which body, or null when there is nothing to do for it.
   * Repeated after a crash, so it must not depend on the page's state.
   */
  begin?: (about: UploadAbout) => { path: string; body: unknown } | null;
  /** Where to say what happened to a take. */
  report?: (about: UploadAbout) => string;
  fetch?: typeof fetch;
  clock?: Clock;
}

/**
 * The upload protocol over `fetch`: `PUT …/segments/{s}/chunks/{n}`, `GET …/chunks`, `POST …/complete`.
 * A chunk counts as stored only on 204 with `Vorab-Chunk: stored`: a hotel's sign-in page that answers 200 (or
 * redirects) to everything acknowledges nothing.
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { origin = '', clock = systemClock } = options;
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const uploads = (upload: string) => `/api/v1/uploads/${encodeURIComponent(upload)}`;

  async function call<T>(
    path: string,
    init: RequestInit,
    timeoutMs: number,
    accept: (response: Response) => Promise<T | null>,
  ): Promise<T | Refusal> {
    const abort = new AbortController();
    const { promise: late, resolve: giveUp } = deferred<Refusal>();
    const cancel = clock.after(timeoutMs, () => {
      abort.abort();
      // Not left to `fetch` alone: a body that is being sent does not always notice its signal.
      giveUp({ kind: 'retry', code: 'timeout' });
    });
    const answer = async (): Promise<T | Refusal> => {
      try {
        const response = await send(origin + path, {
          ...init,
          credentials: 'include',
          redirect: 'manual',
          cache: 'no-store',
          signal: abort.signal,
        });
        return (response.ok ? await accept(response) : null) ?? (await judge(response, clock.epoch()));
      } catch {
        return { kind: 'retry', code: 'network' };
      }
    };
    try {
      return await Promise.race([answer(), late]);
    } finally {
      cancel();
    }
  }

  const body = (path: string, bytes: ArrayBuffer, digests: Record<string, string>, mostMs = Infinity) =>
    call(
      path,
      { method: 'PUT', headers: { 'content-type': 'application/octet-stream', ...digests }, body: bytes },
      Math.min(mostMs, SMALL_CALL_MS + bytes.byteLength / SLOWEST_BYTES_PER_MS),
      async (response): Promise<{ kind: 'stored' } | { kind: 'part' } | null> => {
        const said = response.status === 204 ? response.headers.get('vorab-chunk') : null;
        if (said === 'stored') return { kind: 'stored' };
        return said === 'part' ? { kind: 'part' } : null;
      },
    );

  const asJson = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  const { begin, report } = options;
  return {
    ...(report && {
      report: async (about: UploadAbout, events: readonly ReportedEvent[]) =>
        call(report(about), asJson({ events }), SMALL_CALL_MS, async (response) =>
          isJson(response) ? ({ kind: 'reported' } as const) : null,
        ),
    }),
    ...(begin && {
      begin: async (about: UploadAbout) => {
        const request = begin(about);
        if (!request) return { kind: 'begun' } as const;
        return call(request.path, asJson(request.body), SMALL_CALL_MS, async (response) =>
          isJson(response) ? ({ kind: 'begun' } as const) : null,
        );
      },
    }),
    put: async (chunk, bytes, { mostMs, mostBytes = Infinity } = {}): Promise<PutResult> => {
      const path = `${uploads(chunk.upload)}/segments/${chunk.segment}/chunks/${chunk.index}`;
      const whole = contentDigest(chunk.digest);
      if (bytes.byteLength <= mostBytes) {
        const result = await body(path, bytes, { 'content-digest': whole }, mostMs);
        return result.kind === 'part' ? { kind: 'retry', code: 'not-ours' } : result;
      }
      for (const part of inParts(bytes, mostBytes)) {
        const digests = { 'content-digest': contentDigest(await sha256(part.bytes)), 'repr-digest': whole };
        const result = await body(`${path}/parts/${part.at}?of=${part.of}`, part.bytes, digests, mostMs);
        if (result.kind !== 'part') return result;
      }
      // Every part was taken, and still some are missing there: all of them again.
      return { kind: 'retry', code: 'parts-missing' };
    },
    status: (upload) =>
      call(`${uploads(upload)}/chunks`, { method: 'GET' }, SMALL_CALL_MS, async (response) => {
        const status = readStatus(await jsonOf(response), upload);
        return status && { kind: 'status', status };
      }),
    complete: async (upload, segments): Promise<CompleteResult> => {
      const body = { segments: segments.map((s) => ({ ...s, elapsedMs: Math.round(s.elapsedMs) })) };
      const result = await call(`${uploads(upload)}/complete`, asJson(body), SMALL_CALL_MS, async (response) => {
        const status = readStatus(await jsonOf(response), upload);
        return status && !status.open ? ({ kind: 'complete' } as const) : null;
      });
      return result.kind === 'conflict' && result.code === 'upload-incomplete' ? { kind: 'incomplete' } : result;
    },
  };
}

/** As few parts as the limit allows, all about as long. */
function inParts(bytes: ArrayBuffer, mostBytes: number) {
  const of = Math.ceil(bytes.byteLength / mostBytes);
  const each = Math.ceil(bytes.byteLength / of);
  return Array.from({ length: of }, (_, at) => ({ at, of, bytes: bytes.slice(at * each, (at + 1) * each) }));
}

const isJson = (response: Response): boolean =>
  /^application\/([\w.-]+\+)?json\b/.test(response.headers.get('content-type') ?? '');
const jsonOf = async (response: Response): Promise<unknown> => (isJson(response) ? response.json() : null);

/** Reads an UploadStatus; null when this is not one for our upload. */
function readStatus(body: unknown, upload: string): ServerStatus | null {
  if (typeof body !== 'object' || body === null) return null;
  const { id, state, segments } = body as Partial<{ id: string; state: string; segments: ServerStatus['segments'] }>;
  if (id !== upload || typeof state !== 'string' || !Array.isArray(segments)) return null;
  return { open: state === 'receiving', segments };
}
