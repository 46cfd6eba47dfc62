import { useLingui } from '@lingui/react';
import type { Language } from '../types.ts';

/** The language of the page. */
export const useLanguage = (): Language => (useLingui().i18n.locale === 'de' ? 'de' : 'en');
