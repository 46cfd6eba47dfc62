import type { Language } from '../../../contract/common.ts';
import { localeOf, textsIn } from './texts/index.ts';

/**
 * An instant in words, for somebody in this zone, e.g. “Monday 30 November at 23:59, Berlin time”. The year comes along when it is
 * not this one.
 * @param zone IANA time zone; said by its place, since the reader may be elsewhere by then
 */
export function inWords(at: Date, zone: string, language: Language, now: Date): string {
  const locale = localeOf[language];
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: zone });
  const words = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    ...(year.format(at) === year.format(now) ? {} : { year: 'numeric' }),
  }).format(at);
  if (/^(Etc\/)?(UTC|GMT)$/.test(zone)) return `${words}, UTC`;
  return textsIn[language]('when', { when: words, place: placeOf(zone, language) });
}

/** German names of places whose zone is called otherwise; a browser has no list of them. */
const german: Record<string, string> = {
  Athens: 'Athen',
  Belgrade: 'Belgrad',
  Brussels: 'Brüssel',
  Bucharest: 'Bukarest',
  Cairo: 'Kairo',
  Copenhagen: 'Kopenhagen',
  Kiev: 'Kiew',
  Kyiv: 'Kyjiw',
  Lisbon: 'Lissabon',
  Luxembourg: 'Luxemburg',
  Moscow: 'Moskau',
  Prague: 'Prag',
  Rome: 'Rom',
  Singapore: 'Singapur',
  Tokyo: 'Tokio',
  Vienna: 'Wien',
  Warsaw: 'Warschau',
  Zurich: 'Zürich',
};

function placeOf(zone: string, language: Language): string {
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return language === 'de' ? (german[place] ?? place) : place;
}
