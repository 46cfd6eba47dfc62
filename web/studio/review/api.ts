import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, matching, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type {
  Decision,
  DecisionKind,
  QueueItem,
  Rating,
  RatingInput,
  Recommendation,
  Review,
  ReviewRoom,
  Score,
} from '../types.ts';

export const queueQuery = queryOptions({
  queryKey: keys.queue,
  queryFn: () => whole<QueueItem>((query) => api.getReviewsQueue({ query })),
});
/** How often (ms) an answer that is still being made playable is asked for: its events are for who manages the interview. */
const MAKING_MS = 5000;
const isMaking = ({ answers }: ReviewRoom): boolean =>
  answers.some(({ state }) => state !== 'ready' && state !== 'failed');

export const roomQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.room(invitation),
    queryFn: (): Promise<ReviewRoom> => answer(api.getInvitationsByInvitationReviewRoom({ path: { invitation } })),
    refetchInterval: (query) => (query.state.data && isMaking(query.state.data) ? MAKING_MS : false),
  });
export const scoreQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.score(invitation),
    queryFn: (): Promise<Score> => answer(api.getInvitationsByInvitationScore({ path: { invitation } })),
  });
export const decisionsQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.decisions(invitation),
    queryFn: () => whole<Decision>((query) => api.getInvitationsByInvitationDecisions({ path: { invitation }, query })),
  });

/** `revision`: of the rating that this one changes, 0 for the first; null: whatever is there. */
export function saveRating(
  invitation: string,
  criterion: string,
  body: RatingInput,
  revision: number | null,
): Promise<Rating> {
  const path = { invitation, criterion };
  return answer(
    api.putInvitationsByInvitationReviewRatingsByCriterion({
      path,
      body,
      ...(revision === null ? {} : matching(revision)),
    }),
  );
}
export function saveReview(
  invitation: string,
  body: { recommendation: Recommendation | null; note: string },
  revision: number | null,
): Promise<Review> {
  return answer(
    api.putInvitationsByInvitationReview({
      path: { invitation },
      body,
      ...(revision === null ? {} : matching(revision)),
    }),
  );
}
export function submitReview(invitation: string): Promise<Review> {
  return answer(api.postInvitationsByInvitationReviewSubmit({ path: { invitation } }));
}
export function reopenReview(invitation: string): Promise<Review> {
  return answer(api.postInvitationsByInvitationReviewReopen({ path: { invitation } }));
}
export function restoreReview(invitation: string): Promise<Review> {
  return answer(api.postInvitationsByInvitationReviewRestore({ path: { invitation } }));
}
export function decide(invitation: string, body: { kind: DecisionKind; reason: string }): Promise<Decision> {
  return answer(api.postInvitationsByInvitationDecisions({ path: { invitation }, body }));
}
