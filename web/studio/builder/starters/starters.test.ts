import { describe, expect, it } from 'vitest';
import { QuestionInput } from '../../../../contract/interviews.ts';
import { isWhole } from '../whole.ts';
import { criteriaOf, type StarterName, starters } from './index.ts';

describe.each(['en', 'de'] as const)('starters in %s', (language) => {
  it('can be published as they are: every question passes, every criterion is whole and points at a question', async () => {
    const all = await starters[language]();
    const other = await starters.en();
    expect(Object.keys(all)).toEqual(Object.keys(other));
    for (const [name, starter] of Object.entries(all)) {
      expect(starter.questions.length, name).toBe(other[name as StarterName].questions.length);
      for (const question of starter.questions) expect(QuestionInput.safeParse(question).success, name).toBe(true);
      const ids = starter.questions.map((_, at) => `q${at}`);
      for (const criterion of criteriaOf(starter, ids)) {
        expect(isWhole(criterion), `${name}: ${criterion.name}`).toBe(true);
        expect(criterion.anchors.map(({ level }) => level)).toEqual([1, 3, 5]);
      }
      for (const { question } of starter.criteria) expect(question === null || question < ids.length, name).toBe(true);
    }
  });
});
