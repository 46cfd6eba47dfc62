import { z } from 'zod';
import { Id, PageQuery, page } from '../../../contract/common.ts';
import { Decision, DecisionInput } from '../../../contract/decisions.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { decide } from './decide.ts';
import { listDecisions } from './list.ts';

const url = '/api/v1/invitations/:invitation/decisions';
const OfInvitation = z.object({ invitation: Id });

export const routes = (platform: Platform) => [
  route({
    method: 'GET',
    url,
    tag: 'decisions',
    summary: 'What was decided, newest first',
    auth: 'member',
    permission: 'decision.read',
    scope: 'reviews:read',
    rate: 'read',
    params: OfInvitation,
    query: PageQuery,
    response: { 200: page(Decision) },
    handle: ({ tx, principal, access, params, query }) =>
      listDecisions(tx, { principal, access }, params.invitation, query),
  }),
  route({
    method: 'POST',
    url,
    tag: 'decisions',
    summary: 'Advance, reject or hold, with the reason',
    auth: 'member',
    permission: 'decision.make',
    scope: 'decisions:write',
    rate: 'write',
    params: OfInvitation,
    body: DecisionInput,
    response: { 201: Decision },
    handle: ({ tx, principal, params, body }) => decide(tx, platform, principal, params.invitation, body),
  }),
];
