import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { deleteExample } from './api.ts';

/** How long one may still think better of it. The server can't undo a removal, so it is asked only afterwards. */
export const undoMs = 8000;

interface Removal {
  /** The example is gone for whoever looks, and will be for good. */
  readonly pending: boolean;
  readonly error: unknown;
}

const nothing: Removal = { pending: false, error: null };
let now = nothing;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

function become(next: Removal): void {
  now = next;
  for (const listener of listeners) listener();
}

async function commit(client: QueryClient, leaving: boolean): Promise<void> {
  if (!timer) return;
  clearTimeout(timer);
  timer = null;
  try {
    await deleteExample(leaving);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'room' });
    become(nothing);
  } catch (error) {
    become({ pending: false, error });
  }
}

/** Takes the example out of view at once and off the server 8 s later, or when one leaves. Returns what undoes it. */
export function removeExampleLater(client: QueryClient): () => void {
  become({ pending: true, error: null });
  const leave = () => void commit(client, true);
  window.addEventListener('pagehide', leave, { once: true });
  timer = setTimeout(() => {
    window.removeEventListener('pagehide', leave);
    void commit(client, false);
  }, undoMs);
  return () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = null;
    window.removeEventListener('pagehide', leave);
    become(nothing);
  };
}

export function useRemoval(): Removal {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
