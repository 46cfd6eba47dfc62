import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../platform/index.ts';
import type { FinalisedRecording } from '../../platform/media/index.ts';
import type { UploadRow } from '../uploads/index.ts';
import { mediaKey } from './media-key.ts';
import type { RecordingFiles } from './tables.ts';

export interface MadeRecording {
  readonly made: FinalisedRecording;
  readonly files: RecordingFiles;
}

/**
 * Makes a recording's files of an upload's chunks and keeps them in storage. Safe to run twice: the same keys are written
 * over. Reads exactly what was named, each chunk checked against its digest.
 * @param folder an empty working folder, on the storage's disk where possible
 */
export async function makeFiles(
  platform: Platform,
  upload: UploadRow,
  folder: string,
  signal: AbortSignal,
): Promise<MadeRecording> {
  const { storage, media } = platform;
  const manifest = upload.manifest ?? [];
  const segments: { path: string; mime: string }[] = [];
  for (const { segment, chunks, mime } of manifest) {
    const path = join(folder, `segment-${segment}`);
    await storage.materialise(upload.organisation_id, upload.id, segment, path, { chunks, signal });
    segments.push({ path, mime });
  }
  const outDir = join(folder, 'out');
  await mkdir(outDir);
  const elapsedMs = manifest.reduce((sum, s) => sum + s.elapsedMs, 0);
  // Zero is what a page says that came back from a crash: nobody counted.
  const made = await media.finalise({ segments, elapsedMs: elapsedMs || null, outDir, signal });

  const { playable, audio, poster } = made.files;
  const keep = async (kind: 'playable' | 'audio' | 'poster', path: string | null, mime: string) => {
    if (path === null) return null;
    const key = mediaKey(upload.organisation_id, upload.id, kind);
    const { bytes } = await storage.putObject(key, path, { move: true });
    return { mime, bytes };
  };
  const files = {
    playable: await keep('playable', playable, made.mime),
    audio: await keep('audio', audio, `audio/${made.container}`),
    poster: await keep('poster', poster, 'image/jpeg'),
  };
  return { made, files };
}
