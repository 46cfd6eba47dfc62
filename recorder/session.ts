import { systemClock } from './clock.ts';
import { deferred } from './deferred.ts';
import { closeStream, type OpenResult, openDevices, showPicture } from './devices.ts';
import { createDisturbances } from './disturbances.ts';
import { createLanes } from './lanes.ts';
import { createLedger } from './ledger.ts';
import { initialState, type Safe, type TakeEvent, transition } from './machine.ts';
import { webLocksOwner } from './owner.ts';
import { createRelay } from './relay.ts';
import { settleUpload } from './report.ts';
import { savedOf } from './saved.ts';
import type { Session, SessionOptions } from './session-types.ts';
import { longerOf, type MoreTime, type Snapshot, timesOf } from './snapshot.ts';
import { memorySpool } from './spool-memory.ts';
import type { SegmentTotals } from './types.ts';
import { createUploader } from './uploader.ts';

const TICK_MS = 200;
/** A device that breaks this often will break again: the next try is the person's to start. */
const MOST_RESTARTS = 5;

/** Records, keeps and delivers one take. Decisions are `transition`'s; here is only what they set in motion. */
export function createSession(options: SessionOptions): Session {
  const { about, transport, clock = systemClock, owner = webLocksOwner } = options;
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

  let { limits } = options;
  let thinkSeconds: number | null = null;
  let state = initialState;
  let stream: MediaStream | null = null;
  let startedAt: number | null = null;
  let opening = false;
  let closed = false;
  let onlyVoice = false;
  let told: Promise<boolean> = Promise.resolve(true);
  let cancelTick = () => {};
  const relay = createRelay({
    ...options,
    ledger,
    clock,
    carried: lanes.bitsPerSecond(),
    line: () => {
      const { bytesPending = 0, state: sending } = uploader?.getState() ?? {};
      return { bytesPending, bitsPerSecond: sending === 'sending' ? lanes.bitsPerSecond() : null };
    },
    onStarted: () => dispatch({ type: 'recorder-started', at: clock.now() }),
    onTrouble: (event) => dispatch({ type: 'trouble', event }),
    onRotated: (made) => {
      dispatch({ type: 'rotated', at: clock.now(), ...made });
      beside.note('line-slow');
    },
    onEnded: segmentEnded,
  });
  const beside = createDisturbances({
    kind: about.kind,
    upload: about.upload,
    ledger,
    spool,
    clock,
    page,
    current: relay.current,
    onChange: emit,
    storage: transport ? options.storage : { estimate: async () => ({}) },
    meter: options.meter,
    onDevices: options.onDevices,
  });
  let snapshot = build();
  const forgetUploader = uploader?.subscribe(emit);
  const flush = () => {
    if (page?.visibilityState === 'hidden') relay.current()?.flush();
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
      voiceAlone: onlyVoice,
      storage: beside.storage(),
      switchedTo: beside.switchedTo(),
      strain: progress ? relay.strain() : 'none',
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
      if (stream) beside.watch(stream);
    } else if (phase !== 'interrupted' && phase !== 'countdown') beside.rest();
    if (phase === 'ready') beside.look();
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
    if (hardLimitMs === 0 && relay.current()?.slept()) return;
    if (hardLimitMs === 0) return stop();
    if (state.phase === 'recording') {
      relay.ease(stream);
      beside.look();
    }
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

  function moreTime(time: MoreTime) {
    const think = longerOf(thinkSeconds, time.thinkSeconds);
    if (thinkSeconds !== null && think !== thinkSeconds) {
      dispatch({ type: 'think-longer', ms: think === null ? null : (think - thinkSeconds) * 1000 });
      thinkSeconds = think;
    }
    const answerSeconds = longerOf(limits.answerSeconds, time.answerSeconds);
    if (answerSeconds === limits.answerSeconds) return;
    limits = { ...limits, answerSeconds };
    emit();
  }

  function start() {
    dispatch({ type: 'count-down', at: clock.now(), ms: (limits.countdownSeconds ?? 3) * 1000 });
  }

  function stop() {
    dispatch({ type: 'stop', at: clock.now() });
    if (state.phase === 'stopping') relay.current()?.stop();
  }

  function giveWay() {
    const [current, { length }] = [relay.current(), ledger.segments()];
    const event = { kind: 'taken-over', segment: current?.number ?? length, atMs: current?.elapsedMs() ?? 0 } as const;
    const before = state;
    dispatch({ type: 'left', event });
    if (state !== before) ledger.note(event);
    stop();
  }

  function voiceAlone() {
    if (onlyVoice || about.kind !== 'video') return;
    onlyVoice = true;
    showPicture(stream, false);
    beside.note('voice-alone');
    emit();
  }

  function record() {
    if (!stream) return;
    // Also back again, where an earlier take went on by voice alone.
    showPicture(stream, !onlyVoice);
    if (transport) void owner.own(about.upload, () => over).catch(() => undefined);
    relay.begin(stream);
  }

  function segmentEnded(totals: SegmentTotals) {
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
    await relay.handedOver();
    showPicture(stream, true);
    await ledger.finish().catch(() => undefined);
    if (uploader) {
      const outcome = await uploader.complete(ledger.segments());
      if (outcome.kind === 'stuck') {
        return dispatch({ type: 'undeliverable', failure: { reason: outcome.error.code, safe: whatIsSafe() } });
      }
      uploader.close();
    }
    const made = ledger.manifest();
    if (transport) told = settleUpload(made, { spool, transport, clock, renew: options.renew });
    void told.then(() => letGo());
    // What happened may have to be told more than once; that the answer has arrived is true now.
    if (made.technical?.length === 0) await told;
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
    think(seconds) {
      thinkSeconds = seconds;
      dispatch({ type: 'think', at: clock.now(), ms: seconds === null ? null : seconds * 1000 });
    },
    moreTime,
    start,
    stop,
    giveWay,
    voiceAlone,
    retry() {
      uploader?.retryNow();
      dispatch({ type: 'retry' });
    },
    told: () => told,
    localBlob() {
      const blobs = ledger.blobs();
      return blobs.length === 1 ? (blobs[0] ?? null) : null;
    },
    localBlobs: () => ledger.blobs(),
    close() {
      closed = true;
      listeners.clear();
      cancelTick();
      beside.rest();
      forgetUploader?.();
      page?.removeEventListener('visibilitychange', flush);
      stop();
      if (state.phase === 'countdown') relay.current()?.stop();
      if (state.phase !== 'stopping' && state.phase !== 'finishing') {
        uploader?.close();
        letGo();
      }
      if (!options.keepDevices && state.phase !== 'stopping') releaseDevices();
    },
  };
}
