import type { CriterionInput } from '../types.ts';

/** A criterion while it is edited: `key` names it here, also before the server has given it an id. */
export type DraftCriterion = CriterionInput & { key: string };

/** Anchors without words are left out; the lowest and the highest level need some. */
export function inputOf({ key: _, ...criterion }: DraftCriterion): CriterionInput {
  return {
    ...criterion,
    anchors: criterion.anchors.filter((anchor) => anchor.text.trim() !== '' && anchor.level <= criterion.levels),
  };
}

export function isWhole(criterion: DraftCriterion): boolean {
  const described = new Set(inputOf(criterion).anchors.map((anchor) => anchor.level));
  return criterion.name.trim() !== '' && described.has(1) && described.has(criterion.levels);
}
