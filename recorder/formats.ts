import type { MediaKind } from './types.ts';

/** What to ask of MediaRecorder. What it then truly makes is `recorder.mimeType`, and only that is stored. */
export interface Format {
  /** Empty: the browser's own choice. */
  readonly mime: string;
  readonly videoBitsPerSecond?: number;
  readonly audioBitsPerSecond: number;
}

/** How often a recorder hands over what it has. */
export const TIMESLICE_MS = 2_000;
/** MP4 comes in whole groups of pictures whatever is asked for (measured with Chromium: 3.4 s). */
const FRAGMENT_MS = 4_000;

/** Seconds of speech that an interruption can cost at most: what the recorder has not handed over yet. Unknown formats as MP4. */
export const secondsAtStake = (mime: string): number =>
  (/webm|ogg|matroska/.test(mime) ? TIMESLICE_MS : FRAGMENT_MS) / 1000;

export type Quality = 'normal' | 'low';

/**
 * In order of preference; none needs transcoding to be played. WebM first: its clusters follow the timeslice, so a crash
 * loses at most a second or so, while MP4 holds back a whole group of pictures (measured: 3.4 s). MP4 is left for browsers
 * that have nothing else (Safari before 18.4). H.264 in WebM is not asked for: Chromium answers with Matroska.
 */
const PREFERRED: Record<MediaKind, readonly string[]> = {
  video: [
    'video/webm;codecs=vp9,opus',
    'video/webm;codecs=vp8,opus',
    'video/webm',
    'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
    'video/mp4',
  ],
  audio: ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/ogg;codecs=opus'],
};

const VIDEO_BITS: Record<Quality, number> = { normal: 1_200_000, low: 400_000 };
/** Mono speech. */
const AUDIO_BITS = 64_000;

/**
 * The format to record in, or null where this browser cannot record at all.
 * Bit rates are bits per second, for at most 720p at 30 pictures (`low`: 360p).
 */
export function chooseFormat(
  kind: MediaKind,
  quality: Quality = 'normal',
  supported: ((mime: string) => boolean) | null = recorderSupport(),
): Format | null {
  if (!supported) return null;
  return {
    mime: PREFERRED[kind].find((mime) => supported(mime)) ?? '',
    audioBitsPerSecond: AUDIO_BITS,
    ...(kind === 'video' && { videoBitsPerSecond: VIDEO_BITS[quality] }),
  };
}

function recorderSupport(): ((mime: string) => boolean) | null {
  if (typeof MediaRecorder === 'undefined') return null;
  return (mime) => MediaRecorder.isTypeSupported(mime);
}
