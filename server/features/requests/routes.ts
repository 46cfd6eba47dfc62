import { z } from 'zod';
import { Id, PageQuery, page } from '../../../contract/common.ts';
import { AnswerRequestInput, CandidateRequest, InvitationRequest, RequestInput } from '../../../contract/requests.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { answerRequest } from './answer.ts';
import { listOpenRequests } from './list.ts';
import { makeRequest } from './make.ts';
import { presentRequests, requestsOf } from './present.ts';

const OfInvitation = z.object({ invitation: Id });
const tag = 'requests';
const reads = { tag, auth: 'member', scope: 'invitations:read', rate: 'read' } as const;

export const routes = (platform: Platform) => [
  route({
    method: 'POST',
    url: '/api/v1/candidate/:invitation/requests',
    tag: 'candidate',
    summary: 'Ask a person for an adjustment, another way, more days or help; repeating it with the same id is safe',
    auth: 'candidate',
    permission: 'candidate.self',
    rate: 'write',
    params: OfInvitation,
    body: RequestInput,
    response: { 201: CandidateRequest },
    handle: ({ tx, principal, body }) => makeRequest(tx, platform, principal, body),
  }),
  route({
    ...reads,
    method: 'GET',
    url: '/api/v1/requests',
    summary: 'Requests without an answer in the interviews you manage, longest waiting first',
    permission: 'request.list',
    query: PageQuery,
    response: { 200: page(InvitationRequest) },
    handle: ({ tx, principal, query }) => listOpenRequests(tx, principal, query, platform.clock.now()),
  }),
  route({
    ...reads,
    method: 'GET',
    url: '/api/v1/invitations/:invitation/requests',
    summary: 'What one candidate asked for, newest first',
    permission: 'request.read',
    params: OfInvitation,
    response: { 200: page(InvitationRequest) },
    handle: async ({ tx, principal, params }) => ({
      items: await presentRequests(tx, principal, await requestsOf(tx, params.invitation), platform.clock.now()),
      nextCursor: null,
    }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/invitations/:invitation/requests/:request/answer',
    tag,
    summary: 'Answer a request; what you give holds at once, and the candidate gets a mail',
    auth: 'member',
    permission: 'request.answer',
    scope: 'invitations:write',
    rate: 'write',
    params: z.object({ invitation: Id, request: Id }),
    body: AnswerRequestInput,
    response: { 200: InvitationRequest },
    handle: async ({ tx, principal, params, body }) => {
      const row = await answerRequest(tx, platform, principal, params, body);
      const [shown] = await presentRequests(tx, principal, [row], platform.clock.now());
      if (!shown) throw problem('not-found');
      return shown;
    },
  }),
];
