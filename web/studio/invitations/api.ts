import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, query } from '../api.ts';
import { keys } from '../queries.ts';
import type { Event, Invitation, InviteInput, Page, Score } from '../types.ts';

export const invitationsQuery = (interview: string, q: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.invitations(interview), q] as const,
    queryFn: ({ pageParam, signal }) =>
      call<Page<Invitation>>(`/interviews/${interview}/invitations${query({ q, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
export const scoresQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.scores(interview),
    queryFn: () => call<Page<Score>>(`/interviews/${interview}/scores`),
  });
export const timelineQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.timeline(invitation),
    queryFn: () => call<Page<Event>>(`/invitations/${invitation}/timeline`),
  });

/** The key makes a repeated send (a lost answer, a double click) one invitation, not two. */
export function invite(interview: string, input: InviteInput, idempotencyKey: string): Promise<Invitation> {
  return call(`/interviews/${interview}/invitations`, { method: 'POST', body: input, idempotencyKey });
}
export function invitationLink(invitation: string): Promise<{ url: string }> {
  return call(`/invitations/${invitation}/link`);
}
export function cancelInvitation(invitation: string): Promise<Invitation> {
  return call(`/invitations/${invitation}/cancel`, { method: 'POST', body: {} });
}
export function extendInvitation(invitation: string, deadlineAt: string): Promise<Invitation> {
  return call(`/invitations/${invitation}/extend`, { method: 'POST', body: { deadlineAt } });
}
export function renewLink(invitation: string): Promise<unknown> {
  return call(`/invitations/${invitation}/renew-link`, { method: 'POST', body: {} });
}
