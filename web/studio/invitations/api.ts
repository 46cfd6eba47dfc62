import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type { Event, Invitation, InviteInput, Page, Score } from '../types.ts';

export const invitationsQuery = (interview: string, q: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.invitations(interview), q] as const,
    queryFn: ({ pageParam, signal }): Promise<Page<Invitation>> =>
      answer(
        api.getInterviewsByInterviewInvitations({
          path: { interview },
          query: { ...(q === '' ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
export const scoresQuery = (interview: string) =>
  queryOptions({
    queryKey: keys.scores(interview),
    queryFn: () => whole<Score>((query) => api.getInterviewsByInterviewScores({ path: { interview }, query })),
  });
export const timelineQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.timeline(invitation),
    queryFn: () => whole<Event>((query) => api.getInvitationsByInvitationTimeline({ path: { invitation }, query })),
  });

/** The key makes a repeated send (a lost answer, a double click) one invitation, not two. */
export function invite(interview: string, body: InviteInput, idempotencyKey: string): Promise<Invitation> {
  return answer(
    api.postInterviewsByInterviewInvitations({
      path: { interview },
      body,
      headers: { 'idempotency-key': idempotencyKey },
    }),
  );
}
export function invitationLink(invitation: string): Promise<{ url: string }> {
  return answer(api.getInvitationsByInvitationLink({ path: { invitation } }));
}
export function cancelInvitation(invitation: string): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationCancel({ path: { invitation } }));
}
export function extendInvitation(invitation: string, deadlineAt: string): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationExtend({ path: { invitation }, body: { deadlineAt } }));
}
