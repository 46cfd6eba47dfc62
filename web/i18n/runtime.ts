import { type I18n, type Messages, setupI18n } from '@lingui/core';

/** `pseudo` is for whoever builds pages: it is never offered to people. */
export type PageLanguage = 'en' | 'de' | 'pseudo';
export type Values = Record<string, string | number>;
type Load = () => Promise<{ default: Messages }>;
export type Loaders = Record<PageLanguage, Load>;

/** Languages people can choose, each by its own name. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const;

/** The Intl locale of a language: 24-hour clock and day before month, as on the pages that were drawn. */
export function locale(language: string): string {
  return language === 'de' ? 'de-DE' : 'en-GB';
}

/** The language to begin with: the one asked for, if there is a catalogue; else English. */
export function pageLanguage(asked: string | null | undefined): PageLanguage {
  const code = asked?.toLowerCase().split('-')[0];
  return code === 'de' || code === 'pseudo' ? code : 'en';
}

/**
 * One app's texts. `load` fetches the catalogue of a language, the first time only, and makes it current. Where the
 * catalogue comes in two parts, `loadRest` fetches the second, in this language and in those chosen later.
 */
export function createTexts<Id extends string>(loaders: Loaders, rest?: Loaders) {
  const i18n: I18n = setupI18n();
  let current: PageLanguage = 'en';
  let restWanted = false;
  let instead: Readonly<Partial<Record<Id, Id>>> | undefined;
  const fetchInto = async (language: PageLanguage, load: Load) => {
    const { default: messages } = await load();
    i18n.load(language, messages);
  };
  return {
    i18n,
    async load(language: PageLanguage): Promise<void> {
      await Promise.all([
        fetchInto(language, loaders[language]),
        rest && restWanted ? fetchInto(language, rest[language]) : undefined,
      ]);
      current = language;
      i18n.activate(language, [locale(language)]);
      if (typeof document !== 'undefined') {
        const page = document.documentElement;
        page.lang = language === 'pseudo' ? 'en' : language;
        // Which way it is written is the catalogue's to say, as its words are.
        page.dir = i18n._('app.direction');
      }
    },
    async loadRest(): Promise<void> {
      restWanted = true;
      if (rest) await fetchInto(current, rest[current]);
    },
    /** From here on other texts are said in the place of these: a page that only plays at something must not claim it. */
    sayInstead(other: Readonly<Partial<Record<Id, Id>>>): void {
      instead = other;
    },
    t: (id: Id, values?: Values): string => i18n._(instead?.[id] ?? id, values),
  };
}
