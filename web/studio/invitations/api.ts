import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type {
  BatchResult,
  DecisionKind,
  Event,
  Invitation,
  InviteInput,
  Language,
  MailProgress,
  Page,
  Score,
} from '../types.ts';
import type { Person } from './people.ts';
import type { InvitationSearch } from './search.ts';

export const invitationsQuery = (interview: string, { candidate: _, ...search }: InvitationSearch) =>
  infiniteQueryOptions({
    queryKey: [...keys.invitations(interview), search] as const,
    queryFn: ({ pageParam, signal }): Promise<Page<Invitation>> =>
      answer(
        api.getInterviewsByInterviewInvitations({
          path: { interview },
          query: { ...search, ...(pageParam === null ? {} : { cursor: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
/** Lies below the list's key and grows stale with it. */
export const invitationQuery = (interview: string, invitation: string) =>
  queryOptions({
    queryKey: [...keys.invitations(interview), 'one', invitation] as const,
    queryFn: (): Promise<Invitation> => answer(api.getInvitationsByInvitation({ path: { invitation } })),
  });
export const mailProgressQuery = (interview: string) =>
  queryOptions({
    queryKey: [...keys.invitations(interview), 'mail'] as const,
    queryFn: (): Promise<MailProgress> => answer(api.getInterviewsByInterviewInvitationsMail({ path: { interview } })),
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
/** `key` null: only says what would happen. */
export function inviteMany(
  interview: string,
  people: readonly (Person & { language: Language })[],
  key: string | null,
): Promise<BatchResult> {
  return answer(
    api.postInterviewsByInterviewInvitationsBatch({
      path: { interview },
      body: { people: [...people], check: key === null },
      ...(key === null ? {} : { headers: { 'idempotency-key': key } }),
    }),
  );
}
export function invitationLink(invitation: string): Promise<{ url: string }> {
  return answer(api.getInvitationsByInvitationLink({ path: { invitation } }));
}
/** `leaving` lets the request outlive the page. */
export function cancelInvitation(invitation: string, leaving: boolean): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationCancel({ path: { invitation }, keepalive: leaving }));
}
export function extendInvitation(invitation: string, deadlineAt: string): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationExtend({ path: { invitation }, body: { deadlineAt } }));
}
export function sendAgain(invitation: string): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationSendAgain({ path: { invitation } }));
}
export function renewLink(invitation: string): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationRenewLink({ path: { invitation } }));
}
export function correct(
  invitation: string,
  body: { name?: string; email?: string; language?: Language },
): Promise<Invitation> {
  return answer(api.postInvitationsByInvitationCorrect({ path: { invitation }, body }));
}
export function reopenAnswer(
  invitation: string,
  body: { questionId: string; reason: string; deadlineAt: string },
): Promise<unknown> {
  return answer(api.postInvitationsByInvitationReopen({ path: { invitation }, body }));
}
export function eraseCandidate(invitation: string): Promise<unknown> {
  return answer(api.postInvitationsByInvitationEraseCandidate({ path: { invitation } }));
}
export function decide(invitation: string, kind: DecisionKind, reason: string, leaving: boolean): Promise<unknown> {
  return answer(
    api.postInvitationsByInvitationDecisions({ path: { invitation }, body: { kind, reason }, keepalive: leaving }),
  );
}
