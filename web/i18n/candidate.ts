import type catalogue from './candidate.en.json';
import { createTexts } from './runtime.ts';

export type CandidateText = keyof typeof catalogue;

/**
 * The texts behind a candidate’s link: `await load('de')`, then `t('id', values)`. The welcome page needs a quarter of
 * them; the others come with the first page after it, by `loadRest()`.
 */
export const { i18n, load, loadRest, t } = createTexts<CandidateText>(
  {
    en: () => import('virtual:messages/candidate/en/first'),
    de: () => import('virtual:messages/candidate/de/first'),
    pseudo: () => import('virtual:messages/candidate/pseudo/first'),
  },
  {
    en: () => import('virtual:messages/candidate/en/rest'),
    de: () => import('virtual:messages/candidate/de/rest'),
    pseudo: () => import('virtual:messages/candidate/pseudo/rest'),
  },
);
