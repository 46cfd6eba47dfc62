import { backoffMs } from './backoff.ts';
import { type Clock, systemClock, within } from './clock.ts';
import { browserConnectivity, type Connectivity } from './connectivity.ts';
import { type Deferred, deferred } from './deferred.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { createPile } from './pile.ts';
import type { Spool } from './spool.ts';
import { holds, type Refusal, type Transport } from './transport.ts';
import type { ChunkMeta, SegmentTotals, UploadAbout } from './types.ts';

export interface UploaderState {
  /** Chunks in the spool that the server has not acknowledged. */
  readonly pending: number;
  readonly bytesPending: number;
  readonly acknowledged: number;
  /**
   * `waiting`: trying again after a pause. `offline`: until the network is back.
   * `stuck`: nothing moves until `retryNow()`; the bytes stay where they are.
   */
  readonly state: 'idle' | 'sending' | 'waiting' | 'offline' | 'stuck';
  /** `uncertain`: asked to complete, no answer came; it asks again. */
  readonly completion: 'open' | 'asked' | 'uncertain' | 'complete';
  /** The last thing that went wrong, null again after the next success. */
  readonly lastError: Refusal | null;
}

export type CompleteOutcome = { readonly kind: 'complete' } | { readonly kind: 'stuck'; readonly error: Refusal };

export interface Uploader {
  getState(): UploaderState;
  subscribe(listener: () => void): () => void;
  /** Tells of a chunk that the spool now holds. */
  added(chunk: ChunkMeta): void;
  /**
   * Names exactly what was recorded, once every chunk is acknowledged. Waits through any outage; resolves with
   * `stuck` only when waiting cannot help. May be asked again.
   */
  complete(segments: readonly SegmentTotals[]): Promise<CompleteOutcome>;
  /** Forgets pauses and verdicts and tries everything again, except what was too large. */
  retryNow(): void;
  /** Stops sending. The spool keeps what is left, for `recover`. */
  close(): void;
}

export interface UploaderOptions {
  about: UploadAbout;
  spool: Pick<Spool, 'pending' | 'bytes' | 'drop'>;
  transport: Transport;
  clock?: Clock;
  random?: () => number;
  connectivity?: Connectivity;
  /** Nothing can be in the spool yet, so nothing is looked for: a spool that cannot be read must not hold a new take up. */
  fresh?: boolean;
  /** Share one between uploads to keep the page's own requests fast. Default: three of its own. */
  lanes?: Lanes;
  /** Signs in again without the person noticing; false when that is not possible. */
  renew?: () => Promise<boolean>;
}

/** While the device says it is offline it may still be wrong: look this often all the same. */
const OFFLINE_LOOK_MS = 30_000;
const WIDTH = 3;
/** Below this, three at once would only make each other late. Bits a second. */
const THIN = 500_000;
/** Storage that does not answer by then is tried again later. */
const SPOOL_MS = 10_000;

/** However quick a line is, a proxy or a busy server may take so long. */
const LEAST_PATIENCE_MS = 15_000;
/** A request that takes so many times as long as those before it will never end: its connection is dead. */
const MUCH_TOO_LONG = 20;

/**
 * Carries one upload from the spool to the server: any order, at most three at once, until every chunk is
 * acknowledged. A chunk leaves the spool only after its own acknowledgement.
 */
