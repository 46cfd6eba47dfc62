import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Has something read aloud when there is a pause. Many parts of a page may say the same thing at once: it is read once. */
export function announce(text: string): void {
  if (text === words) return;
  words = text;
  for (const listener of listeners) listener();
}

/** The one place for it: a live region speaks only if it was there before its words. Dialogs leave it readable. */
export function Announcer() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
  return (
    <p role="status" className="sr-only" data-live-announcer>
      {text}
    </p>
  );
}
