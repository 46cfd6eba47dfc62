import { describe, expect, it } from 'vitest';
import { missingOf } from './missing.ts';
import type { DraftCriterion } from './whole.ts';

const whole: DraftCriterion = {
  key: 'k',
  questionId: null,
  name: 'Ownership',
  description: '',
  weight: 1,
  levels: 5,
  anchors: [
    { level: 1, text: 'low' },
    { level: 5, text: 'high' },
  ],
};
const deadline = { kind: 'relative', days: 7 } as const;
const question = { id: 'q', kinds: ['video' as const], choice: null };
const now = Date.parse('2026-11-23T10:00:00Z');
const kinds = (...given: Parameters<typeof missingOf>) => missingOf(...given).map((one) => one.kind);

describe('what is missing before publishing', () => {
  it('is everything on a blank page, in the order of the page', () => {
    expect(kinds({ title: ' ', deadline }, [], [], now)).toEqual(['title', 'questions', 'rubric']);
  });

  it('is nothing once there is a title, a question and a criterion with its ends described', () => {
    expect(kinds({ title: 'T', deadline }, [question], [whole], now)).toEqual([]);
  });

  it('names each criterion without words for its lowest and highest level', () => {
    const bare = { ...whole, key: 'b', anchors: [{ level: 3, text: 'middle' }] };
    expect(missingOf({ title: 'T', deadline }, [question], [whole, bare], now)).toEqual([
      { kind: 'criterion', number: 2, key: 'b' },
    ]);
  });

  it('names each question whose options are not written yet', () => {
    const bare = { ...question, id: 'c', kinds: ['choice' as const] };
    const choice = {
      options: [
        { id: 'a', text: 'Early' },
        { id: 'b', text: 'Late' },
      ],
      least: 1,
      most: 1,
    };
    const missing = (one: Parameters<typeof missingOf>[1][number]) =>
      missingOf({ title: 'T', deadline }, [question, one], [whole], now);
    expect(missing(bare)).toEqual([{ kind: 'choice', number: 2, key: 'c' }]);
    expect(missing({ ...bare, choice })).toEqual([]);
    expect(missing({ ...bare, kinds: ['text'] })).toEqual([]);
  });

  it('is nothing for a question answered by files: what it takes always has a first answer', () => {
    const cv = { ...question, id: 'f', kinds: ['file' as const] };
    expect(missingOf({ title: 'T', deadline }, [cv], [whole], now)).toEqual([]);
  });

  it('is a deadline that nobody can meet', () => {
    const past = { kind: 'absolute', at: '2026-11-23T09:59:00.000Z' } as const;
    expect(kinds({ title: 'T', deadline: past }, [question], [whole], now)).toEqual(['deadline']);
  });
});
