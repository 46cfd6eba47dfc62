import { z } from 'zod';

/** UUIDv7, made in the application. An id is a name, never a secret. */
export const Id = z.uuid();
export type Id = string;

/** An instant, ISO 8601 in UTC with milliseconds, e.g. `2026-11-30T22:59:00.000Z`. */
export const Instant = z.iso.datetime();

/** IANA time zone, e.g. `Europe/Berlin`. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, 'Use an IANA time zone such as Europe/Berlin');
function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Languages that have a complete catalogue. */
export const Language = z.enum(['en', 'de']);
export type Language = z.infer<typeof Language>;

export const Email = z.email().max(254);
export const Secret = z.string().min(22).max(200).describe('The secret part of a link (at least 128 bits)');

/** Cursor pagination over indexed keys: pass `nextCursor` back as `cursor` until it is null. */
export const PageQuery = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** The text `{}` of a request or response without a body. */
export const Empty = z.object({}).strict();
