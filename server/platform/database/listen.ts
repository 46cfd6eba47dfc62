import pg from 'pg';
import type { Log } from '../log.ts';

/**
 * One connection per process that hears PostgreSQL's NOTIFY and wakes whoever asked for that payload. A notification says
 * only "look again": what is there is read elsewhere. Nothing is promised about how often one is woken, but after every
 * commit that notified there is one wake-up: after a lost connection everybody is woken once, since some may have been missed.
 */
export interface Listener {
  /** Calls `wake` for notifications with this payload, until the returned function is called. `wake` must not throw. */
  subscribe(payload: string, wake: () => void): () => void;
  /** Aborted by `close`: whoever keeps a connection open for wake-ups ends it, so that the server can drain. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
}

const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5000;

/**
 * Connects at the first subscription, and again with growing pauses when the connection breaks.
 * @param connection a login that may act as `vorab_app`; LISTEN needs no right of its own
 */
export function createListener(connection: pg.PoolConfig, channel: string, log: Log): Listener {
  const subscribers = new Map<string, Set<() => void>>();
  let client: pg.Client | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let pause = FIRST_RETRY_MS;
  let begun = false;
  const closing = new AbortController();

  const wakeAll = () => {
    for (const wakes of subscribers.values()) for (const wake of wakes) wake();
  };
  const again = (broken: pg.Client, error?: Error) => {
    if (closing.signal.aborted || client !== broken) return;
    client = null;
    broken.removeAllListeners();
    broken.on('error', () => {});
    void broken.end().catch(() => {});
    log.warn(
      { code: (error as { code?: string } | undefined)?.code, ms: pause },
      'live updates lost the database; trying again',
    );
    retry = setTimeout(() => void connect(), pause);
    retry.unref();
    pause = Math.min(pause * 2, LAST_RETRY_MS);
  };
  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      ...connection,
      options: '-c role=vorab_app',
      application_name: 'vorab listen',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client = fresh;
    fresh.on('error', (error) => again(fresh, error));
    fresh.on('end', () => again(fresh));
    fresh.on('notification', (message) => {
      for (const wake of subscribers.get(message.payload ?? '') ?? []) wake();
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      pause = FIRST_RETRY_MS;
      wakeAll();
    } catch (error) {
      again(fresh, error as Error);
    }
  }

  return {
    closing: closing.signal,
    subscribe(payload, wake) {
      if (!begun && !closing.signal.aborted) {
        begun = true;
        void connect();
      }
      const wakes = subscribers.get(payload) ?? new Set();
      subscribers.set(payload, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0 && subscribers.get(payload) === wakes) subscribers.delete(payload);
      };
    },
    async close() {
      closing.abort();
      if (retry) clearTimeout(retry);
      subscribers.clear();
      await client?.end().catch(() => {});
    },
  };
}
