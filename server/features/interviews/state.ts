import type { InterviewState } from '../../../contract/interviews.ts';

/** What can happen to an interview. */
export const interviewActions = ['publish', 'close', 'reopen', 'archive', 'restore'] as const;
export type InterviewAction = (typeof interviewActions)[number];

/**
 * The one place that knows how an interview's state changes. Publishing an open interview again makes its next version.
 * What is archived comes back as it was: closed, or a draft where it was never `published`.
 * @returns null where the action is not possible in this state
 */
export function nextState(from: InterviewState, action: InterviewAction, published = true): InterviewState | null {
  switch (action) {
    case 'publish':
      return from === 'draft' || from === 'open' ? 'open' : null;
    case 'close':
      return from === 'open' ? 'closed' : null;
    case 'reopen':
      return from === 'closed' ? 'open' : null;
    case 'archive':
      return from === 'closed' || from === 'draft' ? 'archived' : null;
    case 'restore':
      return from === 'archived' ? (published ? 'closed' : 'draft') : null;
  }
}
