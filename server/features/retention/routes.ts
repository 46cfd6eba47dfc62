import { z } from 'zod';
import { Empty, Id } from '../../../contract/common.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { requestErasure } from './request.ts';

export const routes = (platform: Platform) => [
  route({
    method: 'POST',
    url: '/api/v1/invitations/:invitation/erase-candidate',
    tag: 'invitations',
    summary: 'Forget this person: media, texts, name. Links close at once, the rest follows; it can’t be undone',
    auth: 'member',
    permission: 'candidate.erase',
    scope: 'invitations:write',
    rate: 'write',
    params: z.object({ invitation: Id }),
    response: { 202: Empty },
    async handle({ tx, principal, params }) {
      await requestErasure(tx, platform, principal, params.invitation);
      return {};
    },
  }),
];
