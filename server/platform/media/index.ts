import { MediaFailed, SegmentsDiffer, UnplayableRecording } from './errors.ts';
import { createFfmpegMedia } from './ffmpeg-engine.ts';
import { createMediabunnyMedia } from './mediabunny-engine.ts';
import type { Media } from './types.ts';

export type { Container } from './container.ts';
export * from './errors.ts';
export { findFfmpeg } from './find-ffmpeg.ts';
export type { EngineName, FinalisedRecording, FinaliseInput, Media } from './types.ts';

/** A file shorter than what the recorder counted by more than this lacks something, however well it decodes. */
const MAY_LACK_MS = 2_000;

/**
 * The media engine of this machine. `ffmpegPath` is what `findFfmpeg` returned; null works with npm packages alone, with less
 * to tell. `tmpDir` must exist and have room for the largest take; what is made in it is removed when a call ends.
 */
export function createMedia(options: { ffmpegPath: string | null; tmpDir: string }): Media {
  const { ffmpegPath, tmpDir } = options;
  const media = ffmpegPath === null ? createMediabunnyMedia() : createFfmpegMedia(ffmpegPath, tmpDir);
  return {
    engine: media.engine,
    async finalise(input) {
      try {
        const made = await media.finalise(input);
        const { decodes, elapsedDeltaMs } = made.checks;
        return { ...made, checks: { ...made.checks, decodes: decodes && (elapsedDeltaMs ?? 0) >= -MAY_LACK_MS } };
      } catch (error) {
        input.signal?.throwIfAborted();
        if ([UnplayableRecording, SegmentsDiffer, MediaFailed].some((kind) => error instanceof kind)) throw error;
        throw new MediaFailed('the machine failed, not the recording', { cause: error });
      }
    },
  };
}
