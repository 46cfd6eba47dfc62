/** Time as the recorder sees it. Injected, so that tests decide when a second has passed. */
export interface Clock {
  /** Milliseconds on a clock that never jumps (not the time of day). */
  now(): number;
  /** Milliseconds since 1970 in UTC: for telling people when, never for measuring how long. */
  epoch(): number;
  /** Runs `task` once after `ms` milliseconds; the function it returns calls that off. */
  after(ms: number, task: () => void): () => void;
}

/** The browser's own clock: `performance.now()` and timers. */
export const systemClock: Clock = {
  now: () => performance.now(),
  epoch: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

export class TimedOut extends Error {
  override name = 'TimedOut';
}

/**
 * Settles like `work`, or rejects with `TimedOut` after `ms`: a call into a browser that never answers
 * (seen with IndexedDB and with sockets) must not hold a recording up.
 */
export function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new TimedOut(`no answer within ${ms} ms`)));
    work.then(resolve, reject).finally(cancel);
  });
}
