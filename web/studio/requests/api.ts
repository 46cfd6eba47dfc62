import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type { Grant, InvitationRequest, Page } from '../types.ts';

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
  body: { text: string; grant?: Grant },
): Promise<InvitationRequest> {
  return answer(
    api.postInvitationsByInvitationRequestsByRequestAnswer({ path: { invitation: invitationId, request: id }, body }),
  );
}
