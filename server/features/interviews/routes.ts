import { z } from 'zod';
import { Id, page } from '../../../contract/common.ts';
import {
  CloseInput,
  DuplicateInput,
  Funnel,
  InterviewDetail,
  InterviewInput,
  InterviewItem,
  InterviewsQuery,
  PublishInput,
} from '../../../contract/interviews.ts';
import type { InterviewAccess } from '../../../contract/members.ts';
import { type Access, type Route, route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { changeInterview } from './change.ts';
import { createInterview } from './create.ts';
import { interviewDetail } from './detail.ts';
import { duplicateInterview } from './duplicate.ts';
import { funnelOf } from './funnel.ts';
import { archiveInterview, closeInterview, reopenInterview, restoreInterview } from './lifecycle.ts';
import { listInterviews } from './list.ts';
import { publishInterview } from './publish.ts';
import { neededRevision } from './revision.ts';
import { memberRoutes } from './routes-members.ts';
import { questionRoutes } from './routes-questions.ts';
import { rubricRoutes } from './routes-rubric.ts';

const params = z.object({ interview: Id });
const tag = 'interviews';
/** Authorisation has found a level wherever a route is about an interview. */
const levelOf = (access: Access): InterviewAccess => access.level ?? 'view';

export const routes = (platform: Platform): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/interviews',
    tag,
    summary: 'Interviews that you may open, newest first',
    auth: 'member',
    permission: 'interview.list',
    scope: 'interviews:read',
    rate: 'read',
    query: InterviewsQuery,
    response: { 200: page(InterviewItem) },
    handle: ({ tx, principal, query }) => listInterviews(tx, principal, query),
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews',
    tag,
    summary: 'Make a draft',
    auth: 'member',
    permission: 'interview.create',
    scope: 'interviews:write',
    rate: 'write',
    body: InterviewInput,
    response: { 201: InterviewDetail },
    handle: async ({ tx, principal, body, reply }) => {
      const detail = await interviewDetail(tx, await createInterview(tx, platform, principal, body), 'manage');
      reply.header('etag', etag(detail.revision));
      return detail;
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/interviews/:interview',
    tag,
    summary: 'An interview with its draft questions',
    auth: 'member',
    permission: 'interview.read',
    scope: 'interviews:read',
    rate: 'read',
    params,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, access, reply }) => {
      const detail = await interviewDetail(tx, params.interview, levelOf(access));
      reply.header('etag', etag(detail.revision));
      return detail;
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/interviews/:interview',
    tag,
    summary: 'Replace texts and rules of the draft (If-Match)',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    body: InterviewInput,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, principal, body, ifMatch, access, reply }) => {
      await changeInterview(tx, platform, principal, params.interview, body, neededRevision(ifMatch));
      const detail = await interviewDetail(tx, params.interview, levelOf(access));
      reply.header('etag', etag(detail.revision));
      return detail;
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/publish',
    tag,
    summary: 'Publish the draft as the next version, which new candidates get',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    body: PublishInput,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, principal, body, access }) => {
      await publishInterview(tx, platform, principal, params.interview, body);
      return interviewDetail(tx, params.interview, levelOf(access));
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/close',
    tag,
    summary: 'Close: nobody more is invited, nobody begins; who still had time is told, if you like',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    body: CloseInput,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, principal, access, body }) => {
      await closeInterview(tx, platform, principal, params.interview, body.tell);
      return interviewDetail(tx, params.interview, levelOf(access));
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/reopen',
    tag,
    summary: 'Open a closed interview again',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, principal, access }) => {
      await reopenInterview(tx, platform, principal, params.interview);
      return interviewDetail(tx, params.interview, levelOf(access));
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/archive',
    tag,
    summary: 'Put a closed interview, or a draft, out of the way',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, principal, access }) => {
      await archiveInterview(tx, platform, principal, params.interview);
      return interviewDetail(tx, params.interview, levelOf(access));
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/restore',
    tag,
    summary: 'Bring an interview back from the archive',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    response: { 200: InterviewDetail },
    handle: async ({ tx, params, principal, access }) => {
      await restoreInterview(tx, platform, principal, params.interview);
      return interviewDetail(tx, params.interview, levelOf(access));
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/interviews/:interview/duplicate',
    tag,
    summary: 'Make a new draft with the same texts, rules, questions and rubric, for you alone',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    body: DuplicateInput,
    response: { 201: InterviewDetail },
    handle: async ({ tx, params, principal, body, reply }) => {
      const id = await duplicateInterview(tx, platform, principal, params.interview, body.title);
      const detail = await interviewDetail(tx, id, 'manage');
      reply.header('etag', etag(detail.revision));
      return detail;
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/interviews/:interview/funnel',
    tag,
    summary: 'How far the invited came',
    auth: 'member',
    permission: 'interview.read',
    scope: 'interviews:read',
    rate: 'read',
    params,
    response: { 200: Funnel },
    handle: ({ tx, params, access }) => funnelOf(tx, params.interview, access.level),
  }),
  ...questionRoutes(platform),
  ...rubricRoutes(platform),
  ...memberRoutes(platform),
];
