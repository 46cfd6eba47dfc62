import { useEffect } from 'react';
import { useStore } from './store-context.ts';

const LOOK_MS = 3_000;

/** Asks the server again every few seconds as long as it still has something to find out. */
export function useRefreshWhile(open: boolean): void {
  const store = useStore();
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => void store.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [open, store]);
}
