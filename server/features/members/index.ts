import './tables.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Feature } from '../../platform/index.ts';
import { accountRoutes } from './account-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { routes } from './routes.ts';
import { teamRoutes } from './team-routes.ts';

export { identify } from './identify.ts';
export { type Grant, grantsOf, memberInvitationForMail } from './invitations.ts';
export { legalTexts, organisationOf } from './organisation.ts';
export { addMember, addPerson } from './people.ts';
export { setUp, setupNeeded } from './setup.ts';

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

/** Names of those who wrote something, those who left among them. */
export async function namesById(tx: Tx, userIds: readonly string[]): Promise<Map<string, { name: string }>> {
  const here: Map<string, { name: string }> = await peopleById(tx, userIds);
  const missing = [...new Set(userIds)].filter((id) => !here.has(id));
  if (missing.length === 0) return here;
  const former = await tx
    .selectFrom('former_members')
    .select(['user_id', 'name'])
    .where('user_id', 'in', missing)
    .execute();
  for (const { user_id, name } of former) here.set(user_id, { name });
  return here;
}

export const membersFeature: Feature = {
  name: 'members',
  routes: (platform) => [
    ...routes(platform),
    ...teamRoutes(platform),
    ...organisationRoutes(platform),
    ...accountRoutes(platform),
  ],
};
