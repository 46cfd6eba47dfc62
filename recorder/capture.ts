import type { Clock } from './clock.ts';
import { deferred } from './deferred.ts';
import { sha256 } from './digest.ts';
import { type Format, TIMESLICE_MS } from './formats.ts';
import type { Chunk, SegmentTotals, TechnicalEvent, TechnicalKind } from './types.ts';
import { watchTracks } from './watch-tracks.ts';

/**
 * A slice carried by one request. A megabyte is nginx's default limit for bodies, so it passes proxies that nobody
 * configured; Safari can hand over 50 MB at once after sleep.
 */
export const MAX_SLICE_BYTES = 1024 * 1024;
/** Four timeslices without a byte: the encoder or the device has died quietly. */
const SILENCE_MS = 8_000;
/** A recorder that never says `stop` is not waited for longer. */
const STOP_PATIENCE_MS = 4_000;

export interface SegmentOptions {
  upload: string;
  segment: number;
  stream: MediaStream;
  format: Format;
  clock: Clock;
  /** Makes a chunk safe. Awaited one after the other, in order, apart from the recorder. */
  store: (chunk: Chunk, totals: SegmentTotals) => Promise<void>;
  onStarted?: () => void;
  onTrouble?: (event: TechnicalEvent) => void;
  createRecorder?: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder;
}

export interface Segment {
  /** Its place in the take, from 0. */
  readonly number: number;
  /** Milliseconds recorded so far, by the clock. */
  elapsedMs(): number;
  /**
   * Whether the machine was asleep until now: the clock ran on and nothing was recorded. Then the segment ends where its last data
   * ended, as for any other silence of the recorder.
   */
  slept(): boolean;
  /** Hands over what the recorder holds now, for a page that may be about to vanish. */
  flush(): void;
  /** Ends the segment; `ended` resolves when its last byte is stored. */
  stop(): void;
  /** Never rejects. Without trouble, the segment ended because it was asked to. */
  readonly ended: Promise<{ readonly totals: SegmentTotals; readonly trouble: TechnicalEvent | null }>;
}

/**
 * Records one segment of a take. Each blob is cut, hashed and stored before anyone else hears of it;
 * the recorder never waits for any of that. Whatever breaks ends the segment in order and says why.
 * @throws what MediaRecorder's constructor or `start` throws; nothing is recorded then
 */
export function recordSegment(options: SegmentOptions): Segment {
  const { upload, segment, stream, format, clock } = options;
  const create = options.createRecorder ?? ((s, o) => new MediaRecorder(s, o));
  const { mime: mimeType, ...bits } = format;
  const recorder = create(stream, { ...bits, ...(mimeType !== '' && { mimeType }) });

  let startedAt = clock.now();
  let stoppedAt: number | null = null;
  let heardAt = startedAt;
  let trouble: TechnicalEvent | null = null;
  let unreadable = false;
  let hasStarted = false;
  let totals: SegmentTotals = { segment, mime: '', elapsedMs: 0, chunks: 0, bytes: 0 };
  let storing: Promise<void> = Promise.resolve();
  const { promise: ended, resolve: resolveEnded } = deferred<Awaited<Segment['ended']>>();
  const elapsed = () => (stoppedAt ?? clock.now()) - startedAt;
  const silent = () => stoppedAt === null && clock.now() - heardAt >= SILENCE_MS;
  // Where nothing came any more, the answer ended with the last that did, whatever is the first to tell of it.
  const endOfData = () => stoppedAt ?? (silent() ? heardAt : clock.now());

  recorder.addEventListener('start', () => {
    // Encoders take a moment to warm up; that moment is nobody's answer.
    if (totals.chunks === 0 && stoppedAt === null) startedAt = heardAt = clock.now();
    started();
  });
  recorder.addEventListener('dataavailable', ({ data }: BlobEvent) => {
    if (data.size === 0) return;
    started();
    // After sleep the recorder may speak before the watch does.
    if (silent()) fail('no-data');
    heardAt = clock.now();
    // Once it has ended, what it still hands over was recorded before that.
    const at = elapsed();
    storing = storing.then(() => storeBlob(data, at));
  });
  recorder.addEventListener('error', () => fail('recorder-error'));
  recorder.addEventListener('stop', () => {
    // Some browsers stop by themselves when tracks end or change, without an error.
    if (stoppedAt === null) fail('recorder-error');
    finish();
  });
  const forgetTracks = watchTracks(stream, clock, fail);
  let cancelWatch = clock.after(SILENCE_MS, watch);
  let cancelPatience = () => {};
  let finished = false;

  try {
    recorder.start(TIMESLICE_MS);
  } catch (error) {
    finished = true;
    forgetTracks();
    cancelWatch();
    throw error;
  }

  function started() {
    if (hasStarted) return;
    hasStarted = true;
    options.onStarted?.();
  }

  function watch() {
    const left = heardAt + SILENCE_MS - clock.now();
    if (left <= 0) fail('no-data');
    else cancelWatch = clock.after(left, watch);
  }

  function fail(kind: TechnicalKind) {
    // Once it is stopping, only bytes that could not be kept are still worth telling.
    if (trouble || (stoppedAt !== null && kind !== 'storage')) return;
    trouble = { kind, segment, atMs: endOfData() - startedAt };
    options.onTrouble?.(trouble);
    stop();
  }

  function stop() {
    if (stoppedAt !== null) return;
    stoppedAt = endOfData();
    forgetTracks();
    cancelWatch();
    cancelPatience = clock.after(STOP_PATIENCE_MS, finish);
    try {
      if (recorder.state === 'inactive') finish();
      else recorder.stop();
    } catch {
      finish();
    }
  }

  function finish() {
    if (finished) return;
    finished = true;
    cancelPatience();
    void storing.then(() => {
      // After trouble the clock ran on over what was never recorded: the last bytes are the truth.
      if (!trouble) totals = { ...totals, elapsedMs: elapsed() };
      resolveEnded({ totals, trouble });
    });
  }

  async function storeBlob(blob: Blob, elapsedMs: number) {
    if (unreadable) return;
    for (let from = 0; from < blob.size; from += MAX_SLICE_BYTES) {
      try {
        const bytes = await blob.slice(from, from + MAX_SLICE_BYTES).arrayBuffer();
        const type = recorder.mimeType || blob.type || mimeType;
        const chunk = { upload, segment, index: totals.chunks, size: bytes.byteLength, type, bytes };
        const digest = await sha256(bytes);
        const next = { segment, mime: type, elapsedMs, chunks: totals.chunks + 1, bytes: totals.bytes + chunk.size };
        await options.store({ ...chunk, digest }, next);
        totals = next;
      } catch {
        // A hole must not be recorded over: what comes after it belongs to the next segment.
        unreadable = true;
        fail('storage');
        return;
      }
    }
  }

  return {
    number: segment,
    elapsedMs: elapsed,
    slept() {
      if (!silent()) return false;
      fail('no-data');
      return true;
    },
    flush() {
      try {
        if (recorder.state === 'recording') recorder.requestData();
      } catch {
        // It stopped between the question and the request: its last data is on the way anyhow.
      }
    },
    stop,
    ended,
  };
}
