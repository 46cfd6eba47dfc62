import { expect, it } from 'vitest';
import { InterviewState } from '../../../contract/interviews.ts';
import { interviewActions, nextState } from './state.ts';

it('every state × action', () => {
  const table = Object.fromEntries(
    InterviewState.options.map((from) => [from, interviewActions.map((action) => nextState(from, action))]),
  );
  expect(table).toEqual({
    draft: ['open', null],
    open: ['open', 'closed'],
    closed: [null, null],
    archived: [null, null],
  });
});
