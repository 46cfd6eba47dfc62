import type { Role } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';

/**
 * Adds a person who signs in with e-mail and password. Written straight into better-auth's tables (its hash, its layout), so that
 * person, membership and event commit together; its own sign-up would commit apart and leave half a set-up behind. Without a
 * password's hash there is no account: a name that never signs in.
 */
export async function addPerson(
  tx: Tx,
  p: { name: string; email: string; passwordHash: string | null; now: Date },
): Promise<string> {
  const id = newId();
  const at = { createdAt: p.now, updatedAt: p.now };
  await tx
    .insertInto('auth.user')
    .values({ id, name: p.name, email: p.email.toLowerCase(), emailVerified: true, ...at })
    .execute();
  if (p.passwordHash === null) return id;
  await tx
    .insertInto('auth.account')
    .values({ id: newId(), userId: id, accountId: id, providerId: 'credential', password: p.passwordHash, ...at })
    .execute();
  return id;
}

export async function addMember(
  tx: Tx,
  p: { organisationId: string; userId: string; role: Role; now: Date },
): Promise<void> {
  await tx
    .insertInto('auth.member')
    .values({ id: newId(), organizationId: p.organisationId, userId: p.userId, role: p.role, createdAt: p.now })
    .execute();
  await tx.deleteFrom('former_members').where('user_id', '=', p.userId).execute();
}
