import { z } from 'zod';
import { Id, page } from '../../../contract/common.ts';
import {
  BatchInput,
  BatchResult,
  CorrectInput,
  ExtendInput,
  Invitation,
  InvitationLink,
  InvitationsQuery,
  InviteInput,
  MailProgress,
} from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { type Access, type Route, route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { inviteMany } from './batch.ts';
import { correctInvitation } from './correct.ts';
import { invite } from './invite.ts';
import { listInvitations } from './list.ts';
import { loadInvitation } from './load.ts';
import { mailProgress } from './mail-progress.ts';
import { cancelInvitation, extendInvitation, invitationLink, renewLink, sendAgain } from './manage.ts';
import { presentFor } from './present.ts';
import { candidateRoutes } from './routes-candidate.ts';

const ofInterview = z.object({ interview: Id });
const params = z.object({ invitation: Id });
const tag = 'invitations';
const manages = { auth: 'member', permission: 'invitation.manage', scope: 'invitations:write', rate: 'write' } as const;

export function routes(platform: Platform): Route[] {
  const shown = async (tx: Tx, viewer: MemberPrincipal, access: Access, id: string) => {
    const row = await loadInvitation(tx, id);
    const [presented] = row ? await presentFor(tx, viewer, access.level, [row], platform.clock.now()) : [];
    if (!presented) throw problem('not-found');
    return presented;
  };
  return [
    route({
      method: 'GET',
      url: '/api/v1/interviews/:interview/invitations',
      tag,
      summary: 'Who is invited, in one of three orders, narrowed down by filters',
      auth: 'member',
      permission: 'invitation.list',
      scope: 'invitations:read',
      rate: 'read',
      params: ofInterview,
      query: InvitationsQuery,
      response: { 200: page(Invitation) },
      handle: ({ tx, principal, access, params, query }) =>
        listInvitations(tx, principal, access.level, params.interview, query, platform.clock.now()),
    }),
    route({
      method: 'POST',
      url: '/api/v1/interviews/:interview/invitations',
      tag,
      summary: 'Invite one person; the mail is sent in the background (Idempotency-Key)',
      auth: 'member',
      permission: 'invitation.create',
      scope: 'invitations:write',
      rate: 'write',
      params: ofInterview,
      body: InviteInput,
      response: { 201: Invitation },
      handle: async ({ tx, principal, access, params, body }) =>
        shown(tx, principal, access, await invite(tx, platform, principal, params.interview, body)),
    }),
    route({
      method: 'POST',
      url: '/api/v1/interviews/:interview/invitations/batch',
      tag,
      summary: 'Invite up to 2,000 people, or with `check` say what would happen; a result per row (Idempotency-Key)',
      auth: 'member',
      permission: 'invitation.create',
      scope: 'invitations:write',
      rate: 'write',
      params: ofInterview,
      body: BatchInput,
      response: { 200: BatchResult },
      handle: ({ tx, principal, params, body }) => inviteMany(tx, platform, principal, params.interview, body),
    }),
    route({
      method: 'GET',
      url: '/api/v1/interviews/:interview/invitations/mail',
      tag,
      summary: 'How many invitation mails wait, and how many failed',
      auth: 'member',
      permission: 'invitation.create',
      scope: 'invitations:read',
      rate: 'read',
      params: ofInterview,
      response: { 200: MailProgress },
      handle: ({ tx, params }) => mailProgress(tx, params.interview),
    }),
    route({
      method: 'GET',
      url: '/api/v1/invitations/:invitation',
      tag,
      summary: 'One invitation',
      auth: 'member',
      permission: 'invitation.read',
      scope: 'invitations:read',
      rate: 'read',
      params,
      response: { 200: Invitation },
      handle: ({ tx, principal, access, params }) => shown(tx, principal, access, params.invitation),
    }),
    route({
      method: 'GET',
      url: '/api/v1/invitations/:invitation/link',
      tag,
      summary: 'The candidate’s link, to send another way',
      auth: 'member',
      permission: 'invitation.manage',
      scope: 'invitations:write',
      rate: 'read',
      params,
      response: { 200: InvitationLink },
      handle: async ({ tx, params }) => ({ url: await invitationLink(tx, platform, params.invitation) }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/invitations/:invitation/cancel',
      tag,
      summary: 'Cancel: the link stops working at once',
      ...manages,
      params,
      response: { 200: Invitation },
      handle: async ({ tx, principal, access, params }) => {
        await cancelInvitation(tx, platform, principal, params.invitation);
        return shown(tx, principal, access, params.invitation);
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/invitations/:invitation/extend',
      tag,
      summary: 'Give this person more time',
      ...manages,
      params,
      body: ExtendInput,
      response: { 200: Invitation },
      handle: async ({ tx, principal, access, params, body }) => {
        await extendInvitation(tx, platform, principal, params.invitation, new Date(body.deadlineAt));
        return shown(tx, principal, access, params.invitation);
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/invitations/:invitation/renew-link',
      tag,
      summary: 'Send a new link; the old one stops working',
      ...manages,
      params,
      response: { 200: Invitation },
      handle: async ({ tx, principal, access, params }) => {
        await renewLink(tx, platform, principal, params.invitation);
        return shown(tx, principal, access, params.invitation);
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/invitations/:invitation/send-again',
      tag,
      summary: 'Send the invitation again, with the same link',
      ...manages,
      params,
      response: { 200: Invitation },
      handle: async ({ tx, principal, access, params }) => {
        await sendAgain(tx, platform, principal, params.invitation);
        return shown(tx, principal, access, params.invitation);
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/invitations/:invitation/correct',
      tag,
      summary: 'Correct name, address or language; another address gets the invitation by a new link',
      ...manages,
      params,
      body: CorrectInput,
      response: { 200: Invitation },
      handle: async ({ tx, principal, access, params, body }) => {
        await correctInvitation(tx, platform, principal, params.invitation, body);
        return shown(tx, principal, access, params.invitation);
      },
    }),
    ...candidateRoutes(platform),
  ];
}
