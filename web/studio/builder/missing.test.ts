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
const now = Date.parse('2026-11-23T10:00:00Z');
const kinds = (...given: Parameters<typeof missingOf>) => missingOf(...given).map((one) => one.kind);

describe('what is missing before publishing', () => {
  it('is everything on a blank page, in the order of the page', () => {
    expect(kinds({ title: ' ', deadline }, [], [], now)).toEqual(['title', 'questions', 'rubric']);
  });

  it('is nothing once there is a title, a question and a criterion with its ends described', () => {
    expect(kinds({ title: 'T', deadline }, [{ id: 'q' }], [whole], now)).toEqual([]);
  });

  it('names each criterion without words for its lowest and highest level', () => {
    const bare = { ...whole, key: 'b', anchors: [{ level: 3, text: 'middle' }] };
    expect(missingOf({ title: 'T', deadline }, [{ id: 'q' }], [whole, bare], now)).toEqual([
      { kind: 'criterion', number: 2, key: 'b' },
    ]);
  });

  it('is a deadline that nobody can meet', () => {
    const past = { kind: 'absolute', at: '2026-11-23T09:59:00.000Z' } as const;
    expect(kinds({ title: 'T', deadline: past }, [{ id: 'q' }], [whole], now)).toEqual(['deadline']);
  });
});
