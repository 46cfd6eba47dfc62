import type pg from 'pg';
import { newId, sha256 } from '../ids.ts';
import type { Secrets } from '../secrets.ts';

/** Kept with the person; null: as the browser has it. */
export interface PersonalSettings {
  readonly language: 'en' | 'de' | null;
  readonly theme: 'system' | 'light' | 'dark' | null;
  readonly timeZone: string | null;
}
export interface SignedInDevice {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}
export interface SignInLink {
  readonly id: string;
  readonly userId: string;
  readonly purpose: 'sign-in' | 'reset';
  readonly expiresAt: Date;
  readonly email: string;
  readonly name: string;
}

const minutes = { 'sign-in': 15, reset: 60 } as const;
const LINKS_AT_ONCE = 3;

/** What is kept about people in schema `auth` and is not better-auth's own affair. `pool` acts as `vorab_auth`. */
export function createPeople(pool: pg.Pool, secrets: Secrets) {
  const one = async <T>(text: string, values: unknown[]): Promise<T | null> =>
    ((await pool.query(text, values)).rows[0] as T | undefined) ?? null;
  const endLinks = async (userId: string): Promise<void> => {
    await pool.query('update sign_in_link set used_at = coalesce(used_at, now()) where user_id = $1', [userId]);
  };
  return {
    byEmail: (email: string) =>
      one<{ id: string; name: string; organisationId: string }>(
        `select u.id, u.name, m."organizationId" as "organisationId" from "user" u join member m on m."userId" = u.id
         where u.email = $1 and exists (select 1 from account a where a."userId" = u.id) order by m."createdAt" limit 1`,
        [email.toLowerCase()],
      ),
    async settings(userId: string): Promise<PersonalSettings> {
      const row = await one<PersonalSettings>(
        'select language, theme, time_zone as "timeZone" from user_setting where user_id = $1',
        [userId],
      );
      return row ?? { language: null, theme: null, timeZone: null };
    },
    async change(userId: string, name: string, s: PersonalSettings): Promise<void> {
      await pool.query('update "user" set name = $2, "updatedAt" = now() where id = $1', [userId, name]);
      await pool.query(
        `insert into user_setting (user_id, language, theme, time_zone) values ($1, $2, $3, $4)
         on conflict (user_id) do update set language = $2, theme = $3, time_zone = $4`,
        [userId, s.language, s.theme, s.timeZone],
      );
    },
    /** Newest first; those that have run out are left out. */
    async devices(userId: string): Promise<SignedInDevice[]> {
      const { rows } = await pool.query(
        `select id, coalesce("userAgent", '') as "userAgent", "createdAt", "updatedAt" as "lastUsedAt" from session
         where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc limit 100`,
        [userId],
      );
      return rows;
    },
    /** Ends one session, all but one, or those in one organisation. @returns how many ended */
    async end(
      userId: string,
      which: { id: string } | { allBut: string | null } | { organisationId: string },
    ): Promise<number> {
      const [test, id] =
        'id' in which
          ? ['id = $2', which.id]
          : 'allBut' in which
            ? ['id is distinct from $2', which.allBut]
            : ['"activeOrganizationId" = $2', which.organisationId];
      return (await pool.query(`delete from session where "userId" = $1 and ${test}`, [userId, id])).rowCount ?? 0;
    },
    /**
     * A link to send. Of one purpose there are at most three that open, so that nobody's mailbox is flooded, and whoever gets
     * none has one that opens: others who ask in their name keep nobody out.
     */
    async makeLink(userId: string, purpose: SignInLink['purpose'], now: Date): Promise<string | null> {
      const client = await pool.connect();
      try {
        await client.query('begin');
        // Asked for many times at once, they are counted one after the other.
        await client.query(`select pg_advisory_xact_lock(hashtextextended('vorab.link ' || $1, 0))`, [userId]);
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from sign_in_link
           where user_id = $1 and purpose = $2 and used_at is null and expires_at > $3`,
          [userId, purpose, now],
        );
        const id = (rows[0]?.n ?? 0) < LINKS_AT_ONCE ? newId() : null;
        if (id)
          await client.query(
            `insert into sign_in_link (id, user_id, purpose, link_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
            [
              id,
              userId,
              purpose,
              sha256(secrets.link('sign-in', id, 1)),
              now,
              new Date(now.getTime() + minutes[purpose] * 60_000),
            ],
          );
        await client.query('commit');
        return id;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    link: (id: string) =>
      one<SignInLink & { usedAt: Date | null }>(
        `select l.id, l.user_id as "userId", l.purpose, l.expires_at as "expiresAt", l.used_at as "usedAt", u.email, u.name
         from sign_in_link l join "user" u on u.id = l.user_id where l.id = $1`,
        [id],
      ),
    findLink: (secret: string, now: Date) =>
      one<SignInLink>(
        `select l.id, l.user_id as "userId", l.purpose, l.expires_at as "expiresAt", u.email, u.name
         from sign_in_link l join "user" u on u.id = l.user_id
         where l.link_hash = $1 and l.used_at is null and l.expires_at > $2`,
        [secrets.linkHash(secret), now],
      ),
    /** Of two at once, one gets true. */
    useLink: async (id: string, now: Date): Promise<boolean> =>
      (await pool.query('update sign_in_link set used_at = $2 where id = $1 and used_at is null', [id, now]))
        .rowCount === 1,
    /** A new password ends every session and every other link. */
    async setPassword(userId: string, hash: string): Promise<void> {
      await pool.query(
        `update account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
        [userId, hash],
      );
      await pool.query('delete from session where "userId" = $1', [userId]);
      await endLinks(userId);
    },
    endLinks,
    twoFactorOn: async (userId: string): Promise<boolean> =>
      (
        await one<{ on: boolean }>('select coalesce("twoFactorEnabled", false) as on from "user" where id = $1', [
          userId,
        ])
      )?.on ?? false,
    sessionAlive: async (id: string): Promise<boolean> =>
      (await one('select 1 from session where id = $1 and "expiresAt" > now()', [id])) !== null,
  };
}
export type People = ReturnType<typeof createPeople>;
