import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, whole } from '../api.ts';
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
export const roomQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.room(invitation),
    queryFn: (): Promise<ReviewRoom> => answer(api.getInvitationsByInvitationReviewRoom({ path: { invitation } })),
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

export function saveRating(invitation: string, criterion: string, body: RatingInput): Promise<Rating> {
  return answer(api.putInvitationsByInvitationReviewRatingsByCriterion({ path: { invitation, criterion }, body }));
}
export function saveReview(
  invitation: string,
  body: { recommendation: Recommendation | null; note: string },
): Promise<Review> {
  return answer(api.putInvitationsByInvitationReview({ path: { invitation }, body }));
}
export function submitReview(invitation: string): Promise<Review> {
  return answer(api.postInvitationsByInvitationReviewSubmit({ path: { invitation } }));
}
export function decide(invitation: string, body: { kind: DecisionKind; reason: string }): Promise<Decision> {
  return answer(api.postInvitationsByInvitationDecisions({ path: { invitation }, body }));
}
