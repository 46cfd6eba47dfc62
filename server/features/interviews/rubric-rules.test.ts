import { describe, expect, it } from 'vitest';
import { CriterionInput } from '../../../contract/rubric.ts';
import { numberedCriteria, wrongCriteria } from './rubric-rules.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const known = { criterionIds: new Set([id(1)]), questionIds: new Set([id(2)]) };
const criterion = (more: object = {}) =>
  CriterionInput.parse({
    name: 'Clarity',
    levels: 5,
    anchors: [
      { level: 5, text: 'A stranger could act on it' },
      { level: 1, text: 'Names the problem only' },
    ],
    ...more,
  });
const paths = (...criteria: CriterionInput[]) =>
  wrongCriteria(criteria as ReturnType<typeof criterion>[], known).map((w) => w.path);

describe('criteria', () => {
  it('are fine with the two ends described, kept ids and known questions', () => {
    expect(paths(criterion(), criterion({ id: id(1), questionId: id(2) }))).toEqual([]);
  });
  it('need both ends of their own scale', () => {
    expect(paths(criterion({ levels: 4 }))).toContain('criteria.0.anchors');
    expect(paths(criterion({ levels: 7 }))).toEqual(['criteria.0.anchors']);
  });
  it('describe a level once', () => {
    const anchors = [1, 1, 5].map((level) => ({ level, text: 'x' }));
    expect(paths(criterion(), criterion({ anchors }))).toEqual(['criteria.1.anchors']);
  });
  it('keep only ids that the rubric had, each once', () => {
    expect(paths(criterion({ id: id(9) }))).toEqual(['criteria.0.id']);
    expect(paths(criterion({ id: id(1) }), criterion({ id: id(1) }))).toEqual(['criteria.1.id']);
  });
  it('rate questions of this interview', () => {
    expect(paths(criterion({ questionId: id(3) }))).toEqual(['criteria.0.questionId']);
  });
  it('are stored in order with ids, anchors from low to high', () => {
    const stored = numberedCriteria([criterion({ id: id(1) }), criterion()], () => id(7));
    expect(stored.map((c) => [c.id, c.position, c.anchors.map((a) => a.level)])).toEqual([
      [id(1), 1, [1, 5]],
      [id(7), 2, [1, 5]],
    ]);
  });
});
