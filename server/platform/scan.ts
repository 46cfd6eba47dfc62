import { spawn } from 'node:child_process';

/** What a scanner says of a file: let in, or not. Null: there is no scanner. */
export type Scan = (path: string, signal: AbortSignal) => Promise<'clean' | 'refused' | null>;

/** It could not say either; the file waits and is looked at again. */
export class ScanFailed extends Error {
  override name = 'ScanFailed';
}

const LONGEST_MS = 10 * 60_000;

/**
 * The operator's scanner: a program with its arguments, `{}` for the file's path (at the end where it is not named), run without a shell and
 * without our environment. Exit 0 lets the file in and 1 refuses it, as `clamdscan` and `clamscan` do; anything else is no answer.
 * @throws ScanFailed
 */
export function createScan(command: string | null): Scan {
  if (command === null) return () => Promise.resolve(null);
  const words = command.split(/\s+/).filter(Boolean);
  if (!words.includes('{}')) words.push('{}');
  return (path, signal) => {
    const [program = '', ...args] = words.map((word) => (word === '{}' ? path : word));
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
      const child = spawn(program, args, {
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
        stdio: 'ignore',
        signal: limit,
        killSignal: 'SIGKILL',
      });
      child.on('error', (error) =>
        reject(new ScanFailed(`${program} cannot be run or took too long`, { cause: error })),
      );
      child.on('close', (code) => {
        if (code === 0) resolve('clean');
        else if (code === 1) resolve('refused');
        else reject(new ScanFailed(`${program} ended with ${code}`));
      });
    });
  };
}
