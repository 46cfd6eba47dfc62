import type catalogue from './candidate.en.json';
import { createTexts } from './runtime.ts';

export type CandidateText = keyof typeof catalogue;

/** The texts behind a candidate’s link: `await load('de')`, then `t('id', values)`. */
export const { i18n, load, t } = createTexts<CandidateText>({
  en: () => import('virtual:messages/candidate/en'),
  de: () => import('virtual:messages/candidate/de'),
  pseudo: () => import('virtual:messages/candidate/pseudo'),
});
