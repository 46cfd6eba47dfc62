import type { Spool } from './spool.ts';
import { byPlace, type Chunk, keyOf, type UploadManifest } from './types.ts';

/** Keeps everything in the page: for practice, for tests, and where a browser offers nothing better. */
export function memorySpool(): Spool {
  const manifests = new Map<string, UploadManifest>();
  const chunks = new Map<string, Chunk>();
  const of = (upload: string) => [...chunks.values()].filter((chunk) => chunk.upload === upload);

  return {
    durable: false,
    atRisk: (upload) => of(upload).length,
    async put(manifest) {
      manifests.set(manifest.upload, manifest);
    },
    async append(chunk, manifest) {
      chunks.set(keyOf(chunk), chunk);
      manifests.set(manifest.upload, manifest);
    },
    async pending(upload) {
      return of(upload)
        .sort(byPlace)
        .map(({ bytes: _, ...meta }) => meta);
    },
    async bytes(key) {
      return chunks.get(keyOf(key))?.bytes ?? null;
    },
    async drop(key) {
      chunks.delete(keyOf(key));
    },
    async uploads() {
      return [...manifests.values()].sort((a, b) => a.openedAt - b.openedAt);
    },
    async remove(upload) {
      for (const chunk of of(upload)) chunks.delete(keyOf(chunk));
      manifests.delete(upload);
    },
  };
}
