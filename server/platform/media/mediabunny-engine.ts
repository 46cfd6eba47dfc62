import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { MediaFailed, SegmentsDiffer, type UnplayableReason, UnplayableRecording } from './errors.ts';
import type { Remuxed } from './mediabunny-remux.ts';
import type { Media } from './types.ts';

export type WorkerTask = { paths: string[]; outDir: string; elapsedMs: number | null };
export type WorkerAnswer =
  | { kind: 'done'; remuxed: Remuxed }
  | { kind: 'unplayable'; reason: UnplayableReason }
  | { kind: 'differ'; message: string }
  | { kind: 'failed'; message: string };

/**
 * `Media` by mediabunny, with npm packages alone. It runs in a thread of its own: hostile bytes that make a parser loop or
 * swell can then be stopped, and requests are served meanwhile.
 */
export function createMediabunnyMedia(): Media {
  return {
    engine: 'mediabunny',
    async finalise({ segments, elapsedMs, outDir, signal }) {
      signal?.throwIfAborted();
      const paths = segments.map(({ path }) => path);
      const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
      // Measured at about 100 MB a second; a hundredth of that is a fault.
      const timeoutMs = 60_000 + sizes.reduce((sum, size) => sum + size, 0) / 1000;
      const answer = await ask({ paths, outDir, elapsedMs }, timeoutMs, signal);
      if (answer.kind === 'unplayable') throw new UnplayableRecording(answer.reason);
      if (answer.kind === 'differ') throw new SegmentsDiffer(answer.message);
      if (answer.kind !== 'done') throw new MediaFailed(answer.message);
      const { remuxed } = answer;
      const elapsedDeltaMs = elapsedMs === null ? null : Math.round(remuxed.durationMs - elapsedMs);
      return { ...remuxed, checks: { ...remuxed.checks, elapsedDeltaMs }, engine: 'mediabunny' };
    },
  };
}

function ask(task: WorkerTask, timeoutMs: number, signal: AbortSignal | undefined): Promise<WorkerAnswer> {
  // An abort that came while the sizes were read fires no event any more.
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./mediabunny.worker.ts', import.meta.url), {
    workerData: task,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  return new Promise<WorkerAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new MediaFailed('mediabunny took too long')), timeoutMs);
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new MediaFailed('mediabunny failed', { cause: error })));
    worker.once('exit', () => reject(new MediaFailed('mediabunny ended without an answer')));
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    worker.once('message', release).once('exit', release);
  }).finally(() => worker.terminate());
}
