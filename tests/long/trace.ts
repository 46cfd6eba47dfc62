import { readFileSync } from 'node:fs';

/** One system call that has ended well, in the order of the trace; a write counts from when it began. */
export interface Call {
  readonly name: string;
  /** The file that was synced or written to; what a link or folder was called. */
  readonly path: string;
  /** All that was printed. */
  readonly text: string;
}

const LINE = /^(\d+) +(?:(\w+)\(|<\.\.\. (\w+) resumed>)(.*)$/;

/**
 * Reads what `strace -f -y` printed. A sync counts when it has returned 0: the moment that its promise holds. An answer counts when
 * its write begins: nothing after that was before it.
 */
export function readTrace(file: string): Call[] {
  const calls: Call[] = [];
  const begun = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, pid = '', began, resumed, rest = ''] = LINE.exec(line) ?? [];
    const name = began ?? resumed;
    if (!name) continue;
    const unfinished = rest.endsWith('<unfinished ...>');
    const text = began ? rest : (begun.get(pid) ?? '') + rest;
    if (unfinished) begun.set(pid, text);
    const isWrite = /^(write|writev|sendto|sendmsg)$/.test(name);
    // A write is told once: when it begins.
    if (isWrite ? !began : unfinished) continue;
    if (!isWrite && !/= \d+(<.*>)?$/.test(text)) continue;
    calls.push({ name, path: pathOf(name, text), text });
  }
  return calls;
}

function pathOf(name: string, text: string): string {
  if (name === 'link') return /", "([^"]*)"/.exec(text)?.[1] ?? '';
  if (name === 'linkat') return /", [^"]*"([^"]*)"/.exec(text)?.[1] ?? '';
  if (name.startsWith('mkdir')) return /"([^"]*)"/.exec(text)?.[1] ?? '';
  return /^\d+<([^>]*)>/.exec(text)?.[1] ?? '';
}
