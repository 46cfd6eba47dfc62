import type { DraftCriterion } from './useRubricDraft.ts';

/** Competencies to begin with; their words are in the catalogue and are meant to be rewritten. */
export const library = ['ownership', 'listening', 'explaining', 'judgement', 'together', 'learning'] as const;

export function blankCriterion(): DraftCriterion {
  return { key: crypto.randomUUID(), questionId: null, name: '', description: '', weight: 1, levels: 5, anchors: [] };
}
