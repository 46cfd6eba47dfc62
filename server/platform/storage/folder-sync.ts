import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** So many folders are remembered as durable before the memory starts afresh (a few MB at most). */
const REMEMBERED_FOLDERS = 20_000;

type Slot = { running: Promise<void>; next: Promise<void> | null };

/**
 * Makes names durable. A file's own fsync does not save its name: the folder must be synced too, and the folder's name in
 * its parent, up to the root. (https://man7.org/linux/man-pages/man2/fsync.2.html, "Calling fsync() does not necessarily
 * ensure that the entry in the directory …")
 */
export class FolderSync {
  readonly #root: string;
  readonly #slots = new Map<string, Slot>();
  readonly #durable = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Resolves when every name that was made in `folder` before this call is durable. Calls at the same time share: at most
   * one fsync runs and one waits per folder, and the waiting one serves all that came while the other ran.
   */
  sync(folder: string): Promise<void> {
    const slot = this.#slots.get(folder);
    if (slot === undefined) return this.#start(folder);
    // The running fsync may have begun before our name was made, so it can't be ours; the next one is.
    slot.next ??= slot.running.then(ignore, ignore).then(() => this.#start(folder));
    return slot.next;
  }

  #start(folder: string): Promise<void> {
    const slot: Slot = { running: fsyncFolder(folder), next: null };
    this.#slots.set(folder, slot);
    const done = () => {
      if (slot.next === null) this.#slots.delete(folder);
    };
    slot.running.then(done, done);
    return slot.running;
  }

  /**
   * Makes `folder` and what is missing above it, and resolves when all their names are durable up to the root. That a
   * folder exists does not mean it is durable (another process may have made it a moment ago), so each is synced the
   * first time this process meets it.
   */
  async ensure(folder: string): Promise<void> {
    if (this.#durable.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const fresh: string[] = [];
    for (let at = folder; at !== this.#root && !this.#durable.has(at); at = dirname(at)) fresh.push(at);
    await Promise.all(fresh.map((at) => this.sync(dirname(at))));
    if (this.#durable.size > REMEMBERED_FOLDERS) this.#durable.clear();
    for (const at of fresh) this.#durable.add(at);
  }

  /** Forgets that a folder, all below it and what leads to it were durable: some of it was removed. */
  forget(folder: string): void {
    for (const at of this.#durable) if (at === folder || at.startsWith(`${folder}/`)) this.#durable.delete(at);
    for (let at = dirname(folder); at.length > this.#root.length; at = dirname(at)) this.#durable.delete(at);
  }
}

/** Makes a root folder with what is missing above it, durable. */
export async function ensureRoot(root: string): Promise<void> {
  const first = await mkdir(root, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = root; ; at = dirname(at)) {
    await fsyncFolder(dirname(at));
    if (at === first || at === dirname(at)) return;
  }
}

async function fsyncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignore(): void {}