export function createUploader(options: UploaderOptions): Uploader {
  const {
    about,
    spool,
    transport,
    clock = systemClock,
    random = Math.random,
    lanes = createLanes(WIDTH, options.clock),
  } = options;
  const connectivity = options.connectivity ?? browserConnectivity;

  const pile = createPile();
  const listeners = new Set<() => void>();
  let acknowledged = 0;
  let failures = 0;
  /** What chunks took of late, the slowest of them. */
  let usualMs: number | null = null;
  let pause: { offline: boolean; cancel: () => void } | null = null;
  let halted: Refusal | null = null;
  let lastError: Refusal | null = null;
  let loaded = options.fresh ?? false;
  let begun = transport.begin === undefined;
  let beganAgain = false;
  let renewed = false;
  let renewing = false;
  /** Rises with every renewal and new beginning: refusals of requests sent before say nothing about now. */
  let era = 0;
  /** One errand at a time that everything else waits for: loading, beginning, completing. */
  let errand = false;
  /** "Offline" is taken at its word until something gets through all the same. */
  let believeOffline = true;
  let closed = false;
  let totals: readonly SegmentTotals[] | null = null;
  let completion: UploaderState['completion'] = 'open';
  let asked: Deferred<CompleteOutcome> | null = null;
  let state = snapshot();

  const forgetOnline = connectivity.onOnline(() => {
    failures = 0;
    wake();
  });

  function snapshot(): UploaderState {
    const { waiting, flying, blocked, bytes } = pile.count();
    return {
      pending: waiting + flying + blocked,
      bytesPending: bytes,
      acknowledged,
      state: activity(),
      completion,
      lastError,
    };
  }

  function activity(): UploaderState['state'] {
    if (halted) return 'stuck';
    if (pause) return pause.offline ? 'offline' : 'waiting';
    const { waiting, flying, blocked } = pile.count();
    if (flying > 0 || waiting > 0 || completion === 'asked') return 'sending';
    return blocked > 0 ? 'stuck' : 'idle';
  }

  function publish() {
    const next = snapshot();
    const same = (Object.keys(next) as (keyof UploaderState)[]).every((key) => next[key] === state[key]);
    if (same) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  /** Looks at what could be done now and starts it. The only place where work begins. */
  function pump() {
    if (!closed && !halted && !pause && !errand && !renewing) {
      if (believeOffline && !connectivity.online()) hold(OFFLINE_LOOK_MS, true);
      else startWork();
    }
    settle();
    publish();
  }

  function startWork() {
    if (!loaded) return run(load);
    const toComplete = totals !== null && completion !== 'complete';
    if (pile.count().waiting === 0 && !toComplete) return;
    if (!begun) return run(begin);
    // After a failure a single chunk feels the way; on a thin line three at once would all be late.
    const thin = (lanes.bitsPerSecond() ?? THIN) < THIN;
    const width = failures > 0 || thin ? 1 : WIDTH;
    while (pile.count().flying < width) {
      const chunk = pile.take();
      if (!chunk) break;
      void send(chunk);
    }
    const { waiting, flying, blocked } = pile.count();
    if (waiting + flying + blocked === 0 && toComplete) run(askComplete);
  }

  /** Answers whoever waits for completion, when there is an answer. */
  function settle() {
    if (!asked) return;
    const { waiting, flying } = pile.count();
    const calm = waiting + flying === 0 && !pause && !errand && !renewing;
    const error = halted ?? (calm ? pile.jam() : null);
    if (completion === 'complete') asked.resolve({ kind: 'complete' });
    else if (error) asked.resolve({ kind: 'stuck', error });
    else return;
    asked = null;
  }

  function run(task: () => Promise<void>) {
    errand = true;
    void task()
      .catch(() => failed({ kind: 'retry', code: 'internal' }))
      .finally(() => {
        errand = false;
        pump();
      });
  }

  function hold(ms: number, offline: boolean) {
    pause?.cancel();
    const look = () => {
      believeOffline = false;
      wake();
    };
    pause = { offline, cancel: clock.after(ms, look) };
  }

  function wake() {
    pause?.cancel();
    pause = null;
    pump();
  }

  function succeeded() {
    failures = 0;
    renewed = false;
    lastError = null;
  }

  /** What every kind of failure means for the upload as a whole. Failures of one chunk are `send`'s affair. */
  function failed(error: Refusal, sentIn = era) {
    if (sentIn !== era && error.kind !== 'retry') return;
    lastError = error;
    if (error.kind === 'retry') {
      // Three chunks that fail together are one failure of the line.
      if (pause) return;
      failures++;
      believeOffline = true;
      hold(Math.max(error.afterMs ?? 0, backoffMs(failures, random)), !connectivity.online());
    } else if (error.kind === 'not-signed-in' && options.renew && !renewed) {
      renewed = true;
      era++;
      const renew = options.renew;
      renewing = true;
      void renew()
        .then(
          (ok) => {
            if (!ok) halted = error;
          },
          () => {
            // The renewal did not get through either: that says nothing about being signed in.
            renewed = false;
            failed({ kind: 'retry', code: 'network' });
          },
        )
        .finally(() => {
          renewing = false;
          pump();
        });
    } else if (error.kind === 'gone' && transport.begin && !beganAgain) {
      beganAgain = true;
      era++;
      begun = false;
    } else {
      halted = error;
    }
  }

  async function load() {
    for (const chunk of await spool.pending(about.upload)) pile.putNew(chunk);
    loaded = true;
  }

  async function begin() {
    const result = await transport.begin?.(about);
    if (!result || result.kind === 'begun') {
      begun = true;
      succeeded();
    } else failed(result);
  }

  async function send(chunk: ChunkMeta) {
    const leave = await lanes.enter(chunk.size);
    let sentIn = era;
    let arrived = 0;
    const mostBytes = lanes.mostBytes();
    try {
      const bytes = await within(clock, SPOOL_MS, spool.bytes(chunk));
      // Not here any more: another tab has delivered it, or the browser has evicted it. The server knows which.
      sentIn = era;
      const from = clock.now();
      const result = bytes
        ? await transport.put(chunk, bytes, { mostMs: patienceMs(), mostBytes })
        : ({ kind: 'conflict', code: 'lost-here' } as const);
      if (result.kind === 'stored') {
        arrived = chunk.size;
        usualMs = Math.max(clock.now() - from, (usualMs ?? 0) / 2);
        await acknowledge(chunk);
      } else if (result.kind === 'too-large') {
        // The same bytes again would be refused again, but halves of them may pass.
        if (lanes.tooLarge(Math.min(chunk.size, mostBytes ?? chunk.size))) pile.put(chunk);
        else block(chunk, result);
      } else if (result.kind === 'conflict') await reconcile(chunk, result);
      else {
        pile.put(chunk);
        failed(result, sentIn);
      }
    } catch {
      pile.put(chunk);
      failed({ kind: 'retry', code: 'spool' });
    } finally {
      leave(arrived);
      pump();
    }
  }

  /**
   * How long to wait for a chunk; undefined: as long as the transport does. One dead connection must not hold up an answer whose
   * other requests took no time. Where the line has grown thin instead, each failure doubles it.
   */
  function patienceMs(): number | undefined {
    if (usualMs === null) return undefined;
    return Math.max(LEAST_PATIENCE_MS, usualMs * MUCH_TOO_LONG) * 2 ** failures;
  }

  async function acknowledge(chunk: ChunkMeta) {
    pile.acknowledge(chunk);
    acknowledged++;
    succeeded();
    // If this fails the chunk is sent once more after a reload, which the server answers with 204.
    await within(clock, SPOOL_MS, spool.drop(chunk)).catch(() => undefined);
  }

  function block(chunk: ChunkMeta, error: Refusal) {
    pile.block(chunk, error);
    lastError = error;
  }

  /** A 409, or bytes that are gone: the server's own list says whether the chunk is in, still wanted, or disputed. */
  async function reconcile(chunk: ChunkMeta, error: Refusal) {
    const answer = await transport.status(about.upload);
    if (answer.kind !== 'status') {
      pile.put(chunk);
      return failed(answer);
    }
    const there = holds(answer.status, chunk.segment, chunk.index);
    if (there && (!answer.status.open || error.code === 'lost-here')) return acknowledge(chunk);
    if (there || !answer.status.open || error.code === 'lost-here') return block(chunk, error);
    pile.put(chunk);
    failed({ kind: 'retry', code: error.code });
  }

  async function askComplete() {
    completion = 'asked';
    publish();
    const result = await transport.complete(about.upload, totals ?? []);
    if (result.kind === 'complete') {
      completion = 'complete';
      succeeded();
    } else if (result.kind === 'incomplete') {
      completion = 'open';
      await fillGaps();
    } else {
      completion = result.kind === 'retry' ? 'uncertain' : 'open';
      failed(result);
    }
  }

  /** The server misses chunks that it was thought to have: send again whatever is still here. */
  async function fillGaps() {
    const answer = await transport.status(about.upload);
    if (answer.kind !== 'status') return failed(answer);
    const kept = await spool.pending(about.upload);
    const missing = kept.filter((chunk) => !holds(answer.status, chunk.segment, chunk.index));
    for (const chunk of missing) pile.put(chunk);
    if (missing.length === 0) failed({ kind: 'refused', code: 'upload-incomplete' });
  }

  pump();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    added(chunk) {
      pile.putNew(chunk);
      pump();
    },
    complete(segments) {
      totals = segments;
      asked ??= deferred<CompleteOutcome>();
      const { promise } = asked;
      pump();
      return promise;
    },
    retryNow() {
      halted = null;
      failures = 0;
      renewed = false;
      beganAgain = false;
      pile.unblock();
      wake();
    },
    close() {
      closed = true;
      pause?.cancel();
      forgetOnline();
    },
  };
}
