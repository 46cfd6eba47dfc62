import { parentPort, workerData } from 'node:worker_threads';
import { SegmentsDiffer, UnplayableRecording } from './errors.ts';
import type { WorkerAnswer, WorkerTask } from './mediabunny-engine.ts';
import { remuxAll } from './mediabunny-remux.ts';

const { paths, outDir, elapsedMs } = workerData as WorkerTask;
parentPort?.postMessage(await answer());

/** Errors lose their class on the way between threads, so they travel as facts. */
async function answer(): Promise<WorkerAnswer> {
  try {
    return { kind: 'done', remuxed: await remuxAll(paths, outDir, elapsedMs) };
  } catch (error) {
    if (error instanceof UnplayableRecording) return { kind: 'unplayable', reason: error.reason };
    const message = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof SegmentsDiffer ? 'differ' : 'failed', message };
  }
}
