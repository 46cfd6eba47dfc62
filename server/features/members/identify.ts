import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Role } from '../../../contract/members.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { headersOf } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { findApiKey } from './api-keys.ts';
import { noteActive } from './note-active.ts';

/**
 * Who asks: an API key in Authorization, else better-auth's session cookie. The membership is read every time, so a member who
 * was removed is out at once, cookie cache or not. Two indexed reads.
 */
export async function identify(platform: Platform, request: FastifyRequest): Promise<MemberPrincipal | null> {
  const who = await whoAsks(platform, request);
  if (who) await noteActive(platform, who);
  return who;
}

async function whoAsks(platform: Platform, request: FastifyRequest): Promise<MemberPrincipal | null> {
  const bearer = /^Bearer (vrb_[\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) {
    const key = await findApiKey(platform.db, bearer);
    if (!key) return null;
    const found = await membership(platform, key.user_id, key.organisation_id);
    return (
      found && {
        kind: 'api-key',
        organisationId: key.organisation_id,
        userId: key.user_id,
        scopes: key.scopes,
        keyId: key.id,
        ...found,
      }
    );
  }
  if (request.headers.authorization || !request.headers.cookie?.includes('vorab.session_token')) return null;
  const session = await platform.auth.session(headersOf(request));
  if (!session?.organisationId) return null;
  const found = await membership(platform, session.userId, session.organisationId);
  return (
    found && {
      kind: 'member',
      organisationId: session.organisationId,
      userId: session.userId,
      scopes: null,
      keyId: null,
      ...found,
    }
  );
}

async function membership(
  { db }: Platform,
  userId: string,
  organisationId: string,
): Promise<{ role: Role; operator: boolean } | null> {
  const { rows } = await sql<{ role: Role; operator: boolean }>`
    select role, exists (select 1 from instance where operator_user_id = ${userId}::uuid) as operator
    from door_memberships(${userId}::uuid) where organisation_id = ${organisationId}::uuid`.execute(db);
  return rows[0] ?? null;
}
