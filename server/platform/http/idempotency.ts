import type { Tx } from '../database/index.ts';
import { sha256 } from '../ids.ts';
import { problem } from './problem.ts';

interface IdempotencyTable {
  organisation_id: string;
  principal: string;
  key: string;
  request_hash: Buffer;
  status: number | null;
  response: string | null;
  created_at: Date;
}
declare module '../database/index.ts' {
  interface Database {
    idempotency_keys: IdempotencyTable;
  }
}

interface Keyed {
  readonly organisationId: string;
  readonly principal: string;
  readonly key: string;
  readonly request: string;
  readonly now: Date;
}

/**
 * Runs `work` once per key (IETF draft-ietf-httpapi-idempotency-key-header). The key's row is written in the same transaction:
 * a second request with it waits for the first, then gets the first one's answer; if the first failed, it runs anew.
 * @throws ProblemError idempotency-mismatch when the key came with another request
 */
export async function once<T>(tx: Tx, keyed: Keyed, work: () => Promise<T>): Promise<T> {
  const hash = sha256(keyed.request);
  const where = { organisation_id: keyed.organisationId, principal: keyed.principal, key: keyed.key };
  const claimed = await tx
    .insertInto('idempotency_keys')
    .values({ ...where, request_hash: hash, status: null, response: null, created_at: keyed.now })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst();
  const match = tx
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('principal', '=', keyed.principal)
    .where('key', '=', keyed.key);
  if (!claimed) {
    const before = await match.executeTakeFirstOrThrow();
    if (!before.request_hash.equals(hash)) throw problem('idempotency-mismatch', 'Use a new key for a new request.');
    return before.response as T;
  }
  const result = await work();
  await tx
    .updateTable('idempotency_keys')
    .set({ status: 200, response: JSON.stringify(result ?? null) })
    .where('principal', '=', keyed.principal)
    .where('key', '=', keyed.key)
    .execute();
  return result;
}
