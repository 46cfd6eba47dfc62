/** Minutes that `zone` is ahead of UTC at an instant. */
function offset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - at) / 60_000);
}

/** A time of a calendar day (`2026-11-30`, `14:30`) in a zone, as an instant; right across a change of clocks too. */
export function timeOfDay(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00.000Z`);
  const first = wall - offset(zone, wall) * 60_000;
  // Near a change of clocks the first guess may use the wrong offset; the second is exact.
  return new Date(wall - offset(zone, first) * 60_000).toISOString();
}

/** 23:59 of a calendar day in a zone. */
export const endOfDay = (day: string, zone: string): string => timeOfDay(day, '23:59', zone);

/** The calendar day of an instant in a zone, as `2026-11-30`. */
export function dayIn(instant: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** `2026-11-30` and 3 → `2026-12-03`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
