import type { QueueItem } from '../types.ts';

/** What waits in one interview, oldest first. */
export interface Group {
  interviewId: string;
  title: string;
  items: QueueItem[];
  seconds: number;
}

/** By interview, the one with the oldest first. The list comes oldest first, so order of appearance is that order. */
export function byInterview(items: readonly QueueItem[]): Group[] {
  return [...Map.groupBy(items, (item) => item.interviewId)].map(([interviewId, own]) => ({
    interviewId,
    title: own[0]?.interviewTitle ?? '',
    items: own,
    seconds: secondsOf(own),
  }));
}

export const secondsOf = (items: readonly QueueItem[]): number => items.reduce((sum, item) => sum + item.seconds, 0);

/** What to do next: what was begun comes before what was not, then the oldest. */
export const nextOf = (items: readonly QueueItem[]): QueueItem | undefined =>
  items.find((item) => item.draft) ?? items[0];
