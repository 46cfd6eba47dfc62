import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** Where bytes on their way in stand. `verified`: a playable file was made of them and checked. */
export const UploadState = z.enum(['receiving', 'complete', 'verified', 'failed']);
export type UploadState = z.infer<typeof UploadState>;

/** Largest chunk a PUT may carry, in bytes. Recorders cut larger blobs first. */
export const MAX_CHUNK_BYTES = 8 * 1024 * 1024;

export const ChunkParams = z.object({
  upload: Id,
  segment: z.coerce.number().int().min(0).max(9999),
  chunk: z.coerce.number().int().min(0).max(999_999),
});

/** Most parts that a chunk may come in: the largest chunk in parts of 16 KiB. */
export const MAX_PARTS = 512;

/** A part of a chunk, for lines on which something takes no body as large as the chunk. `of`: how many parts there are. */
export const PartParams = ChunkParams.extend({
  part: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_PARTS - 1),
});
export const PartQuery = z.object({ of: z.coerce.number().int().min(1).max(MAX_PARTS) });

/** What the server holds: per segment the indices of its chunks as closed ranges `[first, last]`, and the bytes. */
export const UploadStatus = z
  .object({
    id: Id,
    state: UploadState,
    segments: z.array(z.object({ segment: z.int(), ranges: z.array(z.tuple([z.int(), z.int()])), bytes: z.int() })),
  })
  .meta({ id: 'UploadStatus' });
export type UploadStatus = z.infer<typeof UploadStatus>;

/**
 * Names exactly what was sent. `elapsedMs` is the recorder's own clock, for checking the result.
 * Repeating it is safe: the same answer comes back.
 */
export const CompleteInput = z.object({
  segments: z
    .array(
      z.object({
        segment: z.int().min(0).max(9999),
        chunks: z.int().min(1).max(1_000_000),
        bytes: z.int().min(1),
        mime: z.string().max(120).describe('What the recorder said it made; probed, never believed'),
        elapsedMs: z.int().min(0),
      }),
    )
    .min(1)
    .max(1000),
});
export type CompleteInput = z.infer<typeof CompleteInput>;

/** What is known of picture and sound. `null`: this could not be checked here. */
export const RecordingChecks = z
  .object({
    picture: z.enum(['ok', 'black', 'frozen', 'missing']).nullable(),
    sound: z.enum(['ok', 'silent', 'clipped', 'missing']).nullable(),
    loudnessDb: z.number().nullable().describe('Mean volume, dBFS'),
    decodes: z.boolean().describe('Readable to the end, and not shorter than the recorder counted by more than 2 s'),
    elapsedDeltaMs: z.int().nullable().describe('Duration minus what the recorder counted'),
  })
  .meta({ id: 'RecordingChecks' });
export type RecordingChecks = z.infer<typeof RecordingChecks>;

/** A playable recording with signed, expiring URLs. Video URLs are null for audio answers and where blind review hides the picture. */
export const Recording = z
  .object({
    id: Id,
    durationMs: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    mime: z.string(),
    checks: RecordingChecks,
    waveform: z.array(z.number()).nullable().describe('Peaks 0–1, evenly spaced'),
    playbackUrl: z.string().nullable(),
    audioUrl: z.string().nullable(),
    posterUrl: z.string().nullable(),
    urlsExpireAt: Instant,
  })
  .meta({ id: 'Recording' });
export type Recording = z.infer<typeof Recording>;
