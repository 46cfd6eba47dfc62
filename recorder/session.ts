import { firstStep, type LineFacts, nextStep, PICTURE_STEPS, slowDown, strainOf } from './bandwidth.ts';
import { recordSegment, type Segment } from './capture.ts';
import { type Clock, systemClock, within } from './clock.ts';
import type { Connectivity } from './connectivity.ts';
import { deferred } from './deferred.ts';
import { closeStream, type OpenResult, openDevices } from './devices.ts';
import { chooseFormat, type Format, type Quality } from './formats.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { createLedger } from './ledger.ts';
import { initialState, type Safe, type TakeEvent, transition } from './machine.ts';
import { type Owner, webLocksOwner } from './owner.ts';
import { savedOf } from './saved.ts';
import { type Limits, type Snapshot, timesOf } from './snapshot.ts';
import type { Spool } from './spool.ts';
import { memorySpool } from './spool-memory.ts';
import type { Transport } from './transport.ts';
import type { TechnicalKind, UploadAbout } from './types.ts';
import { createUploader } from './uploader.ts';
import { keepAwake } from './wake-lock.ts';

const TICK_MS = 200;
const TIDY_MS = 5_000;
/** A device that breaks this often will break again: the next try is the person's to start. */
const MOST_RESTARTS = 5;

export interface SessionOptions {
  about: UploadAbout;
  limits: Limits;
  /** null: practice. Nothing is sent, nothing is kept. */
  transport: Transport | null;
  /** Not touched in practice. */
  spool: Spool;
  quality?: Quality;
  /** Opens (or hands over) camera and microphone, at first and again after an interruption. */
  openStream?: () => Promise<OpenResult>;
  /** Leave camera and microphone open after the take, for the next question. */
  keepDevices?: boolean;
  renew?: () => Promise<boolean>;
  lanes?: Lanes;
  clock?: Clock;
  random?: () => number;
  connectivity?: Connectivity;
  owner?: Owner;
  format?: Format;
  createRecorder?: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder;
  page?: Document;
}

export interface Session {
  /** The same object until something changes. */
  getSnapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /** Opens the devices; also "try again" after a problem, and "use the other camera" before the countdown. */
  acquire(): void;
  /** Starts the think time; recording follows by itself when it is over. null: as long as it takes. */
  think(seconds: number | null): void;
  /** Counts down, then records. */
  start(): void;
  stop(): void;
  /** After `failed`: delivers what is safe, or opens the devices again when nothing was recorded. */
  retry(): void;
  /** The recording so far as one playable blob; null when an interruption left several, see `localBlobs`. */
  localBlob(): Blob | null;
  /** One playable blob per segment, to be played one after the other. */
  localBlobs(): Blob[];
  /** Leaves the take. What runs is stopped and kept, and what is left is still sent while the page lives. */
  close(): void;
}

