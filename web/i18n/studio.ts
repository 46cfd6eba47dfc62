import { createTexts, type Loaders } from './runtime.ts';
import type catalogue from './studio.en.json';

export type StudioText = keyof typeof catalogue;

const first: Loaders = {
  en: () => import('virtual:messages/studio/en/first'),
  de: () => import('virtual:messages/studio/de/first'),
  pseudo: () => import('virtual:messages/studio/pseudo/first'),
};
const rest: Loaders = {
  en: () => import('virtual:messages/studio/en/rest'),
  de: () => import('virtual:messages/studio/de/rest'),
  pseudo: () => import('virtual:messages/studio/pseudo/rest'),
};

/**
 * The studio's texts: `await load('de')`, then `t('id', values)`; `i18n` for Lingui's provider. Those of the page that shows the
 * look come with it, by `loadRest()`.
 */
export const { i18n, load, loadRest, t } = createTexts<StudioText>(first, rest);
