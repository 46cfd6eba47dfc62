import { z } from 'zod';
import { Empty, Id, page } from '../../../contract/common.ts';
import { InterviewAccess, InterviewMember } from '../../../contract/members.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { listMembers, putMember, removeMember } from './members.ts';

const params = z.object({ interview: Id });
const memberParams = z.object({ interview: Id, user: Id });
const tag = 'interviews';

export const memberRoutes = (platform: Platform): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/interviews/:interview/members',
    tag,
    summary: 'Who is named in this interview (owners and admins manage every one)',
    auth: 'member',
    permission: 'interview.read',
    scope: 'interviews:read',
    rate: 'read',
    params,
    response: { 200: page(InterviewMember) },
    handle: async ({ tx, params }) => ({ items: await listMembers(tx, params.interview), nextCursor: null }),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/interviews/:interview/members/:user',
    tag,
    summary: 'Name a member in this interview, or change what they may do',
    auth: 'member',
    permission: 'interview.members',
    scope: 'interviews:write',
    rate: 'write',
    params: memberParams,
    body: z.object({ access: InterviewAccess }),
    response: { 200: InterviewMember },
    handle: ({ tx, params, principal, body }) =>
      putMember(tx, platform, {
        organisationId: principal.organisationId,
        interviewId: params.interview,
        userId: params.user,
        access: body.access,
        actor: actorOf(principal),
      }),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/interviews/:interview/members/:user',
    tag,
    summary: 'Take a member out of this interview',
    auth: 'member',
    permission: 'interview.members',
    scope: 'interviews:write',
    rate: 'write',
    params: memberParams,
    response: { 204: Empty },
    handle: async ({ tx, params, principal }) => {
      await removeMember(tx, platform, {
        organisationId: principal.organisationId,
        interviewId: params.interview,
        userId: params.user,
        actor: actorOf(principal),
      });
      return undefined;
    },
  }),
];
