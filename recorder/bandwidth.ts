/**
 * What to record so that a thin line does not drown. The voice is never made less: it is what an answer is. The picture gives way, by
 * bit rate and pictures a second and not by size, since pieces of one size are joined packet by packet and pieces of two must be encoded
 * anew.
 */

/** Bits a second for the picture: what is asked for at first, then less, down to what still shows a face that speaks. */
export const PICTURE_STEPS = [1_200_000, 600_000, 300_000, 150_000] as const;
/** Pictures a second beside them: an encoder that is asked for less than it can do keeps to its rate by nothing else. */
const PICTURES_A_SECOND = [30, 24, 15, 10] as const;
const LAST = PICTURE_STEPS.length - 1;
const VOICE_BITS = 64_000;
/** A line is never carried to its brim: the page's own requests, and moments when it carries less. */
const HEADROOM = 1.3;
/** So much of the answer waiting to be sent is a wait that somebody will notice at the end. */
const BACKLOG_MS = 8_000;
/** After a change the old backlog has to go before the line is judged again. */
const SETTLE_MS = 8_000;

export interface LineFacts {
  readonly step: number;
  /** Recorded and not yet with the server. */
  readonly bytesPending: number;
  /** What the line carries; null: not known yet. */
  readonly bitsPerSecond: number | null;
  /** Milliseconds since the step last changed, or since the take began. */
  readonly sinceMs: number;
}

const needs = (step: number): number => ((PICTURE_STEPS[step] ?? 0) + VOICE_BITS) * HEADROOM;
/** Milliseconds of this answer that wait to be sent. */
const backlogMs = ({ step, bytesPending }: LineFacts): number =>
  (bytesPending * 8_000) / ((PICTURE_STEPS[step] ?? 0) + VOICE_BITS);

/** The step to begin a take with: the best that this line carries; the best of all while nothing is known. */
export function firstStep(bitsPerSecond: number | null): number {
  if (bitsPerSecond === null) return 0;
  const fits = PICTURE_STEPS.findIndex((_bits, step) => needs(step) <= bitsPerSecond);
  return fits === -1 ? LAST : fits;
}

/**
 * The step to go on with. Only ever down within a take, and only where a slow line is the reason: with no line at all less would
 * arrive just as little, and everything waits on the device for a better one.
 */
export function nextStep(facts: LineFacts): number {
  const { step, bitsPerSecond, sinceMs } = facts;
  if (step === LAST || bitsPerSecond === null || sinceMs < SETTLE_MS || backlogMs(facts) < BACKLOG_MS) return step;
  return Math.max(step + 1, firstStep(bitsPerSecond));
}

/** `failing`: even the least picture does not get through as fast as it is made; the voice alone would. */
export function strainOf(facts: LineFacts): 'none' | 'reduced' | 'failing' {
  const { step, bitsPerSecond, sinceMs } = facts;
  if (step === 0) return 'none';
  if (step !== LAST || bitsPerSecond === null || sinceMs < SETTLE_MS) return 'reduced';
  return bitsPerSecond < needs(LAST) && backlogMs(facts) >= BACKLOG_MS ? 'failing' : 'reduced';
}

/** Asks the camera for as many pictures as this step has; one that can't do that stays as it is. */
export function slowDown(stream: MediaStream, step: number): void {
  const most = PICTURES_A_SECOND[step] ?? 30;
  for (const track of stream.getTracks()) {
    if (track.kind === 'video')
      void track.applyConstraints({ frameRate: { ideal: most, max: most } }).catch(() => undefined);
  }
}
