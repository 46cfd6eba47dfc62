import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  Account,
  AccountInput,
  AddPasskeyInput,
  BackupCodes,
  ChangePasswordInput,
  CodeInput,
  Device,
  PasskeyNameInput,
  PasskeyOptions,
  PasskeySignInInput,
  PasswordInput,
  SecretInput,
  SignInLinkInput,
  SignInLinkPreview,
  TwoFactorBegun,
  UseSignInLinkInput,
} from '../../../contract/account.ts';
import { Empty, Id, page } from '../../../contract/common.ts';
import type { SignedIn } from '../../platform/auth/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { headersOf } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { readAccount, tellOfAccount } from './account.ts';
import { findSignInLink, sendSignInLink, useSignInLink } from './sign-in-links.ts';

const own = { tag: 'account', auth: 'member', permission: 'account.own', keys: false, transaction: false } as const;
const door = { tag: 'session', auth: 'public', permission: 'none' } as const;
export const from = (request: FastifyRequest) => ({
  ip: request.ip,
  userAgent: String(request.headers['user-agent'] ?? ''),
});

/** Sets the cookies of a sign-in. @throws ProblemError second-step-needed where a code must follow; its challenge is set then */
export function admit(reply: FastifyReply, signedIn: SignedIn | null): Record<string, never> {
  if (!signedIn) throw problem('wrong-credentials', 'Check both and try again.');
  reply.header('set-cookie', signedIn.cookies);
  if (signedIn.secondStep)
    throw problem('second-step-needed', 'Send the code of your app, or a backup code, to /api/v1/session/second-step.');
  return {};
}

