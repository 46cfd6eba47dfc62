import type { z } from 'zod';
import type { Criterion, CriterionInput } from '../../../contract/rubric.ts';

type Wrong = { path: string; message: string };

/**
 * What is wrong with criteria beyond their shape: anchors must describe the lowest and the highest level of their own scale, ids must be
 * ones the rubric had, and questions ones the interview has.
 */
export function wrongCriteria(
  criteria: readonly z.output<typeof CriterionInput>[],
  known: { criterionIds: ReadonlySet<string>; questionIds: ReadonlySet<string> },
): Wrong[] {
  const seen = new Set<string>();
  return criteria.flatMap((c, i) => {
    const at = `criteria.${i}`;
    const wrong: Wrong[] = [];
    if (c.id !== undefined && (!known.criterionIds.has(c.id) || seen.has(c.id))) {
      wrong.push({ path: `${at}.id`, message: 'This criterion is not in the rubric: leave the id out to add one' });
    }
    if (c.id !== undefined) seen.add(c.id);
    if (c.questionId !== null && !known.questionIds.has(c.questionId))
      wrong.push({ path: `${at}.questionId`, message: 'This question is not in the interview' });
    const levels = c.anchors.map((a) => a.level);
    if (new Set(levels).size !== levels.length)
      wrong.push({ path: `${at}.anchors`, message: 'Describe each level once' });
    if (levels.some((level) => level > c.levels))
      wrong.push({ path: `${at}.anchors`, message: `The highest level is ${c.levels}` });
    if (!levels.includes(1) || !levels.includes(c.levels))
      wrong.push({ path: `${at}.anchors`, message: 'Describe at least the lowest and the highest level' });
    return wrong;
  });
}

/** Criteria as they are stored: in order, anchors from low to high, each with its id (kept, or new). */
export const numberedCriteria = (
  criteria: readonly z.output<typeof CriterionInput>[],
  makeId: () => string,
): Criterion[] =>
  criteria.map((c, i) => ({
    ...c,
    id: c.id ?? makeId(),
    position: i + 1,
    anchors: c.anchors.toSorted((a, b) => a.level - b.level),
  }));
