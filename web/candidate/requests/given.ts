import type { Accommodations, AtOnce, TimeFactor } from '../../../contract/accommodations.ts';
import type { Grant } from '../../../contract/requests.ts';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime, number } from '../../i18n/formats.ts';

const size = (factor: number | null): number => factor ?? Infinity;
const factors: readonly TimeFactor[] = [1.25, 1.5, 2, null];

/** How much more time one may choose without asking, beyond what one has; the usual one is the first to suggest. */
export const factorsAtOnce = (rules: AtOnce, had: Accommodations): TimeFactor[] =>
  factors.filter((factor) => size(factor) <= size(rules.timeFactor) && size(factor) > size(had.timeFactor));

export const usualOf = (choices: readonly TimeFactor[]): TimeFactor | undefined =>
  choices.find((factor) => factor === 1.5) ?? choices.at(-1);

/** How much time one has, in a sentence. */
export const timeWords = (factor: number | null, language: string): string =>
  factor === null ? t('given.no-limit') : t('given.time', { factor: number(language, factor) });

/** What an answer gave, each in a sentence. */
export function givenWords(grant: Grant | null, language: string, zone: string, now: string): string[] {
  if (!grant) return [];
  return [
    ...(grant.timeFactor === undefined ? [] : [timeWords(grant.timeFactor, language)]),
    ...(grant.extraTakes ? [t('given.takes', { count: grant.extraTakes })] : []),
    ...(grant.questionsFirst ? [t('given.questions-first')] : []),
    ...(grant.otherKinds ? [t('given.other-kinds')] : []),
    ...(grant.signLanguage ? [t('given.sign-language')] : []),
    ...(grant.noSelfView ? [t('given.no-self-view')] : []),
    ...(grant.helper ? [t('given.helper')] : []),
    ...(grant.deadlineAt ? [t('given.until', { when: dayAndTime(language, zone, grant.deadlineAt, now) })] : []),
  ];
}

/** What holds for this person now, each in a sentence; empty where it is as for everybody. */
export function adjustedWords(a: Accommodations, language: string): string[] {
  return [
    ...(a.timeFactor === 1 ? [] : [timeWords(a.timeFactor, language)]),
    ...(a.extraTakes ? [t('given.takes', { count: a.extraTakes })] : []),
    ...(a.questionsFirst ? [t('given.questions-first')] : []),
    ...(a.otherKinds ? [t('given.other-kinds')] : []),
    ...(a.signLanguage ? [t('given.sign-language')] : []),
    ...(a.noSelfView ? [t('given.no-self-view')] : []),
    ...(a.helper ? [t('given.helper')] : []),
  ];
}
