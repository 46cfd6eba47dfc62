import { type ComponentType, lazy } from 'react';
import { loadRest } from '../i18n/candidate.ts';

/** What was not fetched for want of a connection is asked for again: when there is one, or after so many milliseconds. */
const AGAIN_AFTER_MS = 4000;
const wanted: (() => Promise<unknown>)[] = [];

async function patiently<T>(get: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await get();
    } catch {
      await new Promise((done) => {
        addEventListener('online', done, { once: true });
        setTimeout(done, AGAIN_AFTER_MS);
      });
    }
  }
}

/**
 * A part of the page that is not needed at first, with the texts that are not. Without a connection it waits instead of taking
 * the page down with it: somebody may be recording beside it.
 */
export const later = <Props extends object>(get: () => Promise<ComponentType<Props>>) => {
  const fetch = () => Promise.all([get(), loadRest()]);
  wanted.push(fetch);
  return lazy(async () => ({ default: (await patiently(fetch))[0] }));
};

/** Fetches all of them while nothing else is going on: whoever loses the connection later has the whole page. */
export function fetchAhead(): void {
  const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  idle(
    () =>
      void wanted.reduce(
        (before, get) => before.then(() => get().catch(() => undefined)),
        Promise.resolve<unknown>(null),
      ),
  );
}
