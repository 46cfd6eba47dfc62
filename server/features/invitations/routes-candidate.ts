import { z } from 'zod';
import { ConsentInput, ExchangeInput, ExchangeResult } from '../../../contract/answers.ts';
import { Empty, Id } from '../../../contract/common.ts';
import { CANDIDATE_COOKIE_SECONDS, candidateCookie, candidateCookieName } from '../../platform/http/cookies.ts';
import { problem } from '../../platform/http/problem.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { consent, markOpened, resolveInvitation, withdraw } from './candidate.ts';

const params = z.object({ invitation: Id });
const tag = 'candidate';
const own = { auth: 'candidate', permission: 'candidate.self', rate: 'write' } as const;

export const candidateRoutes = (platform: Platform): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/candidate/exchange',
    tag,
    summary: 'Exchange the secret of a link for a cookie that holds for its invitation only',
    auth: 'public',
    permission: 'none',
    rate: 'secret',
    transaction: false,
    body: ExchangeInput,
    response: { 200: ExchangeResult },
    handle: async ({ body, reply }) => {
      const principal = await resolveInvitation(platform, body.secret);
      if (!principal) throw problem('link-revoked', 'Look for a newer e-mail, or ask who invited you for a new link.');
      reply.setCookie(
        candidateCookieName(principal.invitationId),
        candidateCookie(platform.secrets, principal, platform.clock.now()),
        {
          httpOnly: true,
          sameSite: 'lax',
          path: '/',
          secure: platform.config.publicUrl.startsWith('https:'),
          maxAge: CANDIDATE_COOKIE_SECONDS,
        },
      );
      return { invitationId: principal.invitationId };
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/candidate/:invitation/opened',
    tag,
    summary: 'The page is open in front of the candidate (safe to repeat)',
    ...own,
    params,
    response: { 204: Empty },
    handle: async ({ tx, principal }) => {
      await markOpened(tx, platform, principal);
      return undefined;
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/candidate/:invitation/consent',
    tag,
    summary: 'Consent to these purposes in these words (safe to repeat)',
    ...own,
    params,
    body: ConsentInput,
    response: { 204: Empty },
    handle: async ({ tx, principal, body }) => {
      await consent(tx, platform, principal, body);
      return undefined;
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/candidate/:invitation/withdraw',
    tag,
    summary: 'Go no further (safe to repeat)',
    ...own,
    params,
    response: { 204: Empty },
    handle: async ({ tx, principal }) => {
      await withdraw(tx, platform, principal);
      return undefined;
    },
  }),
];
