import { execFile } from 'node:child_process';
import { dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The absolute path of an ffmpeg that runs and has its ffprobe beside it: the configured one, else the one on the PATH. Null
 * when there is none; also when one was configured but does not run, so that the status page says "not found" and not a guess.
 */
export async function findFfmpeg(configured?: string): Promise<string | null> {
  const path = configured === undefined || configured === '' ? await onPath('ffmpeg') : configured;
  if (path === null || !isAbsolute(path)) return null;
  return (await runs(path)) && (await runs(ffprobeBeside(path))) ? path : null;
}

/** Distributions and static builds both ship the two side by side. */
export function ffprobeBeside(ffmpegPath: string): string {
  return join(dirname(ffmpegPath), 'ffprobe');
}

async function onPath(name: string): Promise<string | null> {
  try {
    return (await run('/bin/sh', ['-c', `command -v ${name}`])).stdout.trim() || null;
  } catch {
    return null;
  }
}

async function runs(path: string): Promise<boolean> {
  try {
    await run(path, ['-version'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
