import { describe, expect, it } from 'vitest';
import type { OwnSelfIdentification } from '../../../contract/self-identification.ts';
import { answersOf, draftOf, wordless } from './draft.ts';

const own: OwnSelfIdentification = {
  questions: [
    { question: 'gender', options: ['woman', 'man', 'own-words'] },
    { question: 'age', options: ['under-25', 'not-said'] },
  ],
  given: {
    givenAt: '2026-11-24T08:00:00.000Z',
    textVersion: '1',
    answers: [
      { question: 'gender', option: 'own-words', words: 'agender' },
      { question: 'disability', option: 'no', words: '' },
    ],
  },
};

describe('what one says about oneself', () => {
  it('begins with what one said before, as far as it is still asked', () => {
    expect(draftOf(own)).toEqual({ gender: { option: 'own-words', words: 'agender' } });
    expect(draftOf({ ...own, given: null })).toEqual({});
  });

  it('sends words only where they are the answer, and leaves out what is not answered', () => {
    expect(answersOf(own, { gender: { option: 'man', words: 'left from before' } })).toEqual([
      { question: 'gender', option: 'man', words: '' },
    ]);
    expect(
      answersOf(own, { age: { option: 'not-said', words: '' }, gender: { option: 'own-words', words: ' x ' } }),
    ).toEqual([
      { question: 'gender', option: 'own-words', words: 'x' },
      { question: 'age', option: 'not-said', words: '' },
    ]);
  });

  it('names the question whose own words are missing', () => {
    expect(wordless(answersOf(own, { gender: { option: 'own-words', words: '  ' } }))).toBe('gender');
    expect(wordless(answersOf(own, draftOf(own)))).toBeNull();
  });
});
