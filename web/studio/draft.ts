import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Autosaver, type SaveState } from './autosave.ts';

export interface DraftOptions<T> {
  /** The value as the server has it, and the revision it carries. */
  server: { value: T; revision: number };
  /** Saves against a revision and gives the new one. */
  save: (value: T, revision: number) => Promise<{ revision: number; merge?: (current: T) => T }>;
  /** Reads the server's value again, for a conflict. */
  reload: () => Promise<{ value: T; revision: number }>;
  /** Values that the server would refuse wait until they are whole. */
  ready?: (value: T) => boolean;
}

export interface Draft<T> {
  value: T;
  set: (change: T | ((current: T) => T)) => void;
  state: SaveState;
  /** True while the value waits to become whole. */
  incomplete: boolean;
  flush: () => Promise<void>;
  keepMine: () => Promise<void>;
  takeTheirs: () => Promise<void>;
}

/**
 * A value that is edited here and saved by itself with If-Match. Someone else's change is taken over while
 * nothing of ours waits; otherwise it surfaces as a conflict, and ours is kept until a person chooses.
 */
export function useDraft<T>(options: DraftOptions<T>): Draft<T> {
  const latest = useRef(options);
  latest.current = options;
  const [value, setValue] = useState(options.server.value);
  const current = useRef(value);
  const revision = useRef(options.server.revision);
  const [incomplete, setIncomplete] = useState(false);

  const show = useCallback((next: T) => {
    current.current = next;
    setValue(next);
  }, []);

  const saver = useMemo(
    () =>
      new Autosaver<T>(async (next) => {
        const result = await latest.current.save(next, revision.current);
        revision.current = result.revision;
        if (result.merge) show(result.merge(current.current));
      }),
    [show],
  );
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);

  const { server } = options;
  useEffect(() => {
    if (server.revision <= revision.current || saver.dirty || incomplete) return;
    revision.current = server.revision;
    show(server.value);
  }, [server.revision, server.value, saver, show, incomplete]);

  // Leaving the page saves at once what would have been saved in a moment.
  useEffect(() => () => void saver.flush().then(() => saver.leave()), [saver]);

  const set = useCallback(
    (change: T | ((now: T) => T)) => {
      const next = typeof change === 'function' ? (change as (now: T) => T)(current.current) : change;
      show(next);
      const ready = latest.current.ready?.(next) ?? true;
      setIncomplete(!ready);
      if (ready) saver.change(next);
    },
    [saver, show],
  );

  return {
    value,
    set,
    state,
    incomplete,
    flush: () => saver.flush(),
    keepMine: async () => {
      const theirs = await latest.current.reload();
      revision.current = theirs.revision;
      await saver.flush();
    },
    takeTheirs: async () => {
      const theirs = await latest.current.reload();
      revision.current = theirs.revision;
      saver.discard();
      setIncomplete(false);
      show(theirs.value);
    },
  };
}
