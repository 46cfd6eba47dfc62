import type { DeadlineRule } from '../../../contract/interviews.ts';

// Node 24 has Temporal only behind a flag, so this is Intl: the zone database of the runtime, asked for offsets.

interface WallDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const numeric = 'numeric';
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formatters.set(zone, made);
  return made;
}

/** What a clock on the wall of this zone shows, as the UTC instant (ms) that would show the same in UTC. */
function wallMs(instant: number, zone: string): number {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(instant)
      .map((p) => [p.type, Number(p.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const DAY_MS = 86_400_000;

/** The calendar day in this zone. */
export function dayIn(instant: Date, zone: string): WallDay {
  const wall = new Date(wallMs(instant.getTime(), zone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/**
 * The instant at which a clock in this zone shows 23:59 on this day. Where it shows it twice (clocks go back at midnight), the
 * later one, in the candidate's favour; where never (the zone skipped the day), as long after as the clock jumped.
 */
export function endOfDay({ year, month, day }: WallDay, zone: string): Date {
  const wanted = Date.UTC(year, month - 1, day, 23, 59);
  const offsetAt = (instant: number) => wallMs(instant, zone) - instant;
  const before = wanted - offsetAt(wanted - DAY_MS);
  const after = wanted - offsetAt(wanted + DAY_MS);
  const fitting = [before, after].filter((instant) => wallMs(instant, zone) === wanted);
  return new Date(fitting.length > 0 ? Math.max(...fitting) : before);
}

/** So many calendar days later, at the end of the day. */
export function daysAfter(instant: Date, days: number, zone: string): Date {
  const from = dayIn(instant, zone);
  const last = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return endOfDay({ year: last.getUTCFullYear(), month: last.getUTCMonth() + 1, day: last.getUTCDate() }, zone);
}

/**
 * When an invitation made now ends. Days are calendar days in the candidate's zone, whatever their length in hours; today counts
 * as day 0.
 * @param zone IANA time zone of the candidate
 */
export function deadlineFor(rule: DeadlineRule, now: Date, zone: string): Date {
  if (rule.kind === 'absolute') return new Date(rule.at);
  return daysAfter(now, rule.days, zone);
}
