import { describe, expect, it } from 'vitest';
import type { Accommodations } from '../../../contract/accommodations.ts';
import { adjusted, adjustedMinutes } from './adjusted.ts';

const none: Accommodations = {
  timeFactor: 1,
  extraTakes: 0,
  questionsFirst: false,
  otherKinds: false,
  noSelfView: false,
  signLanguage: false,
  helper: false,
};
const question: Parameters<typeof adjusted>[0] = {
  id: 'q',
  position: 0,
  text: 'Q',
  hint: '',
  kinds: ['audio'],
  thinkSeconds: 30,
  answerSeconds: 90,
  limit: 'hard',
  takes: 3,
  maxCharacters: 4000,
  choice: null,
  file: null,
  required: true,
};

describe('limits for one candidate', () => {
  it('are everybody’s without accommodations', () => {
    expect(adjusted(question, none)).toEqual(question);
    expect(adjustedMinutes(14, none)).toBe(14);
  });
  it.each([
    [1.25, 38, 113, 18],
    [1.5, 45, 135, 21],
    [2, 60, 180, 28],
    [null, null, null, 14],
  ] as const)('with %s times the time', (timeFactor, think, answer, minutes) => {
    const got = adjusted(question, { ...none, timeFactor });
    expect(got).toMatchObject({ thinkSeconds: think, answerSeconds: answer, limit: 'hard', takes: 3 });
    expect(adjustedMinutes(14, { ...none, timeFactor })).toBe(minutes);
  });
  it('leave no think time none, and unlimited unlimited', () => {
    expect(adjusted({ ...question, thinkSeconds: 0 }, { ...none, timeFactor: 2 }).thinkSeconds).toBe(0);
    expect(adjusted({ ...question, thinkSeconds: null }, { ...none, timeFactor: 2 }).thinkSeconds).toBeNull();
  });
  it('show the question first, allow every kind behind the one asked for, and more takes', () => {
    const got = adjusted(question, { ...none, questionsFirst: true, otherKinds: true, extraTakes: 2 });
    expect(got).toMatchObject({ thinkSeconds: null, answerSeconds: 90, kinds: ['audio', 'video', 'text'], takes: 5 });
    expect(adjusted({ ...question, takes: null }, { ...none, extraTakes: 2 }).takes).toBeNull();
  });
  it('add every kind that any question can be answered in to a choice, and a choice to none', () => {
    const chosen = adjusted({ ...question, kinds: ['choice'] }, { ...none, otherKinds: true });
    expect(chosen.kinds).toEqual(['choice', 'video', 'audio', 'text']);
  });
});
