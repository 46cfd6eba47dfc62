import type { AnswerKind, Choice } from './interviews.ts';

/** Rules of choices that builder, page and server share. Without zod, so that pages can carry them. */

export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 20;

/** Kinds with bytes of their own, which have limits and takes. The others are written or chosen as often as one likes. */
export const isRecordedKind = (kind: AnswerKind): kind is 'video' | 'audio' => kind === 'video' || kind === 'audio';

/** What keeps a choice from being published: too few options, one without words, two with the same, or a count that nobody can meet. */
export type ChoiceFault = 'few' | 'blank' | 'same' | 'count';

/** @returns null for a choice that can be put before a candidate */
export function choiceFault(choice: Choice | null): ChoiceFault | null {
  const words = (choice?.options ?? []).map(({ text }) => text.trim());
  if (!choice || words.filter(Boolean).length < FEWEST_OPTIONS) return 'few';
  if (words.includes('')) return 'blank';
  if (new Set(words.map((text) => text.toLocaleLowerCase())).size < words.length) return 'same';
  const most = choice.most ?? words.length;
  return choice.least > most || most > words.length ? 'count' : null;
}

/** What is wrong with what somebody chose: an option that is not there, too few or too many. */
export type ChosenFault = 'unknown' | 'few' | 'many';

/** @returns null for an answer that can be sent */
export function chosenFault(choice: Choice, chosen: readonly string[]): ChosenFault | null {
  const known = new Set(choice.options.map(({ id }) => id));
  if (!chosen.every((id) => known.has(id))) return 'unknown';
  if (chosen.length < choice.least) return 'few';
  return chosen.length > (choice.most ?? known.size) ? 'many' : null;
}

/** Those chosen, in the order in which they stand, however they were ticked. */
export const inOrder = (choice: Choice, chosen: readonly string[]): string[] =>
  choice.options.flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
