import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { MediaFailed } from './errors.ts';

export type RunOptions = {
  cwd: string;
  timeoutMs: number;
  signal: AbortSignal | undefined;
  /** Takes the output as it comes; without it the output is dropped. */
  onOutput?: (bytes: Buffer) => void;
};

export type RunResult = { code: number; stderr: string; timedOut: boolean };

const STDERR_LIMIT = 64 * 1024;

/**
 * Runs a tool to its end without a shell, without our environment (it reads hostile bytes and needs no secrets) and without
 * standard input. Killed on abort (rejects with the signal's reason) and when its time is over (`timedOut`).
 * Throws `MediaFailed` when it cannot be started or was killed by somebody else, e.g. for want of memory.
 */
export function runTool(path: string, args: string[], options: RunOptions): Promise<RunResult> {
  const { cwd, timeoutMs, signal, onOutput } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const env = { LC_ALL: 'C', AV_LOG_FORCE_NOCOLOR: '1' };
    const child = spawn(path, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    // Nobody waits for a finished file as a candidate waits for the server to take the next chunk.
    if (child.pid !== undefined) yieldToOthers(child.pid);
    let stderr = '';
    let timedOut = false;
    let thrown: unknown;
    const kill = () => child.kill('SIGKILL');
    const timer = setTimeout(() => {
      timedOut = true;
      kill();
    }, timeoutMs);
    signal?.addEventListener('abort', kill, { once: true });
    child.stdout.on('data', (bytes: Buffer) => {
      if (thrown !== undefined) return;
      try {
        onOutput?.(bytes);
      } catch (error) {
        thrown = error;
        kill();
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < STDERR_LIMIT) stderr += text;
    });
    child.on('error', (error) => finish(() => reject(new MediaFailed(`${path} cannot be run`, { cause: error }))));
    child.on('close', (code, killedBy) =>
      finish(() => {
        if (signal?.aborted) reject(signal.reason);
        else if (thrown !== undefined) reject(thrown);
        else if (code === null && !timedOut) reject(new MediaFailed(`${path} was ended by ${killedBy}`));
        else resolve({ code: code ?? -1, stderr, timedOut });
      }),
    );
    function finish(settle: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      settle();
    }
  });
}

/** Behind everything else on this machine (nice 5: a quarter of a busy core). */
function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, 5);
  } catch {
    // It has ended already, or the system knows no priorities.
  }
}
