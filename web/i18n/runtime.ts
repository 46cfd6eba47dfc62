import { type I18n, type Messages, setupI18n } from '@lingui/core';

/** `pseudo` is for whoever builds pages: it is never offered to people. */
export type PageLanguage = 'en' | 'de' | 'pseudo';
export type Values = Record<string, string | number>;
export type Loaders = Record<PageLanguage, () => Promise<{ default: Messages }>>;

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

/** One app's texts. `load` fetches a catalogue the first time only, then makes it current. */
export function createTexts<Id extends string>(loaders: Loaders) {
  const i18n: I18n = setupI18n();
  return {
    i18n,
    async load(language: PageLanguage): Promise<void> {
      const { default: messages } = await loaders[language]();
      i18n.loadAndActivate({ locale: language, locales: [locale(language)], messages });
      document.documentElement.lang = language === 'pseudo' ? 'en' : language;
    },
    t: (id: Id, values?: Values): string => i18n._(id, values),
  };
}
