import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins';
import type pg from 'pg';
import { newId } from '../ids.ts';
import type { Secrets } from '../secrets.ts';

/** Who a browser's session belongs to. */
export interface Session {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string | null;
}

/** Sign-in by better-auth, over its tables in schema `auth`; the rest of the server sees only this. */
export interface Auth {
  /** @returns Set-Cookie values, or null where e-mail and password do not match */
  signIn(email: string, password: string, from: { ip: string; userAgent: string }): Promise<string[] | null>;
  signOut(headers: Headers): Promise<string[]>;
  session(headers: Headers): Promise<Session | null>;
  hashPassword(password: string): Promise<string>;
}

/** @param pool connections that act as `vorab_auth` */
export function createAuth(pool: pg.Pool, secrets: Secrets, publicUrl: string): Auth {
  const auth = betterAuth({
    database: pool,
    baseURL: publicUrl,
    basePath: '/api/v1/auth',
    secret: secrets.authSecret,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 14 * 24 * 3600, cookieCache: { enabled: true, maxAge: 60 } },
    advanced: { cookiePrefix: 'vorab', database: { generateId: newId } },
    // Members are invited by our own mail; see features/members.
    plugins: [organization({ schema: { invitation: { modelName: 'member_invitation' } } })],
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
  return {
    async signIn(email, password, from) {
      const headers = new Headers({ 'user-agent': from.userAgent, 'x-forwarded-for': from.ip });
      const answer = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (answer.status >= 500) throw new Error('sign-in failed');
      return answer.ok ? answer.headers.getSetCookie() : null;
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    async session(headers) {
      const found = await auth.api.getSession({ headers });
      if (!found) return null;
      const organisationId = (found.session as { activeOrganizationId?: string | null }).activeOrganizationId ?? null;
      return { userId: found.user.id, name: found.user.name, email: found.user.email, organisationId };
    },
    async hashPassword(password) {
      const context = await auth.$context;
      return context.password.hash(password);
    },
  };
}
