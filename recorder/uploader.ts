import { backoffMs } from './backoff.ts';
import { type Clock, systemClock } from './clock.ts';
import { browserConnectivity, type Connectivity } from './connectivity.ts';
import { type Deferred, deferred } from './deferred.ts';
import { createLanes, type Lanes } from './lanes.ts';
import type { Spool } from './spool.ts';
import { holds, type Refusal, type Transport } from './transport.ts';
import { byPlace, type ChunkMeta, keyOf, type SegmentTotals, type UploadAbout } from './types.ts';

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
  spool: Spool;
  transport: Transport;
  clock?: Clock;
  random?: () => number;
  connectivity?: Connectivity;
  /** Share one between uploads to keep the page's own requests fast. Default: three of its own. */
  lanes?: Lanes;
  /** Signs in again without the person noticing; false when that is not possible. */
  renew?: () => Promise<boolean>;
}

/** While the device says it is offline it may still be wrong: look this often all the same. */
const OFFLINE_LOOK_MS = 30_000;
const WIDTH = 3;

/**
 * Carries one upload from the spool to the server: any order, at most three at once, until every chunk is
 * acknowledged. A chunk leaves the spool only after its own acknowledgement.
 */
export function createUploader(options: UploaderOptions): Uploader {
  const { about, spool, transport, clock = systemClock, random = Math.random, lanes = createLanes(WIDTH) } = options;
  const connectivity = options.connectivity ?? browserConnectivity;

  const queue = new Map<string, ChunkMeta>();
  const flying = new Map<string, ChunkMeta>();
  /** Chunks that must not be sent as they are: too large, or disputed. */
  const blocked = new Map<string, { chunk: ChunkMeta; error: Refusal }>();
  const listeners = new Set<() => void>();
  let acknowledged = 0;
  let failures = 0;
  let pause: { offline: boolean; cancel: () => void } | null = null;
  let halted: Refusal | null = null;
  let lastError: Refusal | null = null;
  let loaded = false;
  let begun = transport.begin === undefined;
  let beganAgain = false;
  let renewed = false;
  let renewing = false;
  /** One errand at a time that everything else waits for: loading, beginning, completing. */
  let errand = false;
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
    const waiting = [...queue.values(), ...flying.values(), ...[...blocked.values()].map((b) => b.chunk)];
    return {
      pending: waiting.length,
      bytesPending: waiting.reduce((sum, chunk) => sum + chunk.size, 0),
      acknowledged,
      state: activity(),
      completion,
      lastError,
    };
  }

  function activity(): UploaderState['state'] {
    if (halted) return 'stuck';
    if (pause) return pause.offline ? 'offline' : 'waiting';
    if (flying.size > 0 || queue.size > 0 || completion === 'asked') return 'sending';
    return blocked.size > 0 ? 'stuck' : 'idle';
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
      if (!connectivity.online()) hold(OFFLINE_LOOK_MS, true);
      else startWork();
    }
    settle();
    publish();
  }

  function startWork() {
    if (!loaded) return run(load);
    const work = queue.size > 0 || (totals !== null && completion !== 'complete');
    if (!work) return;
    if (!begun) return run(begin);
    // After a failure a single chunk feels the way; on a thin line three at once would all be late.
    const width = failures > 0 ? 1 : WIDTH;
    for (const chunk of [...queue.values()].sort(byPlace)) {
      if (flying.size >= width) break;
      queue.delete(keyOf(chunk));
      flying.set(keyOf(chunk), chunk);
      void send(chunk);
    }
    if (queue.size + flying.size + blocked.size === 0 && totals && completion !== 'complete') run(askComplete);
  }

  /** Answers whoever waits for completion, when there is an answer. */
  function settle() {
    if (!asked) return;
    const jam = [...blocked.values()][0]?.error ?? null;
    const calm = queue.size + flying.size === 0 && !pause && !errand && !renewing;
    const error = halted ?? (calm ? jam : null);
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
    pause = { offline, cancel: clock.after(ms, wake) };
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
  function failed(error: Refusal) {
    lastError = error;
    if (error.kind === 'retry') {
      // Three chunks that fail together are one failure of the line.
      if (pause) return;
      failures++;
      hold(Math.max(error.afterMs ?? 0, backoffMs(failures, random)), !connectivity.online());
    } else if (error.kind === 'not-signed-in' && options.renew && !renewed) {
      renewed = true;
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
      begun = false;
    } else {
      halted = error;
    }
  }

  async function load() {
    for (const chunk of await spool.pending(about.upload)) {
      const key = keyOf(chunk);
      if (!flying.has(key) && !blocked.has(key)) queue.set(key, chunk);
    }
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
    const leave = await lanes.enter();
    const key = keyOf(chunk);
    try {
      const bytes = await spool.bytes(chunk);
      // Not here any more: another tab has delivered it, or the browser has evicted it. The server knows which.
      const result = bytes ? await transport.put(chunk, bytes) : ({ kind: 'conflict', code: 'lost-here' } as const);
      flying.delete(key);
      if (result.kind === 'stored') await acknowledge(chunk);
      else if (result.kind === 'too-large') block(chunk, result);
      else if (result.kind === 'conflict') await reconcile(chunk, result);
      else {
        queue.set(key, chunk);
        failed(result);
      }
    } catch {
      flying.delete(key);
      queue.set(key, chunk);
      failed({ kind: 'retry', code: 'spool' });
    } finally {
      leave();
      pump();
    }
  }

  async function acknowledge(chunk: ChunkMeta) {
    acknowledged++;
    succeeded();
    // If this fails the chunk is sent once more after a reload, which the server answers with 204.
    await spool.drop(chunk).catch(() => undefined);
  }

  function block(chunk: ChunkMeta, error: Refusal) {
    blocked.set(keyOf(chunk), { chunk, error });
    lastError = error;
  }

  /** A 409, or bytes that are gone: the server's own list says whether the chunk is in, still wanted, or disputed. */
  async function reconcile(chunk: ChunkMeta, error: Refusal) {
    const answer = await transport.status(about.upload);
    if (answer.kind !== 'status') {
      queue.set(keyOf(chunk), chunk);
      return failed(answer);
    }
    const there = holds(answer.status, chunk.segment, chunk.index);
    if (there && (!answer.status.open || error.code === 'lost-here')) return acknowledge(chunk);
    if (there || !answer.status.open || error.code === 'lost-here') return block(chunk, error);
    queue.set(keyOf(chunk), chunk);
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
    for (const chunk of missing) queue.set(keyOf(chunk), chunk);
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
      const key = keyOf(chunk);
      if (!flying.has(key) && !blocked.has(key)) queue.set(key, chunk);
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
      for (const [key, { chunk, error }] of blocked) {
        if (error.kind === 'too-large') continue;
        blocked.delete(key);
        queue.set(key, chunk);
      }
      wake();
    },
    close() {
      closed = true;
      pause?.cancel();
      forgetOnline();
    },
  };
}
