import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import type { PostInvitationsByInvitationRequestsByRequestAnswerData } from '../../api/generated/types.gen.ts';
import { answer, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type { InvitationRequest, Page } from '../types.ts';

type Answer = NonNullable<PostInvitationsByInvitationRequestsByRequestAnswerData['body']>;
/** What is sent: a part that is not given is left out. */
export type GrantInput = NonNullable<Answer['grant']>;

/** Without an answer, where one manages; who has waited longest comes first. */
export const openRequestsQuery = queryOptions({
  queryKey: keys.requests,
  queryFn: () => whole<InvitationRequest>((query) => api.getRequests({ query })),
});
export const requestsOfQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.requestsOf(invitation),
    queryFn: (): Promise<Page<InvitationRequest>> =>
      answer(api.getInvitationsByInvitationRequests({ path: { invitation } })),
  });

export function answerRequest(
  { id, invitationId }: Pick<InvitationRequest, 'id' | 'invitationId'>,
  body: Answer,
): Promise<InvitationRequest> {
  return answer(
    api.postInvitationsByInvitationRequestsByRequestAnswer({ path: { invitation: invitationId, request: id }, body }),
  );
}
