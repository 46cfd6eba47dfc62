import { betterAuth } from 'better-auth';
import { organization, twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import { newId } from '../ids.ts';
import type { Secrets } from '../secrets.ts';
import { createGuesses } from './guesses.ts';
import { createOnce } from './once.ts';
import { createPasskeys, type Passkeys } from './passkeys.ts';
import { createPeople, type People } from './people.ts';
import { CHALLENGE_COOKIE, signInAs } from './sign-in-as.ts';

/** Who a browser's session belongs to. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string | null;
}
/** Set-Cookie values. With `secondStep` there is no session yet: they hold a challenge that a code answers within ten minutes. */
export interface SignedIn {
  readonly cookies: string[];
  readonly secondStep: boolean;
}
interface From {
  readonly ip: string;
  readonly userAgent: string;
}
type Refused = 'wrong' | 'locked' | 'lapsed';

/** Sign-in by better-auth, over its tables in schema `auth`; the rest of the server sees only this. */
export interface Auth {
  /** @returns null where e-mail and password do not match @throws ProblemError too-many-requests after many that did not */
  signIn(email: string, password: string, from: From): Promise<SignedIn | null>;
  /** For whom another proof was enough; `strong`: it was two factors by itself. @returns null where there is no such person */
  signInAs(userId: string, from: From, strong: boolean): Promise<SignedIn | null>;
  /** Answers the challenge by a code of the app, or by a backup code, which is used up. */
  secondStep(headers: Headers, code: string): Promise<{ cookies: string[] } | Refused>;
  signOut(headers: Headers): Promise<string[]>;
  session(headers: Headers): Promise<Session | null>;
  hashPassword(password: string): Promise<string>;
  /** Whether the person of this session knows their password: asked for before a new way in is made. */
  knowsPassword(headers: Headers, password: string): Promise<boolean>;
  /** @returns cookies, or null where the current password is wrong */
  changePassword(headers: Headers, p: { current: string; next: string; endOthers: boolean }): Promise<string[] | null>;
  /** Not on before `confirm`. @returns null where the password is wrong */
  beginTwoFactor(headers: Headers, password: string): Promise<{ uri: string; backupCodes: string[] } | null>;
  confirmTwoFactor(headers: Headers, code: string): Promise<string[] | null>;
  endTwoFactor(headers: Headers, password: string): Promise<string[] | null>;
  renewBackupCodes(headers: Headers, password: string): Promise<string[] | null>;
  readonly people: People;
  readonly passkeys: Passkeys;
}

/** A code is looked at during its half minute, the one before and the one after; in this time it opens once. */
const CODE_SECONDS = 90;

/** @param pool connections that act as `vorab_auth` */
export function createAuth(pool: pg.Pool, secrets: Secrets, publicUrl: string): Auth {
  const auth = betterAuth({
    appName: 'Vorab',
    database: pool,
    baseURL: publicUrl,
    basePath: '/api/v1/auth',
    secret: secrets.authSecret,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 14 * 24 * 3600, cookieCache: { enabled: true, maxAge: 60 } },
    advanced: { cookiePrefix: 'vorab', database: { generateId: newId } },
    // Members are invited by our own mail; see features/members.
    plugins: [
      organization({ schema: { invitation: { modelName: 'member_invitation' } } }),
      twoFactor({ issuer: 'Vorab', totpOptions: { digits: 6, period: 30 } }),
      signInAs(),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rows } = await pool.query(
              'select "organizationId" as id from member where "userId" = $1 order by "createdAt" limit 1',
              [session.userId],
            );
            return { data: { ...session, activeOrganizationId: rows[0]?.id ?? null } };
          },
        },
      },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  const people = createPeople(pool, secrets);
  const guess = createGuesses();
  const once = createOnce(pool);
  const headersFrom = (from: From) => new Headers({ 'user-agent': from.userAgent, 'x-forwarded-for': from.ip });
  /** With the challenge and no session: the code is asked of who is signing in, not of who may be signed in here. */
  const challengeOf = (headers: Headers) => {
    const cookies = (headers.get('cookie') ?? '').split(';').filter((cookie) => cookie.includes(CHALLENGE_COOKIE));
    return new Headers({ 'user-agent': headers.get('user-agent') ?? '', cookie: cookies.join(';') });
  };
  /** Who is signed in and gives their password again is held up like who signs in, for whoever took their seat may guess. */
  const again = async <T>(headers: Headers, attempt: () => Promise<T | null>): Promise<T | null> => {
    const found = await auth.api.getSession({ headers });
    return found && guess(found.user.email, 'signed in', attempt);
  };
  /** Cookies of a success; null where it was refused. */
  const cookiesOf = (answer: Response): string[] | null => {
    if (answer.status >= 500) throw new Error('sign-in failed');
    return answer.ok ? answer.headers.getSetCookie() : null;
  };
  return {
    people,
    passkeys: createPasskeys(pool, secrets, publicUrl, once),
    signIn: (email, password, from) =>
      guess(email.toLowerCase(), from.ip, async () => {
        const answer = await auth.api.signInEmail({
          body: { email, password },
          headers: headersFrom(from),
          asResponse: true,
        });
        const cookies = cookiesOf(answer);
        if (!cookies) return null;
        const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
        return { cookies, secondStep: twoFactorRedirect === true };
      }),
    async signInAs(userId, from, strong) {
      const answer = await auth.api.signInAs({
        body: { userId, strong },
        headers: headersFrom(from),
        asResponse: true,
      });
      const cookies = cookiesOf(answer);
      if (!cookies) return null;
      const { secondStep, gone } = (await answer.json()) as { secondStep: boolean; gone: boolean };
      return gone ? null : { cookies, secondStep };
    },
    async secondStep(given, code) {
      const headers = challengeOf(given);
      const { userId } = await auth.api.challenged({ headers });
      if (!userId) return 'lapsed';
      const isTotp = /^\d{6}$/.test(code);
      if (isTotp && !(await once(CODE_SECONDS, 'totp', userId, code))) return 'wrong';
      const what = { body: { code }, headers, asResponse: true } as const;
      const answer = isTotp ? await auth.api.verifyTOTP(what) : await auth.api.verifyBackupCode(what);
      const cookies = cookiesOf(answer);
      if (cookies) return { cookies };
      if (answer.status === 429) return 'locked';
      const { code: why } = (await answer.json()) as { code?: string };
      return why === 'INVALID_CODE' || why === 'INVALID_BACKUP_CODE' ? 'wrong' : 'lapsed';
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    async session(headers) {
      const found = await auth.api.getSession({ headers });
      // Its cookie is believed for a minute; a session that was ended is dead at once.
      if (!found || !(await people.sessionAlive(found.session.id))) return null;
      const organisationId = (found.session as { activeOrganizationId?: string | null }).activeOrganizationId ?? null;
      return {
        id: found.session.id,
        userId: found.user.id,
        name: found.user.name,
        email: found.user.email,
        organisationId,
      };
    },
    async hashPassword(password) {
      const context = await auth.$context;
      return context.password.hash(password);
    },
    async knowsPassword(headers, password) {
      const attempt = () => auth.api.verifyPassword({ body: { password }, headers, asResponse: true });
      return (await again(headers, async () => cookiesOf(await attempt()))) !== null;
    },
    changePassword: (headers, { current, next, endOthers }) =>
      again(headers, async () => {
        const body = { currentPassword: current, newPassword: next, revokeOtherSessions: endOthers };
        return cookiesOf(await auth.api.changePassword({ body, headers, asResponse: true }));
      }),
    beginTwoFactor: (headers, password) =>
      again(headers, async () => {
        const answer = await auth.api.enableTwoFactor({ body: { password }, headers, asResponse: true });
        if (!cookiesOf(answer)) return null;
        const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
        return { uri: totpURI, backupCodes };
      }),
    async confirmTwoFactor(headers, code) {
      return cookiesOf(await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }));
    },
    endTwoFactor: (headers, password) =>
      again(headers, async () =>
        cookiesOf(await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true })),
      ),
    renewBackupCodes: (headers, password) =>
      again(headers, async () => {
        const answer = await auth.api.generateBackupCodes({ body: { password }, headers, asResponse: true });
        if (!cookiesOf(answer)) return null;
        return ((await answer.json()) as { backupCodes: string[] }).backupCodes;
      }),
  };
}
