import { expect, it } from 'vitest';
import { InterviewState } from '../../../contract/interviews.ts';
import { interviewActions, nextState } from './state.ts';

it('every state × action', () => {
  const table = Object.fromEntries(
    InterviewState.options.map((from) => [from, interviewActions.map((action) => nextState(from, action))]),
  );
  expect(table).toEqual({
    //        publish, close, reopen, archive, restore
    draft: ['open', null, null, 'archived', null],
    open: ['open', 'closed', null, null, null],
    closed: [null, null, 'open', 'archived', null],
    archived: [null, null, null, null, 'closed'],
  });
  expect(nextState('archived', 'restore', false)).toBe('draft');
});
