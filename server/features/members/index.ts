import './tables.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { identify } from './identify.ts';
export { type Grant, grantsOf, memberInvitationForMail } from './invitations.ts';
export { setupNeeded } from './setup.ts';

/** Names and addresses of members by user id; those who left are missing. */
export async function peopleById(
  tx: Tx,
  userIds: readonly string[],
): Promise<Map<string, { name: string; email: string }>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('auth.user')
    .select(['id', 'name', 'email'])
    .where('id', 'in', [...new Set(userIds)])
    .execute();
  return new Map(rows.map((r) => [r.id, { name: r.name, email: r.email }]));
}

/** Name, language and time zone of the organisation that the transaction is in. */
export async function organisationOf(
  tx: Tx,
): Promise<{ id: string; name: string; language: string; timeZone: string }> {
  const row = await tx
    .selectFrom('auth.organization as o')
    .leftJoin('organisation_settings as s', 's.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 's.language', 's.time_zone'])
    .executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, language: row.language ?? 'en', timeZone: row.time_zone ?? 'UTC' };
}

export const membersFeature: Feature = { name: 'members', routes };
