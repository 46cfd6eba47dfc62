import { useLingui } from '@lingui/react';
import { useMemo, useSyncExternalStore } from 'react';
import * as formats from '../i18n/formats.ts';
import { locale } from '../i18n/runtime.ts';

export { clock } from '../i18n/formats.ts';

export interface Format {
  /** "30 November 2026" in the viewer's zone. */
  date: (instant: string) => string;
  /** "Monday, 30 November at 23:59" in the viewer's zone, or in `zone`. */
  moment: (instant: string, zone?: string) => string;
  /** "14:02"; with the day where that is not today. */
  since: (instant: number) => string;
  /** "2 hours ago", "in 3 days". */
  relative: (instant: string | number) => string;
  number: (value: number, digits?: number) => string;
  /** "1.4 GB" */
  bytes: (value: number) => string;
  list: (parts: string[]) => string;
}

/** "3 minutes ago" grows old by itself: all that show it are drawn again twice a minute. */
let now = 0;
function everyHalfMinute(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    listener();
  }, 30_000);
  return () => clearInterval(timer);
}

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Dates and numbers in the page's language and the viewer's time zone. */
export function useFormat(): Format {
  const { i18n } = useLingui();
  const language = i18n.locale;
  useSyncExternalStore(everyHalfMinute, () => now);
  return useMemo(
    () => ({
      date: (instant) => formats.day(language, here, instant),
      moment: (instant, zone) => formats.dayAndTime(language, zone ?? here, instant),
      since: (instant) => since(language, here, instant),
      relative: (instant) => formats.relative(language, instant),
      number: (value, digits = 0) =>
        formats.number(language, value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      bytes: (value) => formats.bytes(language, value),
      list: (parts) => formats.list(language, parts),
    }),
    [language],
  );
}

/** The time of day in a zone; with the day where that is not today. */
export function since(language: string, zone: string, at: number, now: number = Date.now()): string {
  if (formats.day(language, zone, at) !== formats.day(language, zone, now))
    return formats.dayAndTime(language, zone, at, now);
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** Recorded seconds as the minutes one needs, never less than one. */
export function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
