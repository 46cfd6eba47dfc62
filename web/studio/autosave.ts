import { type FailureCode, RequestError } from './api.ts';

/**
 * Where a thing that saves itself stands. `failed` repeats on its own when that may help; `refused` waits for
 * other input; `conflict` waits for a person, the unsaved value is kept.
 */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; code: FailureCode; retrying: boolean }
  | { kind: 'refused'; error: RequestError }
  | { kind: 'conflict' };

interface Saver {
  readonly state: SaveState;
  flush: () => Promise<void>;
}

/** Everything on the page that is not saved yet, so that leaving can be questioned. */
const unsaved = new Set<Saver>();
export function hasUnsaved(): boolean {
  return unsaved.size > 0;
}

/** Saves all that waits anywhere on the page. False when something stays unsaved. */
export async function flushUnsaved(): Promise<boolean> {
  await Promise.all([...unsaved].map((saver) => saver.flush()));
  return unsaved.size === 0;
}

const order = ['conflict', 'refused', 'failed', 'saving', 'waiting', 'saved', 'idle'] as const;

/** Of many states the one that matters most; of several saved ones the latest. */
export function together(states: SaveState[]): SaveState {
  for (const kind of order) {
    const some = states.filter((state) => state.kind === kind);
    const last = some.reduce<SaveState | undefined>(
      (a, b) => (a?.kind === 'saved' && b.kind === 'saved' && a.at > b.at ? a : b),
      undefined,
    );
    if (last) return last;
  }
  return { kind: 'idle' };
}

/** What saves itself on this page, for one line that speaks for all. */
const known = new Set<Saver>();
const watchers = new Set<() => void>();
let all: SaveState = { kind: 'idle' };
function tellWatchers(): void {
  all = together([...known].map((saver) => saver.state));
  for (const watcher of watchers) watcher();
}
export const everySaver = {
  subscribe(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  state: (): SaveState => all,
};

const backoff = [2000, 4000, 8000, 15_000, 30_000];

/** Saves the latest value only, one request at a time, in the order typed. */
export class Autosaver<T> {
  #save: (value: T) => Promise<void>;
  #delay: number;
  #pending: { value: T } | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #state: SaveState = { kind: 'idle' };
  #listeners = new Set<() => void>();

  /** `delay` in milliseconds after the last change. */
  constructor(save: (value: T) => Promise<void>, delay = 700) {
    this.#save = save;
    this.#delay = delay;
  }

  get state(): SaveState {
    return this.#state;
  }

  get dirty(): boolean {
    return this.#pending !== null || this.#running !== null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(value: T, delay = this.#delay): void {
    this.#pending = { value };
    unsaved.add(this);
    known.add(this);
    // A conflict is a question to a person; typing on does not answer it.
    if (this.#state.kind === 'conflict') return;
    this.#set({ kind: 'waiting' });
    this.#schedule(delay);
  }

  /** The page no longer speaks for it. */
  leave(): void {
    known.delete(this);
    tellWatchers();
  }

  /** Drops what is not saved, after someone chose the other version. */
  discard(): void {
    this.#pending = null;
    this.#clearTimer();
    unsaved.delete(this);
    this.#set({ kind: 'idle' });
  }

  /** Saves now; resolves when nothing is waiting any more, or when it can't go on without help. */
  async flush(): Promise<void> {
    this.#clearTimer();
    while (this.#running || this.#pending) {
      if (this.#running) await this.#running;
      else await this.#run();
      if (this.#state.kind === 'failed' || this.#state.kind === 'refused' || this.#state.kind === 'conflict') return;
    }
  }

  #schedule(delay: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => void this.#run(), delay);
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #run(): Promise<void> {
    this.#clearTimer();
    if (this.#running || !this.#pending) return this.#running ?? Promise.resolve();
    const { value } = this.#pending;
    this.#pending = null;
    this.#set({ kind: 'saving' });
    this.#running = this.#attempt(value).finally(() => {
      this.#running = null;
    });
    return this.#running.then(() => {
      if (!this.#pending) return;
      const waits = this.#state.kind === 'failed' || this.#state.kind === 'conflict' || this.#state.kind === 'refused';
      if (!waits) this.#schedule(this.#delay);
    });
  }

  async #attempt(value: T): Promise<void> {
    try {
      await this.#save(value);
      this.#failures = 0;
      if (!this.#pending) unsaved.delete(this);
      this.#set(this.#pending ? { kind: 'waiting' } : { kind: 'saved', at: Date.now() });
    } catch (cause) {
      // Newer words win over the ones that failed; without newer ones these stay waiting.
      const newer = this.#pending !== null;
      this.#pending ??= { value };
      this.#fail(cause, newer);
    }
  }

  #fail(cause: unknown, newer: boolean): void {
    const error = cause instanceof RequestError ? cause : new RequestError('internal', 0, null);
    const mayHelp = error.code === 'network' || error.status >= 500 || error.status === 429;
    if (error.code === 'revision-mismatch') {
      this.#set({ kind: 'conflict' });
    } else if (mayHelp) {
      const wait = backoff[Math.min(this.#failures, backoff.length - 1)] ?? 30_000;
      this.#failures += 1;
      this.#set({ kind: 'failed', code: error.code, retrying: true });
      this.#schedule(wait);
    } else if (error.code === 'invalid-input' && newer) {
      // What was refused is no longer what stands there; its own delay may have passed meanwhile.
      this.#set({ kind: 'waiting' });
      this.#schedule(this.#delay);
    } else if (error.code === 'invalid-input') {
      this.#set({ kind: 'refused', error });
    } else {
      this.#set({ kind: 'failed', code: error.code, retrying: false });
    }
  }

  #set(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
    tellWatchers();
  }
}
