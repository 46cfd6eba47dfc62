import type { CandidateQuestion } from '../../../contract/answers.ts';

/** The words of what was chosen, one after the other. Empty where nothing was. */
export const chosenWords = ({ choice }: CandidateQuestion, chosen: readonly string[] | null | undefined): string =>
  (choice?.options ?? []).flatMap(({ id, text }) => (chosen?.includes(id) ? [text] : [])).join(' · ');

/** Whether what is ticked is something else than what was kept. Nothing ticked is no change: the answer stays. */
export const isChanged = (draft: readonly string[], kept: readonly string[] | null): boolean =>
  draft.length > 0 && (draft.length !== kept?.length || draft.some((id) => !kept.includes(id)));
