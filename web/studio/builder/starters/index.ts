import type { QuestionInput } from '../../types.ts';
import { blankCriterion } from '../library.ts';
import type { DraftCriterion } from '../whole.ts';

export type StarterName = 'customer-success' | 'software' | 'apprenticeship';

/** A whole interview to begin with. `question` of a criterion counts from 0; null: the whole interview. */
export interface Starter {
  readonly title: string;
  readonly role: string;
  readonly intro: string;
  readonly closing: string;
  readonly questions: readonly (Pick<QuestionInput, 'text' | 'hint'> & Partial<QuestionInput>)[];
  readonly criteria: readonly { name: string; question: number | null; weight: number; anchors: readonly string[] }[];
}

/** In the candidates' language; loaded when somebody takes one. */
export const starters: Record<'en' | 'de', () => Promise<Record<StarterName, Starter>>> = {
  en: () => import('./en.json').then((module) => module.default as Record<StarterName, Starter>),
  de: () => import('./de.json').then((module) => module.default as Record<StarterName, Starter>),
};

/** Its rubric, for the questions that were made of it. Anchors are for the levels 1, 3 and 5. */
export const criteriaOf = (starter: Starter, questionIds: readonly string[]): DraftCriterion[] =>
  starter.criteria.map(({ name, question, weight, anchors }) => ({
    ...blankCriterion(),
    name,
    weight,
    questionId: question === null ? null : (questionIds[question] ?? null),
    anchors: anchors.map((text, at) => ({ level: at * 2 + 1, text })),
  }));
