import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Language } from '../../../../contract/common.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

export type TextId = keyof typeof en;
type Values = Record<string, string | number>;
/** Puts values into a text of one language. */
export type Texts = (id: TextId, values?: Values) => string;

const sources: Record<Language, Record<TextId, string>> = { en, de };
/** The Intl locale of a language: 24-hour clock and day before month, as on the pages. */
export const localeOf: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

function create(language: Language): Texts {
  const messages = Object.fromEntries(
    Object.entries(sources[language]).map(([id, text]) => [id, compileMessageOrThrow(text)]),
  );
  const i18n = setupI18n({ locale: language, locales: [localeOf[language]], messages: { [language]: messages } });
  return (id, values) => i18n._(id, values);
}

/** Compiled once, at start: a text that is not well formed never waits for its first reader. */
export const textsIn: Record<Language, Texts> = { en: create('en'), de: create('de') };
