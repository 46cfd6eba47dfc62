import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { assertWithinKey, lockedMember, refuse } from './change-role.ts';
import { addMember } from './people.ts';
import { removalRefusal } from './role-rules.ts';
import { undoSince } from './undo.ts';

/**
 * Removes a member at once: sessions ask for the membership with every request, and keys are revoked. Reviews, decisions and notes
 * stay under their name; interviews they managed are managed by owners and admins anyway.
 * @throws ProblemError not-found, state-conflict where the rules say no
 */
export async function removeMember(tx: Tx, platform: Platform, by: MemberPrincipal, userId: string): Promise<void> {
  const { owners, ...of } = await lockedMember(tx, by.organisationId, userId);
  const refusal = removalRefusal({ by, of, owners });
  if (refusal) throw refuse(refusal);
  const removed_at = platform.clock.now();
  const row = { name: of.name, role: of.role, joined_at: of.joinedAt, removed_at, removed_by: by.userId };
  await tx
    .insertInto('former_members')
    .values({ organisation_id: by.organisationId, user_id: userId, ...row })
    .onConflict((c) => c.columns(['organisation_id', 'user_id']).doUpdateSet(row))
    .execute();
  await tx
    .deleteFrom('auth.member')
    .where('userId', '=', userId)
    .where('organizationId', '=', by.organisationId)
    .execute();
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: removed_at })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'member.removed',
    actor: actorOf(by),
    subjectId: userId,
    data: { role: of.role },
  });
}

/**
 * Takes a removal back: role, access and the keys that went with it, as they were. Later than that, invite them anew.
 * @throws ProblemError not-found, also when it is too late; state-conflict where only an owner may
 */
export async function restoreMember(tx: Tx, platform: Platform, by: MemberPrincipal, userId: string): Promise<void> {
  const former = await tx
    .deleteFrom('former_members')
    .where('user_id', '=', userId)
    .where('removed_at', '>', undoSince(platform))
    .returningAll()
    .executeTakeFirst();
  if (!former) throw problem('not-found');
  if (former.role === 'owner' && by.role !== 'owner') throw refuse('owners-only');
  assertWithinKey(by, former.role);
  await addMember(tx, { organisationId: by.organisationId, userId, role: former.role, now: former.joined_at });
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: null })
    .where('user_id', '=', userId)
    .where('revoked_at', '=', former.removed_at)
    .execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'member.restored',
    actor: actorOf(by),
    subjectId: userId,
    data: { role: former.role },
  });
}
