import type { DeviceProblem } from './devices.ts';
import type { StorageState } from './disturbances.ts';
import { elapsedOf, type Failure, type Phase, type TakeState } from './machine.ts';
import type { Saved } from './saved.ts';
import type { TechnicalEvent } from './types.ts';
import type { UploaderState } from './uploader.ts';

/** Limits as they hold for this candidate, accommodations included. `null`: no limit. */
export interface Limits {
  readonly answerSeconds: number | null;
  /** `hard` stops by itself and keeps what was said; `soft` runs over and says by how much. */
  readonly limit: 'hard' | 'soft';
  /** Default 3. */
  readonly countdownSeconds?: number;
}

/** More time for a take that has begun: the whole of it, not what is added. */
export interface MoreTime {
  readonly answerSeconds: number | null;
  readonly thinkSeconds: number | null;
}

/** Of two limits in seconds the one that leaves more. */
export const longerOf = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other);

/** Everything a page shows of a take. All durations are milliseconds. */
export interface Snapshot {
  readonly phase: Phase;
  /** For the self view; null while no camera or microphone is open. */
  readonly stream: MediaStream | null;
  /** Milliseconds since 1970 at which recording first began. */
  readonly startedAt: number | null;
  readonly elapsedMs: number;
  /** What the answer may take in all, as it holds now; null without a limit. */
  readonly limitMs: number | null;
  /** Never below 0; null without a limit. */
  readonly remainingMs: number | null;
  readonly overByMs: number;
  /** null: no think time runs, or it has no end. */
  readonly thinkRemainingMs: number | null;
  readonly countdownMs: number | null;
  /** null in practice, where nothing is to be saved. */
  readonly saved: Saved | null;
  /** Whether the spool outlives the page; if not, warn before the first question. */
  readonly durable: boolean;
  readonly uploader: UploaderState | null;
  /** `reduced`: the line is thin, so the picture is smaller. `failing`: even that does not get through; a voice alone would. */
  readonly strain: 'none' | 'reduced' | 'failing';
  /** The picture is black at the person's wish; the voice gets through where a picture does not. */
  readonly voiceAlone: boolean;
  /** How the device's storage does; it never stops a recording. */
  readonly storage: StorageState;
  /** The camera or microphone that took over from one that is gone; null: nothing changed. */
  readonly switchedTo: string | null;
  readonly problem: DeviceProblem | null;
  readonly failure: Failure | null;
  readonly technical: readonly TechnicalEvent[];
}

/** The part of a snapshot that is a matter of time. */
export function timesOf(state: TakeState, limits: Limits, now: number) {
  const elapsedMs = elapsedOf(state, now);
  const limitMs = limits.answerSeconds === null ? null : limits.answerSeconds * 1000;
  const left = (at: number | null) => (at === null ? null : Math.max(0, at - now));
  return {
    elapsedMs,
    limitMs,
    remainingMs: limitMs === null ? null : Math.max(0, limitMs - elapsedMs),
    overByMs: limitMs === null ? 0 : Math.max(0, elapsedMs - limitMs),
    thinkRemainingMs: left(state.thinkEndsAt),
    countdownMs: left(state.countdownEndsAt),
  };
}
