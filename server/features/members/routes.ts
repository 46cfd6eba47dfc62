import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Empty, Id, page, Secret } from '../../../contract/common.ts';
import {
  AcceptMemberInvitationInput,
  ApiKey,
  ApiKeyInput,
  CreatedApiKey,
  Me,
  MemberInvitation,
  MemberInvitationInput,
  MemberInvitationPreview,
  SetupInput,
  SetupResult,
  SetupState,
  SignInInput,
} from '../../../contract/members.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { headersOf, isLoopback } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { admit, from } from './account-routes.ts';
import { createApiKey, listApiKeys, restoreApiKey, revokeApiKey, withinKey } from './api-keys.ts';
import {
  acceptMemberInvitation,
  cancelMemberInvitation,
  inviteMember,
  listMemberInvitations,
  previewMemberInvitation,
  resendMemberInvitation,
  restoreMemberInvitation,
} from './invitations.ts';
import { managerNames } from './list-members.ts';
import { setUp, setupNeeded } from './setup.ts';

const tag = 'members';
async function signIn(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  email: string,
  password: string,
): Promise<void> {
  admit(reply, await platform.auth.signIn(email.toLowerCase(), password, from(request)));
}

export const routes = (platform: Platform) => [
  route({
    method: 'GET',
    url: '/api/v1/setup',
    tag,
    summary: 'Whether this instance waits to be set up',
    auth: 'public',
    permission: 'none',
    rate: 'read',
    response: { 200: SetupState },
    handle: async ({ request }) => ({
      needed: await setupNeeded(platform),
      tokenNeeded: !isLoopback(request),
      secureContext: platform.config.secureContext,
    }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/setup',
    tag,
    summary: 'Set up the first organisation and its owner; works once, on loopback or with the printed token',
    auth: 'public',
    permission: 'none',
    rate: 'sign-in',
    body: SetupInput,
    response: { 201: SetupResult },
    handle: async ({ body, request, reply }) => {
      const token = platform.config.setupToken;
      if (!isLoopback(request) && (!token || request.headers['x-setup-token'] !== token)) {
        throw problem(
          'setup-token-needed',
          'Send the token that the server printed as X-Setup-Token, or set up on the machine itself.',
        );
      }
      const result = await setUp(platform, body);
      await signIn(platform, request, reply, body.email, body.password);
      return result;
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/session',
    tag: 'session',
    summary: 'Sign in with e-mail and password',
    auth: 'public',
    permission: 'none',
    rate: 'sign-in',
    body: SignInInput,
    response: { 204: Empty },
    handle: async ({ body, request, reply }) => {
      await signIn(platform, request, reply, body.email, body.password);
      return {};
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/session',
    tag: 'session',
    summary: 'Sign out',
    auth: 'public',
    permission: 'none',
    rate: 'write',
    response: { 204: Empty },
    handle: async ({ request, reply }) => {
      reply.header('set-cookie', await platform.auth.signOut(headersOf(request)));
      return {};
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/me',
    tag: 'session',
    summary: 'Who is signed in',
    auth: 'member',
    permission: 'organisation.read',
    rate: 'read',
    response: { 200: Me },
    handle: async ({ tx, principal }) => {
      const user = await tx
        .selectFrom('auth.user')
        .select(['name', 'email'])
        .where('id', '=', principal.userId)
        .executeTakeFirstOrThrow();
      const organisation = await tx.selectFrom('auth.organization').select(['id', 'name']).executeTakeFirstOrThrow();
      return {
        userId: principal.userId,
        name: user.name,
        email: user.email,
        role: principal.role,
        operator: principal.operator,
        outbox: principal.operator && platform.mailer.outbox !== null,
        organisation,
        managers: await managerNames(tx),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/member-invitations',
    tag,
    summary: 'Invitations of members that are still open',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:read',
    rate: 'read',
    response: { 200: page(MemberInvitation) },
    handle: async ({ tx }) => ({ items: await listMemberInvitations(tx), nextCursor: null }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/member-invitations',
    tag,
    summary: 'Invite a member by e-mail',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    body: MemberInvitationInput,
    response: { 201: MemberInvitation },
    handle: ({ tx, principal, body }) => inviteMember(tx, platform, principal, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/member-invitations/:memberInvitation',
    tag,
    summary: 'Cancel an invitation of a member',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    params: z.object({ memberInvitation: Id }),
    response: { 204: Empty },
    handle: async ({ tx, params }) => {
      await cancelMemberInvitation(tx, params.memberInvitation);
      return {};
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/member-invitations/:memberInvitation/resend',
    tag,
    summary: 'Send an open invitation once more, valid for another fourteen days',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    params: z.object({ memberInvitation: Id }),
    response: { 200: MemberInvitation },
    handle: ({ tx, principal, params }) => resendMemberInvitation(tx, platform, principal, params.memberInvitation),
  }),
  route({
    method: 'POST',
    url: '/api/v1/member-invitations/:memberInvitation/restore',
    tag,
    summary: 'Take the cancelling of an invitation back: its link opens again',
    auth: 'member',
    permission: 'member.manage',
    scope: 'members:write',
    rate: 'write',
    params: z.object({ memberInvitation: Id }),
    response: { 200: MemberInvitation },
    handle: ({ tx, principal, params }) => restoreMemberInvitation(tx, principal, params.memberInvitation),
  }),
  route({
    method: 'POST',
    url: '/api/v1/member-invitations/preview',
    tag,
    summary: 'What a member invitation’s link offers',
    auth: 'public',
    permission: 'none',
    rate: 'secret',
    body: z.object({ secret: Secret }),
    response: { 200: MemberInvitationPreview },
    handle: ({ body }) => previewMemberInvitation(platform, body.secret),
  }),
  route({
    method: 'POST',
    url: '/api/v1/member-invitations/accept',
    tag,
    summary: 'Join by a member invitation’s link; signs in',
    auth: 'public',
    permission: 'none',
    rate: 'secret',
    body: AcceptMemberInvitationInput,
    response: { 204: Empty },
    handle: async ({ body, request, reply }) => {
      const email = await acceptMemberInvitation(platform, body, from(request));
      await signIn(platform, request, reply, email, body.password);
      return {};
    },
  }),
  route({
    method: 'GET',
    url: '/api/v1/api-keys',
    tag: 'api-keys',
    summary: 'API keys that work',
    auth: 'member',
    permission: 'api-key.manage',
    scope: 'keys:write',
    rate: 'read',
    response: { 200: page(ApiKey) },
    handle: async ({ tx }) => ({ items: await listApiKeys(tx), nextCursor: null }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/api-keys',
    tag: 'api-keys',
    summary: 'Make an API key; it is shown once',
    auth: 'member',
    permission: 'api-key.manage',
    scope: 'keys:write',
    rate: 'write',
    body: ApiKeyInput,
    response: { 201: CreatedApiKey },
    handle: async ({ tx, principal, body, request }) => {
      if (!withinKey(principal, body.scopes))
        throw problem('invalid-input', 'A key can only give scopes that it has itself.');
      if (request.headers['idempotency-key'])
        throw problem('bad-request', 'A key is shown once, so it can’t be repeated: leave Idempotency-Key out.');
      const { organisationId, userId } = principal;
      const { row, key } = await createApiKey(tx, platform, {
        organisationId,
        userId,
        actor: actorOf(principal),
        name: body.name,
        scopes: body.scopes,
      });
      return { ...row, key };
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/api-keys/:apiKey',
    tag: 'api-keys',
    summary: 'Revoke an API key, at once',
    auth: 'member',
    permission: 'api-key.manage',
    scope: 'keys:write',
    rate: 'write',
    params: z.object({ apiKey: Id }),
    response: { 204: Empty },
    handle: async ({ tx, principal, params }) => {
      await revokeApiKey(tx, platform, {
        organisationId: principal.organisationId,
        id: params.apiKey,
        actor: actorOf(principal),
      });
      return {};
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/api-keys/:apiKey/restore',
    tag: 'api-keys',
    summary: 'Take a revocation back, within ten minutes',
    auth: 'member',
    permission: 'api-key.manage',
    scope: 'keys:write',
    rate: 'write',
    params: z.object({ apiKey: Id }),
    response: { 204: Empty },
    handle: async ({ tx, principal, params }) => {
      await restoreApiKey(tx, platform, principal, params.apiKey);
      return {};
    },
  }),
];
