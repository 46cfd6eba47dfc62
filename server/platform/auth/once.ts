import type pg from 'pg';
import { sha256 } from '../ids.ts';

/**
 * What may be used once only, however many processes there are: a code of an app (RFC 6238 §5.2), a passkey's challenge. Kept beside
 * better-auth's own short-lived values, which it clears away.
 * @returns true for whoever comes first within so many seconds
 */
export const createOnce =
  (pool: pg.Pool) =>
  async (seconds: number, ...what: string[]): Promise<boolean> => {
    const id = sha256(JSON.stringify(what)).toString('hex', 0, 16);
    await pool.query('delete from verification where id = $1 and "expiresAt" < now()', [id]);
    const { rowCount } = await pool.query(
      `insert into verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
       values ($1, $3, '', now() + make_interval(secs => $2), now(), now()) on conflict (id) do nothing`,
      [id, seconds, `once-${id}`],
    );
    return rowCount === 1;
  };
export type Once = ReturnType<typeof createOnce>;
