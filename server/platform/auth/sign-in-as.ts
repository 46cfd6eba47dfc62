import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { newId } from '../ids.ts';

/** As better-auth's two-factor plugin names its cookie; `two-factor.slice.test.ts` fails when it takes another. */
export const CHALLENGE_COOKIE = 'two_factor';
const CHALLENGE_SECONDS = 600;

/**
 * Signs somebody in whose identity another part has made sure of: a link in their mail, a passkey. Not reachable over HTTP. Where
 * two-factor is on and `strong` is false, there is a challenge instead of a session, as after a password.
 */
export const signInAs = () =>
  ({
    id: 'sign-in-as',
    endpoints: {
      signInAs: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string(), strong: z.boolean() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = (await internalAdapter.findUserById(ctx.body.userId)) as
            | (NonNullable<Awaited<ReturnType<typeof internalAdapter.findUserById>>> & { twoFactorEnabled?: boolean })
            | null;
          if (!user) return ctx.json({ secondStep: false, gone: true });
          if (user.twoFactorEnabled && !ctx.body.strong) {
            const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE, { maxAge: CHALLENGE_SECONDS });
            const identifier = `2fa-${newId()}`;
            const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
            await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
            await internalAdapter.createVerificationValue({
              value: '0',
              identifier: `2fa-attempts-${identifier}`,
              expiresAt,
            });
            // Whoever was signed in here before is not the one who is asked for a code.
            deleteSessionCookie(ctx, true);
            await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
            return ctx.json({ secondStep: true, gone: false });
          }
          const session = await internalAdapter.createSession(user.id, false);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ secondStep: false, gone: false });
        },
      ),
      /** Who is asked for a code, after a password or after `signInAs`. */
      challenged: createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true }, async (ctx) => {
        const { name } = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
        const identifier = await ctx.getSignedCookie(name, ctx.context.secret);
        const found = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
        return ctx.json({ userId: found?.value ?? null });
      }),
    },
  }) satisfies BetterAuthPlugin;
