import type { InterviewState } from '../../../contract/interviews.ts';

/** What can happen to an interview. */
export const interviewActions = ['publish', 'close'] as const;
export type InterviewAction = (typeof interviewActions)[number];

/**
 * The one place that knows how an interview's state changes. Publishing an open interview again makes its next version.
 * @returns null where the action is not possible in this state
 */
export function nextState(from: InterviewState, action: InterviewAction): InterviewState | null {
  switch (action) {
    case 'publish':
      return from === 'draft' || from === 'open' ? 'open' : null;
    case 'close':
      return from === 'open' ? 'closed' : null;
  }
}
