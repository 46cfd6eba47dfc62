import { load } from '../../i18n/studio.ts';
import type { Language } from '../types.ts';
import { rememberLanguage } from './settings.ts';

/** Loads the catalogue and makes it the page's language, at once and next time. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  rememberLanguage(language);
}
