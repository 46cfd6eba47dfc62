/**
 * Keeps the screen on where the browser can; a phone that dozes off ends the recording.
 * The browser takes the lock away whenever the page is hidden, so it is asked for again when it is back.
 * @param onLost the browser refused it, or took it away from a page that is in sight (an empty battery does that)
 * @returns the way to let the screen sleep again
 */
export function keepAwake(
  page: Document | undefined = globalThis.document,
  onLost: () => void = () => undefined,
): () => void {
  const wakeLock = globalThis.navigator?.wakeLock;
  if (!wakeLock || !page) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let over = false;
  const lost = () => {
    if (!over && page.visibilityState === 'visible') onLost();
  };
  const ask = () => {
    if (over || page.visibilityState !== 'visible') return;
    wakeLock.request('screen').then((lock) => {
      if (over) void lock.release();
      else {
        held = lock;
        lock.addEventListener('release', lost);
      }
    }, lost);
  };
  page.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    over = true;
    page.removeEventListener('visibilitychange', ask);
    void held?.release().catch(() => undefined);
  };
}
