import type { RecordingChecks } from '../../../contract/uploads.ts';
import type { Container } from './container.ts';
import type { UnplayableReason } from './errors.ts';

export type FinaliseInput = {
  /** One file per recorder start, in order. `mime` is what the sender claimed; it is never believed. */
  segments: { path: string; mime: string }[];
  /** What the recorder counted, in ms; null when nobody counted. */
  elapsedMs: number | null;
  /** An existing folder. Files are made in it under fixed names, and replaced when they exist. */
  outDir: string;
  signal?: AbortSignal;
};

export type FinalisedRecording = {
  durationMs: number;
  /** As shown, i.e. after a phone's rotation. Null without a picture. */
  width: number | null;
  height: number | null;
  hasVideo: boolean;
  hasAudio: boolean;
  container: Container;
  /** The Content-Type of `files.playable`. */
  mime: string;
  /** Separate files in `outDir`. `audio` never holds a picture; null without sound. `poster` is a JPEG. */
  files: { playable: string; audio: string | null; poster: string | null };
  /** 200 peaks 0–1, evenly spaced over the recording; null when not computed. */
  waveform: number[] | null;
  checks: RecordingChecks;
  /** Segments that held nothing playable beside others that did. Then `checks.decodes` is false. */
  skipped: { segment: number; reason: UnplayableReason }[];
  /** True when the picture or sound had to be converted; false when every packet is the sender's own. */
  reencoded: boolean;
  engine: EngineName;
};

export type EngineName = 'ffmpeg' | 'mediabunny';

export type Media = {
  /** What does the work, for the status page. Without ffmpeg there is no poster, waveform or check of picture and sound. */
  readonly engine: EngineName;
  /**
   * Makes one seekable file of the segments of a take, and everything a reviewer's page needs beside it. The sources are
   * left alone; safe to run twice. Time and memory are bounded, the signal ends it within moments (rejecting with its reason).
   * Throws `UnplayableRecording` when no segment holds anything playable, `SegmentsDiffer` when they cannot be joined here,
   * `MediaFailed` when it was not the bytes' fault.
   */
  finalise(input: FinaliseInput): Promise<FinalisedRecording>;
};
