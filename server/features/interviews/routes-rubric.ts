import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import { Rubric, RubricInput } from '../../../contract/rubric.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { presentRubric } from './present.ts';
import { neededRevision } from './revision.ts';
import { currentRubric, putRubric } from './rubric.ts';

const params = z.object({ interview: Id });
const tag = 'interviews';

export const rubricRoutes = (platform: Platform): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/interviews/:interview/rubric',
    tag,
    summary: 'The current rubric',
    auth: 'member',
    permission: 'interview.read',
    scope: 'interviews:read',
    rate: 'read',
    params,
    response: { 200: Rubric },
    handle: async ({ tx, params, reply }) => {
      const rubric = presentRubric(await currentRubric(tx, params.interview));
      reply.header('etag', etag(rubric.revision));
      return rubric;
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/interviews/:interview/rubric',
    tag,
    summary: 'Replace the rubric (If-Match); once somebody rated with it, this makes the next version',
    auth: 'member',
    permission: 'interview.edit',
    scope: 'interviews:write',
    rate: 'write',
    params,
    body: RubricInput,
    response: { 200: Rubric },
    handle: async ({ tx, params, principal, body, ifMatch, reply }) => {
      const rubric = await putRubric(tx, platform, principal, params.interview, body, neededRevision(ifMatch));
      reply.header('etag', etag(rubric.revision));
      return rubric;
    },
  }),
];
