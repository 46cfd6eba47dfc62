import { createTexts } from './runtime.ts';
import type catalogue from './studio.en.json';

export type StudioText = keyof typeof catalogue;

/** The studio's texts: `await load('de')`, then `t('id', values)`; `i18n` for Lingui's provider. */
export const { i18n, load, t } = createTexts<StudioText>({
  en: () => import('virtual:messages/studio/en'),
  de: () => import('virtual:messages/studio/de'),
  pseudo: () => import('virtual:messages/studio/pseudo'),
});
