import type { Language } from '../../../contract/common.ts';
import { localeOf } from './texts/index.ts';

/**
 * An instant in words, for somebody in this zone, e.g. “Monday, 30 November 2026 at 23:59 (Central European Time)”.
 * @param zone IANA time zone; said by name, since the reader may be elsewhere by then
 */
export function inWords(at: Date, zone: string, language: Language): string {
  const locale = localeOf[language];
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
  return `${date} (${zoneName(at, zone, locale)})`;
}

function zoneName(at: Date, zone: string, locale: string): string {
  if (/^(Etc\/)?(UTC|GMT)$/.test(zone)) return 'UTC';
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find((p) => p.type === 'timeZoneName')?.value ?? zone;
}
