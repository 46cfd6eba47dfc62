import { choiceFault } from '../../../contract/choice.ts';
import type { DeadlineRule } from '../../../contract/interviews.ts';
import type { InterviewInput, Question } from '../types.ts';
import { type DraftCriterion, isWhole } from './whole.ts';

/** What stands between a draft and its publication, and where on the page it is put right. */
export type Missing =
  | { kind: 'title' | 'deadline' | 'questions' | 'rubric' }
  | { kind: 'criterion'; number: number; key: string }
  /** `key`: the question's id. It has to be open before anything in it can be put right. */
  | { kind: 'choice'; number: number; key: string };

/** The element that a missing thing is written in. Its first field takes the focus. */
export const fieldId = (part: string): string => `builder-${part}`;
export const placeOf = (missing: Missing): string =>
  fieldId(
    missing.kind === 'criterion' || missing.kind === 'choice'
      ? `${missing.kind}-${missing.key}`
      : missing.kind === 'questions'
        ? 'new-question'
        : missing.kind,
  );

const hasPassed = (deadline: DeadlineRule, now: number) =>
  deadline.kind === 'absolute' && new Date(deadline.at).getTime() <= now;

/** Everything that is missing, in the order of the page. Nothing: it can be published. */
export function missingOf(
  draft: Pick<InterviewInput, 'title' | 'deadline'>,
  questions: readonly Pick<Question, 'id' | 'kinds' | 'choice'>[],
  criteria: readonly DraftCriterion[],
  now: number = Date.now(),
): Missing[] {
  return [
    ...(draft.title.trim() === '' ? [{ kind: 'title' } as const] : []),
    ...(questions.length === 0 ? [{ kind: 'questions' } as const] : []),
    ...questions.flatMap(({ id, kinds, choice }, at) =>
      kinds.includes('choice') && choiceFault(choice) ? [{ kind: 'choice', number: at + 1, key: id } as const] : [],
    ),
    ...(criteria.length === 0 ? [{ kind: 'rubric' } as const] : []),
    ...criteria.flatMap((criterion, at) =>
      isWhole(criterion) ? [] : [{ kind: 'criterion', number: at + 1, key: criterion.key } as const],
    ),
    ...(hasPassed(draft.deadline, now) ? [{ kind: 'deadline' } as const] : []),
  ];
}

/** Goes to where a missing thing is written and gives it the focus. */
export function goTo(missing: Missing): void {
  const place = document.getElementById(placeOf(missing));
  const control = place?.matches('input, textarea, button')
    ? place
    : place?.querySelector<HTMLElement>('input, textarea, button');
  place?.scrollIntoView({ block: 'center' });
  (control as HTMLElement | null | undefined)?.focus({ preventScroll: true });
}
