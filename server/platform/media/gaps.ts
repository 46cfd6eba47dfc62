/**
 * Where a machine slept in the middle of a recording, its recorder goes on with the clock of then and now: the film stands still for
 * an hour that nobody recorded. The recorder's own count knows better. Times are seconds on a segment's clock.
 */

export interface Gap {
  /** The last packet before it, of any track. */
  readonly from: number;
  /** The first after it. */
  readonly to: number;
}

/** Less may be a camera that refocuses or a browser that was busy. */
const LEAST = 4;
/** What is left of a gap, so that no packet comes with or before the last one. */
const SEAM = 0.02;
/** So much longer than what was counted must a film be: then something in it was not recorded. Seconds. */
const MAY_EXCEED = 2;

/** Finds where one track has nothing. Its packets are told in the order of decoding. */
export class GapFinder {
  readonly #within: Gap[] = [];
  #first = Infinity;
  #last: number | null = null;

  add(moment: number): void {
    if (this.#last !== null && moment - this.#last >= LEAST) this.#within.push({ from: this.#last, to: moment });
    this.#first = Math.min(this.#first, moment);
    this.#last = Math.max(this.#last ?? moment, moment);
  }

  /** Those between its packets, and what is before its first and after its last: a track may not wake with the other. */
  get gaps(): Gap[] {
    if (this.#last === null) return [{ from: -Infinity, to: Infinity }];
    return [{ from: -Infinity, to: this.#first }, ...this.#within, { from: this.#last, to: Infinity }];
  }

  /** Of the last packet; 0 without any. */
  get last(): number {
    return this.#last ?? 0;
  }
}

/** Gaps that all tracks have, between packets of any: in those nothing at all was recorded. */
export function commonGaps(tracks: readonly (readonly Gap[])[]): Gap[] {
  const [first = [], ...others] = tracks;
  const common = others.reduce<readonly Gap[]>(
    (found, gaps) =>
      found.flatMap((a) => gaps.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))),
    first,
  );
  return common.filter(({ from, to }) => to - from >= LEAST && Number.isFinite(to - from));
}

/** @param filmed by its packets, all segments @param elapsedMs as the recorder counted; null: nobody did, so nothing is cut */
export const wasAsleep = (filmed: number, elapsedMs: number | null): boolean =>
  elapsedMs !== null && filmed - elapsedMs / 1000 > MAY_EXCEED;

/** How much earlier a packet at `moment` is when the gaps before it are closed. */
export const earlierBy = (gaps: readonly Gap[], moment: number): number =>
  gaps.reduce((sum, { from, to }) => (moment > (from + to) / 2 ? sum + (to - from - SEAM) : sum), 0);

/** The same as an expression for ffmpeg's `setts`; null without a gap. */
export function closeGaps(gaps: readonly Gap[]): string | null {
  if (gaps.length === 0) return null;
  const terms = gaps.map(({ from, to }) => {
    const [after, by] = [((from + to) / 2).toFixed(3), (to - from - SEAM).toFixed(3)];
    return String.raw`-if(gt(TS*TB\,${after})\,${by}/TB\,0)`;
  });
  return `setts=ts=TS${terms.join('')}`;
}
