import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ApiKey, Scope } from '../../../contract/members.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { undoSince } from './undo.ts';

interface NewKey {
  readonly organisationId: string;
  readonly userId: string;
  readonly actor: Actor;
  readonly name: string;
  readonly scopes: Scope[];
}

/** A key of 256 bits, shown once and stored as a hash; being random, it needs no slow one. */
export async function createApiKey(
  tx: Tx,
  { clock, events }: Platform,
  k: NewKey,
): Promise<{ row: z.input<typeof ApiKey>; key: string }> {
  const id = newId();
  const key = `vrb_${randomBytes(32).toString('base64url')}`;
  const created_at = clock.now();
  const prefix = key.slice(0, 8);
  await tx
    .insertInto('api_keys')
    .values({
      organisation_id: k.organisationId,
      id,
      user_id: k.userId,
      name: k.name,
      prefix,
      hash: sha256(key),
      scopes: k.scopes,
      created_at,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  await events.append(tx, { organisationId: k.organisationId, kind: 'api-key.created', actor: k.actor, subjectId: id });
  const maker = await tx.selectFrom('auth.user').select('name').where('id', '=', k.userId).executeTakeFirst();
  return {
    key,
    row: {
      id,
      name: k.name,
      scopes: k.scopes,
      prefix,
      createdAt: created_at.toISOString(),
      createdBy: maker?.name ?? null,
      lastUsedAt: null,
    },
  };
}

export async function listApiKeys(tx: Tx): Promise<z.input<typeof ApiKey>[]> {
  const rows = await tx
    .selectFrom('api_keys as k')
    .leftJoin('auth.user as u', 'u.id', 'k.user_id')
    .selectAll('k')
    .select('u.name as maker')
    .where('k.revoked_at', 'is', null)
    .orderBy('k.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    scopes: r.scopes,
    prefix: r.prefix,
    createdAt: r.created_at.toISOString(),
    createdBy: r.maker,
    lastUsedAt: r.last_used_at?.toISOString() ?? null,
  }));
}

export async function revokeApiKey(
  tx: Tx,
  { clock, events }: Platform,
  k: { organisationId: string; id: string; actor: Actor },
): Promise<void> {
  const done = await tx
    .updateTable('api_keys')
    .set({ revoked_at: clock.now() })
    .where('id', '=', k.id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!done) throw problem('not-found');
  await events.append(tx, {
    organisationId: k.organisationId,
    kind: 'api-key.revoked',
    actor: k.actor,
    subjectId: k.id,
  });
}

/** Whether somebody may give these scopes: a person any, a key those that it has itself. */
export const withinKey = ({ scopes }: MemberPrincipal, given: readonly Scope[]): boolean =>
  scopes === null || given.every((scope) => scopes.includes(scope));

/**
 * Takes a revocation back, soon after. A key that went with its member comes back with them only.
 * @throws ProblemError not-found, also when it is too late
 */
export async function restoreApiKey(tx: Tx, platform: Platform, by: MemberPrincipal, id: string): Promise<void> {
  const done = await tx
    .updateTable('api_keys')
    .set({ revoked_at: null })
    .where('id', '=', id)
    .where('revoked_at', '>', undoSince(platform))
    .where('user_id', 'in', (e) => e.selectFrom('auth.member').select('userId'))
    .returning('scopes')
    .executeTakeFirst();
  if (!done || !withinKey(by, done.scopes)) throw problem('not-found');
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'api-key.restored',
    actor: actorOf(by),
    subjectId: id,
  });
}

/** Through a door: nothing is known of the tenant yet. */
export async function findApiKey(
  db: Db,
  key: string,
): Promise<{ organisation_id: string; id: string; user_id: string; scopes: Scope[] } | null> {
  const { rows } = await sql<{ organisation_id: string; id: string; user_id: string; scopes: Scope[] }>`
    select * from door_api_key(${sha256(key)})`.execute(db);
  return rows[0] ?? null;
}
