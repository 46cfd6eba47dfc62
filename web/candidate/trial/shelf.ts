import type { AnswerKind } from '../../../contract/interviews.ts';
import type { Recording, UploadStatus } from '../../../contract/uploads.ts';

/** Chunks as they come in, by segment and index. In memory, and gone with the page. */
export function createShelf() {
  const uploads = new Map<string, Map<number, Map<number, ArrayBuffer>>>();
  const done = new Set<string>();
  const ordered = (chunks: Map<number, ArrayBuffer>) =>
    [...chunks.entries()].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
  const size = (chunks: Map<number, ArrayBuffer>) => ordered(chunks).reduce((sum, bytes) => sum + bytes.byteLength, 0);

  return {
    put(upload: string, segment: number, index: number, bytes: ArrayBuffer): void {
      const segments = uploads.get(upload) ?? new Map<number, Map<number, ArrayBuffer>>();
      const chunks = segments.get(segment) ?? new Map<number, ArrayBuffer>();
      uploads.set(upload, segments.set(segment, chunks.set(index, bytes)));
    },
    status(upload: string): UploadStatus {
      const segments = [...(uploads.get(upload) ?? [])].map(([segment, chunks]) => ({
        segment,
        ranges: [...chunks.keys()].map((index): [number, number] => [index, index]),
        bytes: size(chunks),
      }));
      return { id: upload, state: done.has(upload) ? 'complete' : 'receiving', segments };
    },
    /** What the server would have made of it. Nothing is checked here, and so nothing is claimed. */
    recording(upload: string, told: readonly { elapsedMs: number; mime: string }[], kind: AnswerKind): Recording {
      done.add(upload);
      const mime = told[0]?.mime ?? '';
      // An interruption leaves several recordings; the first is enough to look at.
      const [first] = [...(uploads.get(upload)?.values() ?? [])];
      const url = URL.createObjectURL(new Blob(first ? ordered(first) : [], { type: mime }));
      return {
        id: upload,
        durationMs: told.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
        width: null,
        height: null,
        mime,
        checks: { picture: null, sound: null, loudnessDb: null, decodes: true, elapsedDeltaMs: null },
        waveform: null,
        playbackUrl: kind === 'video' ? url : null,
        audioUrl: kind === 'audio' ? url : null,
        posterUrl: null,
        urlsExpireAt: new Date(8.64e15).toISOString(),
      };
    },
  };
}
