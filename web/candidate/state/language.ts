import { createContext, useContext } from 'react';
import { type PageLanguage, pageLanguage } from '../../i18n/runtime.ts';
import { safeStorage, writeTo } from './keeps.ts';

const key = 'vorab.language';

/** What was chosen on this device, else what the server wrote the page in. `?lang=` wins, for links and for tests. */
export function startLanguage(): PageLanguage {
  const asked = new URLSearchParams(location.search).get('lang');
  let chosen: string | null = null;
  try {
    chosen = safeStorage()?.getItem(key) ?? null;
  } catch {
    chosen = null;
  }
  return pageLanguage(asked ?? chosen ?? document.documentElement.lang);
}

export const rememberLanguage = (language: PageLanguage) => writeTo(safeStorage(), key, language);

export const LanguageContext = createContext<{ language: PageLanguage; choose: (language: PageLanguage) => void }>({
  language: 'en',
  choose: () => undefined,
});
export const useLanguage = () => useContext(LanguageContext);
