import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A name for a running process that no later process with the same pid shares: its start time,
 * and on Linux the boot it belongs to. undefined when it has ended (a zombie has ended).
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim() || undefined;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything: count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Whether `pid` is a PostgreSQL server that runs on `folder`. */
export function isPostmasterOf(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') {
      // A server enters its data folder when it starts, and stays there.
      return (
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) &&
        readlinkSync(`/proc/${pid}/exe`).includes('/postgres')
      );
    }
    const command = execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(folder);
  } catch {
    return false;
  }
}

/** Waits until the process that had this identity is gone; false when it is not within `timeoutMs`. */
export async function waitUntilGone(pid: number, identity: string, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (processIdentity(pid) === identity) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/**
 * Ends a PostgreSQL server: fast shutdown (transactions roll back, everything is written), then
 * immediate shutdown (recovers at the next start), then by force.
 */
export async function endPostmaster(pid: number, identity: string, patienceMs = 60_000): Promise<void> {
  for (const [signal, wait] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (processIdentity(pid) !== identity) return;
    try {
      process.kill(pid, signal);
    } catch {
      // Gone in between.
    }
    if (await waitUntilGone(pid, identity, wait)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) can't be ended.`);
}
