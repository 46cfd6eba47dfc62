import { sql } from 'kysely';
import type { Role } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { beyondKey, type RoleRefusal, roleRefusal } from './role-rules.ts';

const why: Record<NonNullable<RoleRefusal> | 'yourself', string> = {
  'owners-only': 'Only an owner can do this.',
  'own-role-up': 'Nobody raises their own role: ask an owner.',
  'last-owner': 'There is one owner only. Make somebody else an owner first.',
  yourself: 'You can’t remove yourself: ask another owner or admin.',
};
export const refuse = (reason: keyof typeof why) => problem('state-conflict', why[reason]);

/** @throws ProblemError invalid-input where a key would give more than it has */
export function assertWithinKey(by: MemberPrincipal, role: Role): void {
  if (beyondKey(by.scopes, role))
    throw problem('invalid-input', 'A key can only give a role that may no more than the key itself.', {
      errors: [{ path: 'role', message: 'Choose another role, or a key with more scopes' }],
    });
}

/**
 * The member, and how many owners there are, with all other changes of the team waiting: two owners who take each other's role at
 * the same moment must not leave none.
 * @throws ProblemError not-found for somebody who is no member here
 */
export async function lockedMember(
  tx: Tx,
  organisationId: string,
  userId: string,
): Promise<{ userId: string; role: Role; name: string; joinedAt: Date; owners: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vorab.team ' || ${organisationId}, 0))`.execute(tx);
  const member = await tx
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .select(['m.userId', 'm.role', 'u.name', 'm.createdAt as joinedAt'])
    .where('m.userId', '=', userId)
    .executeTakeFirst();
  if (!member) throw problem('not-found');
  const { owners } = await tx
    .selectFrom('auth.member')
    .select((e) => e.fn.countAll<number>().as('owners'))
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  return { ...member, owners };
}

/** @throws ProblemError not-found, state-conflict where the rules say no */
export async function changeRole(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  userId: string,
  to: Role,
): Promise<void> {
  assertWithinKey(by, to);
  const { owners, ...of } = await lockedMember(tx, by.organisationId, userId);
  if (of.role === to) return;
  // As it is now, not as it was when the request came in.
  const now =
    by.userId === userId
      ? of
      : await tx.selectFrom('auth.member').select('role').where('userId', '=', by.userId).executeTakeFirst();
  const refusal = roleRefusal({ by: { userId: by.userId, role: now?.role ?? 'reviewer' }, of, to, owners });
  if (refusal) throw refuse(refusal);
  await tx
    .updateTable('auth.member')
    .set({ role: to })
    .where('userId', '=', userId)
    .where('organizationId', '=', by.organisationId)
    .execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'member.role-changed',
    actor: actorOf(by),
    subjectId: userId,
    data: { from: of.role, to },
  });
}
