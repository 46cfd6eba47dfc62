/** What `watchPage` leaves in a page, in ms since its navigation began. */
export interface Watched {
  tasks: { start: number; end: number }[];
  /** When the application's own button stood where the server's had been. */
  replacedAt: number | null;
  pressedAt: number | null;
  /** When another heading came after the press. */
  answeredAt: number | null;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/**
 * Runs in the page before anything else: notes long tasks, the moment the application has taken over from the server's page, and,
 * with `press`, presses the first button as soon as it has been painted.
 */
export function watchPage({ press }: { press: boolean }): void {
  const watched: Watched = { tasks: [], replacedAt: null, pressedAt: null, answeredAt: null };
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });

  let shell: HTMLElement | null = null;
  let heading = '';
  const look = () => {
    const button = document.querySelector<HTMLElement>('.actions a');
    shell ??= button;
    if (watched.replacedAt === null && shell && !shell.isConnected && button) watched.replacedAt = performance.now();
    const now = document.querySelector('main h1')?.textContent ?? '';
    if (watched.pressedAt !== null && watched.answeredAt === null && now !== '' && now !== heading)
      watched.answeredAt = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  const frame = () => {
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (!painted || !shell) return void requestAnimationFrame(frame);
    heading = document.querySelector('main h1')?.textContent ?? '';
    watched.pressedAt = performance.now();
    shell.click();
  };
  if (press) requestAnimationFrame(frame);
}