/** Records, keeps and delivers one take. Decisions are `transition`'s; here is only what they set in motion. */
export function createSession(options: SessionOptions): Session {
  const { about, limits, transport, clock = systemClock, owner = webLocksOwner } = options;
  const page = options.page ?? globalThis.document;
  const spool = transport ? options.spool : memorySpool();
  const openStream =
    options.openStream ??
    (() => openDevices({ kind: about.kind, ...(options.quality && { quality: options.quality }) }));
  const { promise: over, resolve: letGo } = deferred<void>();
  const listeners = new Set<() => void>();

  const lanes = options.lanes ?? createLanes(3, clock);
  const uploader = transport && createUploader({ ...options, lanes, about, spool, transport, clock, fresh: true });
  const ledger = createLedger({
    about,
    spool,
    clock,
    onStored: (chunk) => {
      uploader?.added(chunk);
      emit();
    },
  });

  let state = initialState;
  let stream: MediaStream | null = null;
  let segment: Segment | null = null;
  /** Segments that gave way to one with a smaller picture, until their last byte is stored. */
  const closing = new Map<number, Promise<void>>();
  let step = about.kind === 'video' ? firstStep(lanes.bitsPerSecond()) : 0;
  let steppedAt = 0;
  let startedAt: number | null = null;
  let opening = false;
  let closed = false;
  let cancelTick = () => {};
  let letSleep = () => {};
  const lineFacts = (): LineFacts => ({
    step,
    bytesPending: uploader?.getState().bytesPending ?? 0,
    bitsPerSecond: uploader?.getState().state === 'sending' ? lanes.bitsPerSecond() : null,
    sinceMs: clock.now() - steppedAt,
  });
  let snapshot = build();
  const forgetUploader = uploader?.subscribe(emit);
  const flush = () => {
    if (page?.visibilityState === 'hidden') segment?.flush();
  };
  page?.addEventListener('visibilitychange', flush);

  function build(): Snapshot {
    const progress = uploader?.getState() ?? null;
    const facts = progress && { storing: ledger.storing(), atRisk: spool.atRisk(about.upload), uploader: progress };
    const { phase, problem, failure, technical } = state;
    const times = timesOf(state, limits, clock.now());
    const saved = facts && savedOf(facts);
    return {
      phase,
      problem,
      failure,
      technical,
      ...times,
      stream,
      startedAt,
      saved,
      durable: spool.durable,
      uploader: progress,
      strain: progress ? strainOf(lineFacts()) : 'none',
    };
  }

  function emit() {
    snapshot = build();
    for (const listener of [...listeners]) listener();
  }

  function dispatch(event: TakeEvent) {
    const before = state;
    state = transition(before, event);
    if (state === before) return;
    if (state.phase !== before.phase) enter(state.phase);
    emit();
  }

  function enter(phase: Snapshot['phase']) {
    cancelTick();
    if (phase === 'acquiring') void open();
    if (phase === 'recording') {
      startedAt ??= clock.epoch();
      letSleep();
      letSleep = keepAwake(page);
    } else if (phase !== 'interrupted' && phase !== 'countdown') letSleep();
    if (phase === 'thinking' || phase === 'countdown' || phase === 'recording') tick();
    if (phase === 'finishing') void deliver();
    if (phase === 'failed' && state.chunks === 0) releaseDevices();
  }

  /** Moves the visible clock, and does what is due. */
  function tick() {
    const now = clock.now();
    const { remainingMs } = timesOf(state, limits, now);
    if (state.thinkEndsAt !== null && state.thinkEndsAt <= now) return start();
    if (state.countdownEndsAt !== null && state.countdownEndsAt <= now) return record();
    const hardLimitMs = state.phase === 'recording' && limits.limit === 'hard' ? remainingMs : null;
    if (hardLimitMs === 0 && segment?.slept()) return;
    if (hardLimitMs === 0) return stop();
    if (state.phase === 'recording') ease();
    cancelTick = clock.after(Math.min(TICK_MS, hardLimitMs ?? TICK_MS), () => {
      tick();
      emit();
    });
  }

  async function open() {
    if (opening) return;
    opening = true;
    const result = await openStream().catch((): OpenResult => ({ problem: 'other' }));
    opening = false;
    const wanted = !closed && (state.phase === 'acquiring' || state.phase === 'interrupted');
    if ('problem' in result) return dispatch({ type: 'acquire-failed', problem: result.problem });
    if (!wanted) return options.keepDevices ? undefined : closeStream(result.stream);
    if (stream && stream !== result.stream) closeStream(stream);
    stream = result.stream;
    if (state.phase === 'interrupted') start();
    else dispatch({ type: 'acquired' });
  }

  function start() {
    cancelTick();
    dispatch({ type: 'count-down', at: clock.now(), ms: (limits.countdownSeconds ?? 3) * 1000 });
  }

  function stop() {
    dispatch({ type: 'stop', at: clock.now() });
    if (state.phase === 'stopping') segment?.stop();
  }

  function record() {
    if (!stream) return;
    steppedAt = clock.now();
    if (transport) void owner.own(about.upload, () => over).catch(() => undefined);
    begin(stream);
  }

  function begin(from: MediaStream) {
    const number = ledger.segments().length;
    // Also back to as many as there were, after a take on a thinner line.
    if (about.kind === 'video') slowDown(from, step);
    const before = [...closing.values()].at(-1) ?? Promise.resolve();
    try {
      const format = options.format ?? chooseFormat(about.kind, options.quality);
      if (!format && !options.createRecorder) throw new Error('this browser cannot record');
      segment = recordSegment({
        upload: about.upload,
        segment: number,
        stream: from,
        format: thinned(format ?? { mime: '', audioBitsPerSecond: 64_000 }),
        clock,
        // What one recorder hands over last is kept before what the next hands over first: no manifest names more than is there.
        store: (chunk, totals) => before.then(() => ledger.store(chunk, totals)),
        onStarted: () => dispatch({ type: 'recorder-started', at: clock.now() }),
        onTrouble: (event) => {
          ledger.note(event);
          if (!closing.has(number)) dispatch({ type: 'trouble', event });
        },
        ...(options.createRecorder && { createRecorder: options.createRecorder }),
      });
      void segment.ended.then(({ totals }) => closing.has(number) || segmentEnded(totals));
    } catch {
      const kind: TechnicalKind = 'recorder-error';
      const event = { kind, segment: number, atMs: 0 };
      ledger.note(event);
      dispatch({ type: 'trouble', event });
      segmentEnded({ segment: number, mime: '', elapsedMs: 0, chunks: 0, bytes: 0 });
    }
  }

  /** The format with as much picture as the line carries. */
  function thinned(format: Format): Format {
    const { videoBitsPerSecond: most } = format;
    return most === undefined ? format : { ...format, videoBitsPerSecond: Math.min(most, PICTURE_STEPS[step] ?? 0) };
  }

  /**
   * Before a thin line drowns, a recorder with a smaller picture takes over from this one, on the same devices and in the same
   * moment: the clock runs on, and the answer is joined of both.
   */
  function ease() {
    const [old, next] = [segment, nextStep(lineFacts())];
    const made = ledger.segments();
    const stored = made.at(-1)?.chunks ?? 0;
    // The one that follows is numbered after it, so it must have left a trace.
    if (next === step || !old || !stream || about.kind !== 'video' || made.length - 1 !== old.number || stored === 0)
      return;
    step = next;
    steppedAt = clock.now();
    old.stop();
    const closed = old.ended.then(({ totals }) => ledger.closeSegment(totals));
    closing.set(old.number, closed);
    dispatch({ type: 'rotated', at: clock.now(), elapsedMs: old.elapsedMs(), chunks: stored });
    begin(stream);
  }

  function segmentEnded(totals: Parameters<typeof ledger.closeSegment>[0]) {
    segment = null;
    ledger.closeSegment(totals);
    dispatch({ type: 'segment-ended', elapsedMs: totals.elapsedMs, chunks: totals.chunks });
    if (state.phase === 'interrupted') resume();
    // Left before anything was recorded: what the recorder hands over then is nobody's answer.
    if (closed && state.phase === 'countdown') void spool.remove(about.upload).catch(() => undefined);
  }

  /** After a phone call the page is often still hidden, and a hidden page gets no camera. */
  function resume() {
    closeStream(stream);
    stream = null;
    emit();
    if (state.technical.length > MOST_RESTARTS) return dispatch({ type: 'acquire-failed', problem: 'other' });
    if (page?.visibilityState !== 'hidden') return void open();
    page.addEventListener('visibilitychange', () => state.phase === 'interrupted' && void open(), { once: true });
  }

  async function deliver() {
    if (!options.keepDevices) releaseDevices();
    await Promise.all(closing.values());
    await ledger.finish().catch(() => undefined);
    if (uploader) {
      const outcome = await uploader.complete(ledger.segments());
      if (outcome.kind === 'stuck') {
        return dispatch({ type: 'undeliverable', failure: { reason: outcome.error.code, safe: whatIsSafe() } });
      }
      // Left behind, it would only be completed once more by `recover`.
      await within(clock, TIDY_MS, spool.remove(about.upload)).catch(() => undefined);
      uploader.close();
    }
    letGo();
    dispatch({ type: 'delivered' });
  }

  function whatIsSafe(): Safe {
    if (uploader?.getState().pending === 0) return 'on-server';
    return spool.atRisk(about.upload) > 0 ? 'in-memory' : 'on-device';
  }

  function releaseDevices() {
    closeStream(stream);
    stream = null;
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    acquire() {
      dispatch({ type: 'acquire' });
      if (state.phase === 'interrupted' && state.openMs === null) void open();
    },
    think: (seconds) => dispatch({ type: 'think', at: clock.now(), ms: seconds === null ? null : seconds * 1000 }),
    start,
    stop,
    retry() {
      uploader?.retryNow();
      dispatch({ type: 'retry' });
    },
    localBlob() {
      const blobs = ledger.blobs();
      return blobs.length === 1 ? (blobs[0] ?? null) : null;
    },
    localBlobs: () => ledger.blobs(),
    close() {
      closed = true;
      listeners.clear();
      cancelTick();
      letSleep();
      forgetUploader?.();
      page?.removeEventListener('visibilitychange', flush);
      stop();
      if (state.phase === 'countdown') segment?.stop();
      if (state.phase !== 'stopping' && state.phase !== 'finishing') {
        uploader?.close();
        letGo();
      }
      if (!options.keepDevices && state.phase !== 'stopping') releaseDevices();
    },
  };
}