export const accountRoutes = (platform: Platform) => {
  const { auth, clock } = platform;
  /** Cookies came, or the password was wrong. */
  const renewed = (reply: FastifyReply, cookies: string[] | null) => {
    if (!cookies) throw problem('wrong-credentials', 'The password is not right.');
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    return {};
  };
  return [
    route({
      ...door,
      method: 'POST',
      url: '/api/v1/session/second-step',
      summary: 'Answer the challenge of two-factor sign-in with a code of the app or a backup code',
      rate: 'sign-in',
      body: CodeInput,
      response: { 204: Empty },
      transaction: false,
      async handle({ body, request, reply }) {
        const result = await auth.secondStep(headersOf(request), body.code);
        if (result === 'locked')
          throw problem('too-many-requests', 'Too many wrong codes. Try again in a quarter of an hour.', {
            retryAfterSeconds: 900,
          });
        if (result === 'lapsed') throw problem('link-expired', 'Sign in with your password again.');
        if (result === 'wrong') throw problem('wrong-code', 'Look at the app again: a code holds for half a minute.');
        reply.header('set-cookie', result.cookies);
        return {};
      },
    }),
    route({
      ...door,
      method: 'POST',
      url: '/api/v1/session/links',
      summary: 'Send a link that signs in, or one that sets a new password; the answer is the same for every address',
      rate: 'sign-in',
      body: SignInLinkInput,
      response: { 202: Empty },
      transaction: false,
      async handle({ body }) {
        // Not awaited: how long it takes would tell whether there is such an account.
        void sendSignInLink(platform, body.email, body.purpose).catch((error: Error) =>
          platform.log.error({ err: error.message }, 'a sign-in link was not sent'),
        );
        return {};
      },
    }),
    route({
      ...door,
      method: 'POST',
      url: '/api/v1/session/links/preview',
      summary: 'Whom a sign-in link is for; does not use it up',
      rate: 'secret',
      body: SecretInput,
      response: { 200: SignInLinkPreview },
      transaction: false,
      async handle({ body }) {
        const { purpose, name, email } = await findSignInLink(platform, body.secret);
        return { purpose, name, email };
      },
    }),
    route({
      ...door,
      method: 'POST',
      url: '/api/v1/session/links/use',
      summary: 'Sign in by a link, once; one for a new password sets it and ends every other session',
      rate: 'secret',
      body: UseSignInLinkInput,
      response: { 204: Empty },
      transaction: false,
      handle: async ({ body, request, reply }) =>
        admit(reply, await useSignInLink(platform, body.secret, body.password, from(request))),
    }),
    route({
      ...door,
      method: 'POST',
      url: '/api/v1/session/passkey/options',
      summary: 'What a browser needs to ask for a passkey',
      rate: 'sign-in',
      response: { 200: PasskeyOptions },
      transaction: false,
      async handle() {
        if (!auth.passkeys.possible) throw problem('not-found');
        const { options, sealed } = await auth.passkeys.beginSignIn();
        return { options: { ...options }, sealed };
      },
    }),
    route({
      ...door,
      method: 'POST',
      url: '/api/v1/session/passkey',
      summary: 'Sign in with a passkey',
      rate: 'sign-in',
      body: PasskeySignInInput,
      response: { 204: Empty },
      transaction: false,
      async handle({ body, request, reply }) {
        const proof = await auth.passkeys.signIn(body.response as never, body.sealed, clock.now());
        return admit(reply, proof && (await auth.signInAs(proof.userId, from(request), proof.strong)));
      },
    }),
    route({
      ...own,
      method: 'GET',
      url: '/api/v1/account',
      summary: 'Your own account',
      rate: 'read',
      response: { 200: Account },
      handle: ({ principal }) => readAccount(platform, principal),
    }),
    route({
      ...own,
      method: 'PUT',
      url: '/api/v1/account',
      summary: 'Change your name, language, theme and time zone',
      rate: 'write',
      body: AccountInput,
      response: { 200: Account },
      async handle({ principal, body: { name, ...settings } }) {
        await auth.people.change(principal.userId, name, settings);
        return readAccount(platform, principal);
      },
    }),
    route({
      ...own,
      method: 'PUT',
      url: '/api/v1/account/password',
      summary: 'Change your password',
      rate: 'sign-in',
      body: ChangePasswordInput,
      response: { 204: Empty },
      async handle({ principal, body, request, reply }) {
        const answer = renewed(reply, await auth.changePassword(headersOf(request), body));
        await auth.people.endLinks(principal.userId);
        await tellOfAccount(platform, principal, 'member.password-changed');
        return answer;
      },
    }),
    route({
      ...own,
      method: 'GET',
      url: '/api/v1/account/devices',
      summary: 'Browsers in which you are signed in',
      rate: 'read',
      response: { 200: page(Device) },
      async handle({ principal, request }) {
        const here = await auth.session(headersOf(request));
        const items = (await auth.people.devices(principal.userId)).map((d) => ({
          id: d.id,
          userAgent: d.userAgent.slice(0, 300),
          signedInAt: d.createdAt.toISOString(),
          lastUsedAt: d.lastUsedAt.toISOString(),
          here: d.id === here?.id,
        }));
        return { items, nextCursor: null };
      },
    }),
    route({
      ...own,
      method: 'DELETE',
      url: '/api/v1/account/devices/:device',
      summary: 'Sign one browser out, at once',
      rate: 'write',
      params: z.object({ device: Id }),
      response: { 204: Empty },
      async handle({ principal, params }) {
        if ((await auth.people.end(principal.userId, { id: params.device })) === 0) throw problem('not-found');
        return {};
      },
    }),
    route({
      ...own,
      method: 'DELETE',
      url: '/api/v1/account/devices',
      summary: 'Sign every other browser out, at once',
      rate: 'write',
      response: { 204: Empty },
      async handle({ principal, request }) {
        const here = await auth.session(headersOf(request));
        await auth.people.end(principal.userId, { allBut: here?.id ?? null });
        return {};
      },
    }),
    route({
      ...own,
      method: 'POST',
      url: '/api/v1/account/two-factor',
      summary: 'Begin with two-factor sign-in: a secret for an app, and backup codes; on once a code was confirmed',
      rate: 'sign-in',
      body: PasswordInput,
      response: { 200: TwoFactorBegun },
      async handle({ principal, body, request }) {
        if (await auth.people.twoFactorOn(principal.userId)) throw problem('state-conflict', 'It is on already.');
        const begun = await auth.beginTwoFactor(headersOf(request), body.password);
        if (!begun) throw problem('wrong-credentials', 'The password is not right.');
        return begun;
      },
    }),
    route({
      ...own,
      method: 'POST',
      url: '/api/v1/account/two-factor/confirm',
      summary: 'Turn two-factor sign-in on with a code of the app',
      rate: 'sign-in',
      body: CodeInput,
      response: { 204: Empty },
      async handle({ principal, body, request, reply }) {
        const cookies = await auth.confirmTwoFactor(headersOf(request), body.code);
        if (!cookies) throw problem('wrong-code', 'Look at the app again: a code holds for half a minute.');
        if (cookies.length > 0) reply.header('set-cookie', cookies);
        await tellOfAccount(platform, principal, 'member.two-factor-on');
        return {};
      },
    }),
    route({
      ...own,
      method: 'POST',
      url: '/api/v1/account/two-factor/backup-codes',
      summary: 'New backup codes; the old ones stop working',
      rate: 'sign-in',
      body: PasswordInput,
      response: { 200: BackupCodes },
      async handle({ body, request }) {
        const backupCodes = await auth.renewBackupCodes(headersOf(request), body.password);
        if (!backupCodes) throw problem('wrong-credentials', 'The password is not right.');
        return { backupCodes };
      },
    }),
    route({
      ...own,
      method: 'POST',
      url: '/api/v1/account/two-factor/off',
      summary: 'Turn two-factor sign-in off',
      rate: 'sign-in',
      body: PasswordInput,
      response: { 204: Empty },
      async handle({ principal, body, request, reply }) {
        const answer = renewed(reply, await auth.endTwoFactor(headersOf(request), body.password));
        await tellOfAccount(platform, principal, 'member.two-factor-off');
        return answer;
      },
    }),
    route({
      ...own,
      method: 'POST',
      url: '/api/v1/account/passkeys/options',
      summary: 'What a browser needs to make a passkey; asks for the password, since it opens the account for good',
      rate: 'sign-in',
      body: PasswordInput,
      response: { 200: PasskeyOptions },
      async handle({ principal, body, request }) {
        if (!auth.passkeys.possible) throw problem('not-found');
        if (!(await auth.knowsPassword(headersOf(request), body.password)))
          throw problem('wrong-credentials', 'The password is not right.');
        const { name, email } = await readAccount(platform, principal);
        const { options, sealed } = await auth.passkeys.beginAdding({ id: principal.userId, name, email });
        return { options: { ...options }, sealed };
      },
    }),
    route({
      ...own,
      method: 'POST',
      url: '/api/v1/account/passkeys',
      summary: 'Keep a passkey that the browser made',
      rate: 'sign-in',
      body: AddPasskeyInput,
      response: { 201: Account },
      async handle({ principal, body }) {
        const { name, response, sealed } = body;
        if (!(await auth.passkeys.add(principal.userId, name, response as never, sealed, clock.now())))
          throw problem('bad-request', 'The passkey could not be checked. Try again.');
        await tellOfAccount(platform, principal, 'member.passkey-added');
        return readAccount(platform, principal);
      },
    }),
    route({
      ...own,
      method: 'PUT',
      url: '/api/v1/account/passkeys/:passkey',
      summary: 'Rename a passkey',
      rate: 'write',
      params: z.object({ passkey: z.string().max(1400) }),
      body: PasskeyNameInput,
      response: { 200: Account },
      async handle({ principal, params, body }) {
        if (!(await auth.passkeys.rename(principal.userId, params.passkey, body.name))) throw problem('not-found');
        return readAccount(platform, principal);
      },
    }),
    route({
      ...own,
      method: 'DELETE',
      url: '/api/v1/account/passkeys/:passkey',
      summary: 'Remove a passkey',
      rate: 'write',
      params: z.object({ passkey: z.string().max(1400) }),
      response: { 204: Empty },
      async handle({ principal, params }) {
        if (!(await auth.passkeys.remove(principal.userId, params.passkey))) throw problem('not-found');
        return {};
      },
    }),
  ];
};
