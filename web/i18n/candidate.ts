import type catalogue from './candidate.en.json';
import { createTexts, type Loaders, type PageLanguage } from './runtime.ts';

export type CandidateText = keyof typeof catalogue;

const first: Loaders = {
  en: () => import('virtual:messages/candidate/en/first'),
  de: () => import('virtual:messages/candidate/de/first'),
  pseudo: () => import('virtual:messages/candidate/pseudo/first'),
};
const rest: Loaders = {
  en: () => import('virtual:messages/candidate/en/rest'),
  de: () => import('virtual:messages/candidate/de/rest'),
  pseudo: () => import('virtual:messages/candidate/pseudo/rest'),
};

/**
 * The texts behind a candidate’s link: `await load('de')`, then `t('id', values)`. The welcome page needs a quarter of
 * them; the others come with the first page after it, by `loadRest()`.
 */
export const { i18n, load, loadRest, sayInstead, t } = createTexts<CandidateText>(first, rest);

/** All of them once more, for the server: it speaks several languages at the same time. */
export async function textsIn(language: PageLanguage) {
  const texts = createTexts<CandidateText>(first, rest);
  await texts.load(language);
  await texts.loadRest();
  return texts;
}
