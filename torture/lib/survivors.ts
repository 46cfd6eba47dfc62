import { dirname } from 'node:path';

/** A system call that ended well, with the seconds at which it began and ended. */
export interface DiskCall {
  readonly name: string;
  readonly began: number;
  readonly ended: number;
  /** One for what is written, synced, made or removed; two for a name that is given or changed. */
  readonly paths: readonly string[];
}

const LINE = /^(\d+) +([\d.]+) (?:(\w+)\(|<\.\.\. (\w+) resumed>)(.*)$/;
const DONE = /\) += \d+.*<([\d.]+)>$/;
export const TRACED = [
  ...['write', 'writev', 'pwrite64', 'pwritev', 'fsync', 'fdatasync', 'link', 'linkat', 'rename', 'renameat'],
  ...['renameat2', 'mkdir', 'mkdirat', 'unlink', 'unlinkat', 'rmdir'],
];

/** Runs a program so that the disk's part of what it does is written to a file; see `readDiskCalls`. */
export const traced = (file: string): string[] => [
  ...['strace', '-f', '-D', '-y', '-ttt', '-T', '--seccomp-bpf', '-s', '0', '-e', `trace=${TRACED.join(',')}`],
  ...['-e', 'signal=none', '-o', file],
];

/** Reads what `strace -f -y -ttt -T` printed, in the order in which the calls ended. Calls that failed or never ended are left out. */
export function readDiskCalls(text: string): DiskCall[] {
  const calls: DiskCall[] = [];
  const begun = new Map<string, { text: string; began: number }>();
  for (const line of text.split('\n')) {
    const [, pid = '', time = '', began, resumed, rest = ''] = LINE.exec(line) ?? [];
    const name = began ?? resumed;
    if (!name) continue;
    const before = resumed ? begun.get(pid) : undefined;
    const whole = (before?.text ?? '') + rest;
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(pid, { text: whole.replace('<unfinished ...>', ''), began: Number(time) });
      continue;
    }
    const [, seconds] = DONE.exec(whole) ?? [];
    if (seconds === undefined) continue;
    const from = before?.began ?? Number(time);
    calls.push({ name, began: from, ended: from + Number(seconds), paths: pathsOf(name, whole) });
  }
  return calls.sort((a, b) => a.ended - b.ended);
}

const pathsOf = (name: string, text: string): string[] =>
  /^(link|rename|mkdir|unlink|rmdir)/.test(name)
    ? [...text.matchAll(/"([^"]*)"/g)].map(([, path]) => path ?? '')
    : [/^\d+<([^>]*)>/.exec(text)?.[1] ?? ''];

interface File {
  /** When the last write to it ended, and since when all of it is on the disk; null: not yet. */
  written: number;
  synced: number | null;
}

interface Entry {
  readonly file: File | 'folder';
  /** When the name was given, and since when it is on the disk. */
  readonly named: number;
  synced: number | null;
}

/**
 * What a disk still has after a power cut that kept no more than it was told to keep: bytes of a file that was synced after they
 * were written, under names in folders that were synced after the names were given, all the way up to the root. What was removed is
 * taken for gone at once, synced or not: each the worse of what may happen.
 */
export class Survivors {
  readonly #root: string;
  readonly #entries = new Map<string, Entry>();
  readonly #files = new Map<string, File>();

  /** @param root is there and durable; nothing outside of it is looked at */
  constructor(root: string) {
    this.#root = root;
  }

  /** In the order in which they ended. */
  feed(calls: readonly DiskCall[]): void {
    for (const call of calls) this.#take(call);
  }

  #take({ name, began, ended, paths: [path = '', other = ''] }: DiskCall): void {
    if (name.startsWith('link')) this.#name(other, this.#file(path), ended);
    else if (name.startsWith('rename')) {
      const moved = this.#entries.get(path)?.file ?? this.#file(path);
      this.#forget(path);
      this.#name(other, moved, ended);
    } else if (name.startsWith('mkdir')) this.#name(path, 'folder', ended);
    else if (name.startsWith('unlink') || name === 'rmdir') this.#forget(path);
    else if (name.includes('sync')) this.#sync(path, began, ended);
    else this.#write(path, ended);
  }

  #write(path: string, ended: number): void {
    const file = this.#file(path);
    file.written = ended;
    file.synced = null;
    if (!this.#entries.has(path)) this.#name(path, file, ended);
  }

  #sync(path: string, began: number, ended: number): void {
    const file = this.#files.get(path);
    // Only what was there when it began: the rest may have come too late for it.
    if (file && file.written <= began) file.synced ??= ended;
    for (const [at, entry] of this.#entries) {
      if (dirname(at) === path && entry.named <= began) entry.synced ??= ended;
    }
  }

  /** Files are known by a name of theirs; a link makes a second name of the same. */
  #file(path: string): File {
    const known = this.#files.get(path);
    if (known) return known;
    const file: File = { written: 0, synced: null };
    this.#files.set(path, file);
    return file;
  }

  #name(path: string, file: File | 'folder', named: number): void {
    if (!path.startsWith(this.#root) || path === this.#root) return;
    this.#entries.set(path, { file, named, synced: null });
    if (file !== 'folder') this.#files.set(path, file);
  }

  #forget(path: string): void {
    for (const at of [...this.#entries.keys()]) {
      if (at !== path && !at.startsWith(`${path}/`)) continue;
      this.#entries.delete(at);
      this.#files.delete(at);
    }
  }

  /** Since when a file or folder would outlive a power cut, in seconds; null where it would not. */
  durableSince(path: string): number | null {
    let since = 0;
    for (let at = path; at !== this.#root; at = dirname(at)) {
      const entry = this.#entries.get(at);
      if (!entry || entry.synced === null) return null;
      const content = entry.file === 'folder' ? 0 : entry.file.synced;
      if (content === null) return null;
      since = Math.max(since, entry.synced, content);
    }
    return since;
  }

  /** After the cut: only what was durable is left, and all of it is. */
  cut(): void {
    for (const path of [...this.#entries.keys()]) if (this.durableSince(path) === null) this.#forget(path);
  }
}
