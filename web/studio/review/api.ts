import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';
import { keys } from '../queries.ts';
import type {
  Decision,
  DecisionKind,
  Page,
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
  queryFn: () => call<Page<QueueItem>>('/reviews/queue'),
});
export const roomQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.room(invitation),
    queryFn: () => call<ReviewRoom>(`/invitations/${invitation}/review-room`),
  });
export const scoreQuery = (invitation: string) =>
  queryOptions({ queryKey: keys.score(invitation), queryFn: () => call<Score>(`/invitations/${invitation}/score`) });
export const decisionsQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.decisions(invitation),
    queryFn: () => call<Page<Decision>>(`/invitations/${invitation}/decisions`),
  });

export function saveRating(
  invitation: string,
  criterion: string,
  input: RatingInput,
  revision: number | undefined,
): Promise<Rating> {
  return call(`/invitations/${invitation}/review/ratings/${criterion}`, { method: 'PUT', body: input, revision });
}
export function saveReview(
  invitation: string,
  input: { recommendation: Recommendation | null; note: string },
): Promise<Review> {
  return call(`/invitations/${invitation}/review`, { method: 'PUT', body: input });
}
export function submitReview(invitation: string): Promise<Review> {
  return call(`/invitations/${invitation}/review/submit`, { method: 'POST', body: {} });
}
export function decide(invitation: string, input: { kind: DecisionKind; reason: string }): Promise<Decision> {
  return call(`/invitations/${invitation}/decisions`, { method: 'POST', body: input });
}
