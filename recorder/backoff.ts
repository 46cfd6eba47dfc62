const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait after the `failures`-th failure in a row: doubling from half a second to half a minute, with
 * jitter between half and all of it, so that a room of candidates does not come back in step.
 * @param random 0 ≤ x < 1
 */
export function backoffMs(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return full / 2 + (full / 2) * random();
}
