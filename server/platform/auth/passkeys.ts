import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type pg from 'pg';
import type { Secrets } from '../secrets.ts';
import type { Once } from './once.ts';

const CHALLENGE_MS = 5 * 60_000;

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}
interface Stored extends Passkey {
  readonly user_id: string;
  readonly public_key: Buffer;
  readonly counter: string | number;
  readonly transports: string[];
}

/**
 * Passkeys after WebAuthn (Level 3), discoverable, so that nobody types an address. The challenge travels in a signed value that
 * the browser holds; each is good once, for five minutes.
 */
export function createPasskeys(pool: pg.Pool, secrets: Secrets, publicUrl: string, once: Once) {
  const { hostname, origin } = new URL(publicUrl);
  const seal = (purpose: string, challenge: string): string => {
    const until = String(Date.now() + CHALLENGE_MS);
    return [challenge, until, secrets.sign('passkey', purpose, challenge, until)].join('.');
  };
  /** The challenge, where it is ours, in time, and comes for the first time. */
  const open = async (purpose: string, sealed: string): Promise<string | null> => {
    const [challenge = '', until = '', signature = ''] = sealed.split('.');
    if (!secrets.verify(signature, 'passkey', purpose, challenge, until) || Number(until) < Date.now()) return null;
    return (await once(CHALLENGE_MS / 1000, 'passkey', challenge)) ? challenge : null;
  };
  const expected = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: false };
  return {
    /** A number is no name: an address such as 127.0.0.1 can hold no passkey. */
    possible: isIP(hostname.replace(/^\[|\]$/g, '')) === 0,
    async list(userId: string): Promise<Passkey[]> {
      const { rows } = await pool.query(
        `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where user_id = $1 order by created_at`,
        [userId],
      );
      return rows;
    },
    async beginAdding(user: { id: string; email: string; name: string }) {
      const { rows } = await pool.query<Stored>('select * from passkey where user_id = $1', [user.id]);
      const options = await generateRegistrationOptions({
        rpName: 'Vorab',
        rpID: hostname,
        userID: new TextEncoder().encode(user.id),
        userName: user.email,
        userDisplayName: user.name,
        attestationType: 'none',
        excludeCredentials: rows.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      });
      return { options, sealed: seal(`add ${user.id}`, options.challenge) };
    },
    async add(
      userId: string,
      name: string,
      response: RegistrationResponseJSON,
      sealed: string,
      now: Date,
    ): Promise<boolean> {
      const expectedChallenge = await open(`add ${userId}`, sealed);
      if (!expectedChallenge) return false;
      const verified = await verifyRegistrationResponse({ ...expected, response, expectedChallenge }).catch(() => null);
      if (!verified?.verified) return false;
      const { credential } = verified.registrationInfo;
      await pool.query(
        `insert into passkey (id, user_id, name, public_key, counter, transports, created_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing`,
        [
          credential.id,
          userId,
          name,
          Buffer.from(credential.publicKey),
          credential.counter,
          credential.transports ?? [],
          now,
        ],
      );
      return true;
    },
    async beginSignIn() {
      const options = await generateAuthenticationOptions({ rpID: hostname, userVerification: 'preferred' });
      return { options, sealed: seal('sign-in', options.challenge) };
    },
    /** @returns whose it is; `strong` where a finger, a face or a PIN was asked for as well */
    async signIn(
      response: AuthenticationResponseJSON,
      sealed: string,
      now: Date,
    ): Promise<{ userId: string; strong: boolean } | null> {
      const expectedChallenge = await open('sign-in', sealed);
      const { rows } = await pool.query<Stored>('select * from passkey where id = $1', [response.id]);
      const stored = rows[0];
      if (!expectedChallenge || !stored) return null;
      const credential = {
        id: stored.id,
        publicKey: new Uint8Array(stored.public_key),
        counter: Number(stored.counter),
      };
      const verified = await verifyAuthenticationResponse({
        ...expected,
        response,
        expectedChallenge,
        credential,
      }).catch(() => null);
      if (!verified?.verified) return null;
      const { newCounter, userVerified } = verified.authenticationInfo;
      await pool.query('update passkey set counter = $2, last_used_at = $3 where id = $1', [
        stored.id,
        newCounter,
        now,
      ]);
      return { userId: stored.user_id, strong: userVerified };
    },
    async rename(userId: string, id: string, name: string): Promise<boolean> {
      return (
        (await pool.query('update passkey set name = $3 where user_id = $1 and id = $2', [userId, id, name]))
          .rowCount === 1
      );
    },
    async remove(userId: string, id: string): Promise<boolean> {
      return (await pool.query('delete from passkey where user_id = $1 and id = $2', [userId, id])).rowCount === 1;
    },
  };
}
export type Passkeys = ReturnType<typeof createPasskeys>;
