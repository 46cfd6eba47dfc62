import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts CPU time in hundredths of a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

interface Stat {
  readonly pid: number;
  readonly name: string;
  readonly parent: number;
  /** Its own time in ticks. */
  readonly own: number;
  /** That of its ended children. */
  readonly children: number;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; null when it has ended. */
function statOf(pid: number | 'self'): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
    const rest = text.slice(close + 2).split(' ');
    // The first field here is the third of the manual's list.
    const field = (number: number) => Number(rest[number - 3]);
    return {
      pid: Number(text.slice(0, open)),
      name: text.slice(open + 1, close),
      parent: field(4),
      own: field(14) + field(15),
      children: field(16) + field(17),
    };
  } catch {
    return null;
  }
}

/** CPU seconds of this process with all programs it has run to their end. */
export function ownCpuSeconds(): number {
  const stat = statOf('self');
  return stat ? (stat.own + stat.children) / TICKS_PER_SECOND : Number.NaN;
}

export interface TreeCpu {
  /** The process itself, threads included, in seconds. */
  readonly process: number;
  /** What lives below it (for Vorab: PostgreSQL), in seconds. */
  readonly below: number;
}

/** CPU time of a process and of its descendants, so far. Take it twice and subtract. */
export function treeCpu(pid: number): TreeCpu {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const own = all.find((stat) => stat.pid === pid);
  let below = own?.children ?? 0;
  const walk = (parent: number) => {
    for (const stat of all) {
      if (stat.parent !== parent) continue;
      below += stat.own + stat.children;
      walk(stat.pid);
    }
  };
  walk(pid);
  return { process: (own?.own ?? Number.NaN) / TICKS_PER_SECOND, below: below / TICKS_PER_SECOND };
}

/** Resident bytes of a process and of its children of the same name (nginx's worker; not Vorab's PostgreSQL). */
export function treeMemory(pid: number): number {
  const own = statOf(pid);
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const family = all.filter((stat) => stat.pid === pid || (stat.parent === pid && stat.name === own?.name));
  return family.reduce((sum, stat) => sum + residentBytes(stat.pid), 0);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentBytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
