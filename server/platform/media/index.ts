import { createFfmpegMedia } from './ffmpeg-engine.ts';
import { createMediabunnyMedia } from './mediabunny-engine.ts';
import type { Media } from './types.ts';

export type { Container } from './container.ts';
export * from './errors.ts';
export { findFfmpeg } from './find-ffmpeg.ts';
export type { EngineName, FinalisedRecording, FinaliseInput, Media } from './types.ts';

/**
 * The media engine of this machine. `ffmpegPath` is what `findFfmpeg` returned; null works with npm packages alone, with less
 * to tell. `tmpDir` must exist and have room for the largest take; what is made in it is removed when a call ends.
 */
export function createMedia(options: { ffmpegPath: string | null; tmpDir: string }): Media {
  if (options.ffmpegPath !== null) return createFfmpegMedia(options.ffmpegPath, options.tmpDir);
  return createMediabunnyMedia();
}
