import type { Accommodations, AtOnce } from '../../../contract/accommodations.ts';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { RequestKind, RequestWant } from '../../../contract/requests.ts';
import { factorsAtOnce } from './given.ts';

/** Whether every question can be answered by video, as whoever signs has to. Where there are options, they are ticked. */
export const allByVideo = (questions: readonly Pick<CandidateQuestion, 'kinds'>[]): boolean =>
  questions.every(({ kinds }) => kinds.includes('video') || kinds.includes('choice'));

/** Whether this holds as soon as it is asked for. The server decides; this is what the page says beforehand. */
export function isAtOnce(want: RequestWant, rules: AtOnce, had: Accommodations, byVideo: boolean): boolean {
  switch (want) {
    case 'more-time':
      return factorsAtOnce(rules, had).length > 0;
    case 'more-takes':
      return rules.extraTakes > had.extraTakes;
    case 'questions-first':
      return rules.questionsFirst;
    case 'other-kind':
      return rules.otherKinds;
    case 'no-self-view':
    case 'helper-present':
      return true;
    case 'sign-language':
      return (
        (had.timeFactor !== 1 || factorsAtOnce(rules, had).length > 0) &&
        (byVideo || had.otherKinds || rules.otherKinds)
      );
    default:
      return false;
  }
}

/** Whether nothing of it needs a person. */
export function allAtOnce(
  kind: RequestKind,
  asked: { readonly wants: readonly RequestWant[]; readonly text: string },
  rules: AtOnce,
  had: Accommodations,
  byVideo: boolean,
): boolean {
  if (kind === 'extension') return rules.extensionDays > 0;
  const { wants, text } = asked;
  return (
    kind === 'adjustment' &&
    wants.length > 0 &&
    text.trim() === '' &&
    wants.every((want) => isAtOnce(want, rules, had, byVideo))
  );
}
