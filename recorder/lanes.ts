import { type Clock, systemClock } from './clock.ts';

/** How many chunks may be on the wire at once, over all uploads that share it; and what that wire has carried of late. */
export interface Lanes {
  /** Resolves with the function that frees the lane again; it is told how many bytes arrived. @param bytes that are to be sent */
  enter(bytes?: number): Promise<(arrivedBytes?: number) => void>;
  /**
   * Bits a second that arrived while something was on the wire, the last ten seconds or so; null until enough has been seen. What is
   * long on the wire counts as if it arrived now, so that a line on which nothing comes to its end for a minute is known before.
   */
  bitsPerSecond(): number | null;
  /** The largest body that the wire is thought to take; undefined while nothing was too large for it. */
  mostBytes(): number | undefined;
  /** A body of so many bytes was too large. @returns whether smaller ones are worth trying */
  tooLarge(bytes: number): boolean;
}

/** What was seen this long ago counts half. */
const HALF_LIFE_MS = 10_000;
const ENOUGH_MS = 1_000;
const ENOUGH_BITS = 400_000;
/** So long on the wire is enough, however little came: that is what a very thin line looks like. */
const LONG_MS = 6_000;

/** Nothing refuses bodies as small as this and takes any: forms are larger. */
const SMALLEST_PART = 16 * 1024;

/** Browsers open six connections to a server; three leave room for the page itself. */
export function createLanes(width = 3, clock: Clock = systemClock): Lanes {
  let free = width;
  const queue: (() => void)[] = [];
  let bits = 0;
  let busyMs = 0;
  let busySince = 0;
  let onWire = 0;
  let most: number | undefined;

  /** What has been seen, as it counts now, if so many bytes have just arrived. */
  function seen(arrivedBytes: number) {
    const passed = clock.now() - busySince;
    const fade = 0.5 ** (passed / HALF_LIFE_MS);
    return { bits: bits * fade + arrivedBytes * 8, busyMs: busyMs * fade + passed, passed };
  }

  const leave = (bytes: number, arrivedBytes: number) => {
    ({ bits, busyMs } = seen(arrivedBytes));
    busySince = clock.now();
    onWire -= bytes;
    free++;
    queue.shift()?.();
  };
  return {
    enter: (bytes = 0) =>
      new Promise((resolve) => {
        const take = () => {
          if (free === width) busySince = clock.now();
          free--;
          onWire += bytes;
          let left = false;
          resolve((arrivedBytes = 0) => {
            if (left) return;
            left = true;
            leave(bytes, arrivedBytes);
          });
        };
        if (free > 0) take();
        else queue.push(take);
      }),
    mostBytes: () => most,
    tooLarge(bytes) {
      const half = Math.ceil(bytes / 2);
      if (half < SMALLEST_PART) return false;
      most = Math.min(most ?? half, half);
      return true;
    },
    bitsPerSecond() {
      const enough = busyMs >= LONG_MS || (busyMs >= ENOUGH_MS && bits >= ENOUGH_BITS);
      const measured = enough ? (bits * 1000) / busyMs : null;
      if (free === width || onWire === 0) return measured;
      const now = seen(onWire);
      if (now.passed < LONG_MS) return measured;
      return Math.min(measured ?? Number.POSITIVE_INFINITY, (now.bits * 1000) / now.busyMs);
    },
  };
}
