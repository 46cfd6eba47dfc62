import { expect, it } from 'vitest';
import { sampleQuestion, sampleSession } from '../state/session.sample.ts';
import { practiceKinds, practiceQuestion } from './limits.ts';

it('practises with the limits of the first question that is recorded, as often as one likes', () => {
  const session = sampleSession({
    questions: [
      sampleQuestion('a', { kinds: ['text'] }),
      sampleQuestion('b', { kinds: ['audio', 'text'], thinkSeconds: 45, answerSeconds: 180, takes: 1, takesLeft: 0 }),
      sampleQuestion('c', { kinds: ['video'] }),
    ],
  });
  expect(practiceKinds(session)).toEqual(['audio', 'video']);
  expect(practiceQuestion(session, 'Q')).toMatchObject({
    text: 'Q',
    thinkSeconds: 45,
    answerSeconds: 180,
    takes: null,
    takesLeft: null,
  });
});

it('has no limit where somebody has none', () => {
  const session = sampleSession({ questions: [sampleQuestion('a', { answerSeconds: null, thinkSeconds: null })] });
  expect(practiceQuestion(session, 'Q')).toMatchObject({ thinkSeconds: null, answerSeconds: null });
});
