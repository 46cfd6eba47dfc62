import { z } from 'zod';
import { Empty, Id } from '../../../contract/common.ts';
import { ReopenInput } from '../../../contract/invitations.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { reopenAnswer } from './reopen.ts';

export const reopenRoutes = (platform: Platform) => [
  route({
    method: 'POST',
    url: '/api/v1/invitations/:invitation/reopen',
    tag: 'invitations',
    summary: 'Open one answer again after a fault; the earlier one stays sent until it is replaced',
    auth: 'member',
    permission: 'invitation.manage',
    scope: 'invitations:write',
    rate: 'write',
    params: z.object({ invitation: Id }),
    body: ReopenInput,
    response: { 204: Empty },
    handle: async ({ tx, principal, params, body }) => {
      await reopenAnswer(tx, platform, principal, params.invitation, body);
      return undefined;
    },
  }),
];
