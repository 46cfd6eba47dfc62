import type { Format } from '../format.ts';
import type { Translate } from '../text.ts';
import type { Accommodations, Grant, InvitationRequest } from '../types.ts';

const time = (t: Translate, format: Format, factor: number | null): string =>
  factor === null
    ? t('given.no-limit')
    : t('given.time', { factor: format.number(factor, factor % 1 === 0.25 ? 2 : factor % 1 === 0 ? 0 : 1) });

/** What one answer gave, in a few words each. */
export function givenWords(t: Translate, format: Format, grant: Grant | null, zone: string): string[] {
  if (!grant) return [];
  return [
    ...(grant.timeFactor === undefined ? [] : [time(t, format, grant.timeFactor)]),
    ...(grant.extraTakes ? [t('given.takes', { count: grant.extraTakes })] : []),
    ...(grant.questionsFirst ? [t('given.questions-first')] : []),
    ...(grant.otherKinds ? [t('given.other-kinds')] : []),
    ...(grant.signLanguage ? [t('given.sign-language')] : []),
    ...(grant.noSelfView ? [t('given.no-self-view')] : []),
    ...(grant.helper ? [t('given.helper')] : []),
    ...(grant.deadlineAt ? [t('given.until', { when: format.moment(grant.deadlineAt, zone) })] : []),
  ];
}

/** Only what needs nobody’s leave: no rule gave anything. */
export const isOwnAlone = (grant: Grant | null): boolean =>
  Object.keys(grant ?? {}).every((part) => ['signLanguage', 'noSelfView', 'helper'].includes(part));

/** What holds for this person now; empty where it is as for everybody. */
export function heldWords(t: Translate, format: Format, a: Accommodations): string[] {
  return [
    ...(a.timeFactor === 1 ? [] : [time(t, format, a.timeFactor)]),
    ...(a.extraTakes ? [t('given.takes', { count: a.extraTakes })] : []),
    ...(a.questionsFirst ? [t('given.questions-first')] : []),
    ...(a.otherKinds ? [t('given.other-kinds')] : []),
    ...(a.signLanguage ? [t('given.sign-language')] : []),
    ...(a.noSelfView ? [t('given.no-self-view')] : []),
    ...(a.helper ? [t('given.helper')] : []),
  ];
}

/** Who asked, as far as it is known. */
export const nameOf = (request: InvitationRequest): string => request.name ?? request.code;
