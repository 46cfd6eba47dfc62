import { locale } from './runtime.ts';

type Moment = string | number | Date;

const formatter = (language: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(language), { timeZone: zone, ...options });

/** "Monday 30 November at 23:59" (the last space does not break), in the person's zone. The year comes along when it is not this one. */
export function dayAndTime(language: string, zone: string, at: Moment, now: Moment = Date.now()): string {
  const date = new Date(at);
  const year = formatter(language, zone, { year: 'numeric' });
  return formatter(language, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(year.format(date) === year.format(new Date(now)) ? {} : { year: 'numeric' }),
  })
    .format(date)
    .replace(/ (?=\d\d:\d\d)/, '\u00a0');
}

/** "30 November 2026". */
export function day(language: string, zone: string, at: Moment): string {
  return formatter(language, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
}

/** Whole seconds as a clock: 151 → "2:31", 3671 → "1:01:11". Negative counts as zero. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const two = (n: number) => String(n).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The same from milliseconds, rounded to the nearest second: what a recording's length is called. */
export function duration(ms: number): string {
  return clock(Math.round(ms / 1000));
}

/** "1,234" or "1.234". */
export function number(language: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale(language), options).format(value);
}

/** "1.4 GB": decimal units, as disks are sold. */
export function bytes(language: string, value: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
  const size = value / 1000 ** power;
  return number(language, size, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 0 && size < 10 ? 1 : 0,
  });
}

/** "Mara Lindt, Jonas Okafor and Ines Weber". */
export function list(language: string, items: readonly string[]): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(items);
}

/** "3 hours ago", "in 2 days": the largest unit that is at least one. */
export function relative(language: string, at: Moment, now: Moment = Date.now()): string {
  const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' });
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(Math.trunc(seconds), 'second');
}

/** The place a zone is named after: "Europe/Berlin" → "Berlin". */
export function place(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
