import { deferred } from './deferred.ts';

/**
 * Who records: one page of this browser at a time, for one invitation. Whoever is left by a page that died is free at once, since
 * the browser itself holds the lock.
 */
export interface Floor {
  /**
   * Takes it for this page. False while another page has it.
   * @param onLost another page has taken it over
   */
  take(onLost: () => void): Promise<boolean>;
  /** Takes it from whoever has it; that page is told, even one that sleeps in the background, as soon as it wakes. */
  takeOver(onLost: () => void): Promise<void>;
  release(): void;
  /** What another page did: `changed` when it has told of something, `free` when it no longer records. */
  onNews(listener: (news: News) => void): () => void;
  tell(news: News): void;
}
export type News = 'changed' | 'free';

export interface FloorParts {
  locks?: Pick<LockManager, 'request'> | undefined;
  channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'> | null | undefined;
}

/**
 * By Web Locks and BroadcastChannel. Without the first (browsers before 2022) everybody may record: both takes are kept, as the
 * server takes both. Without the second another page learns of changes when it is looked at again.
 */
export function createFloor(name: string, parts: FloorParts = browserParts(name)): Floor {
  const { locks, channel } = parts;
  let letGo: (() => void) | null = null;
  let lost: () => void = () => undefined;

  async function request(options: LockOptions, onLost: () => void): Promise<boolean> {
    lost = onLost;
    if (!locks || letGo) return true;
    const { promise: over, resolve: end } = deferred<void>();
    const { promise: answer, resolve } = deferred<boolean>();
    locks
      .request(name, options, (lock) => {
        if (lock) letGo = end;
        resolve(lock !== null);
        return lock ? over : undefined;
      })
      .catch(() => {
        // Held and taken away; or refused as a whole (a page of another kind of window), where nobody is kept from recording.
        if (letGo === end) {
          letGo = null;
          lost();
        }
        resolve(true);
      });
    return answer;
  }

  function release() {
    if (!letGo) return;
    letGo();
    letGo = null;
    tell('free');
  }

  const tell = (news: News) => channel?.postMessage(news);
  return {
    take: (onLost) => request({ ifAvailable: true }, onLost),
    async takeOver(onLost) {
      await request({ steal: true }, onLost);
    },
    release,
    tell,
    onNews(listener) {
      const hear = ({ data }: MessageEvent) => {
        if (data === 'changed' || data === 'free') listener(data);
      };
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
  };
}

const browserParts = (name: string): FloorParts => ({
  locks: globalThis.navigator?.locks,
  channel: globalThis.BroadcastChannel ? new BroadcastChannel(name) : null,
});
