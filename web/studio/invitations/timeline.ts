import type { Event, EventKind } from '../types.ts';

/** How bytes travelled and what Vorab did by itself: kept, grouped, and said quietly. */
const quiet = new Set<EventKind>([
  'upload.started',
  'upload.completed',
  'take.started',
  'take.kept',
  'take.ready',
  'take.disturbed',
  'recording.ready',
  'mail.queued',
  'rating.saved',
  'review.started',
  'rubric.locked',
]);

export interface Moment {
  key: string;
  /** One event, or several quiet ones that came after each other. */
  events: Event[];
  quiet: boolean;
}

/** Newest first; quiet events next to each other become one line. */
export function momentsOf(events: readonly Event[]): Moment[] {
  const moments: Moment[] = [];
  for (const event of [...events].reverse()) {
    const last = moments.at(-1);
    if (quiet.has(event.kind) && last?.quiet) last.events.push(event);
    else moments.push({ key: event.cursor, events: [event], quiet: quiet.has(event.kind) });
  }
  return moments;
}
