import { sql } from 'kysely';
import type { z } from 'zod';
import type { InterviewAccess, InterviewMember } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Access } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { accessLevel } from '../visibility/index.ts';

/** How far this member's access to the interview goes; null where there is none, or no such interview. */
export async function accessTo(tx: Tx, principal: MemberPrincipal, interviewId: string): Promise<Access | null> {
  const row = await tx
    .selectFrom('interviews as i')
    .leftJoin('interview_members as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'i.organisation_id')
        .onRef('m.interview_id', '=', 'i.id')
        .on('m.user_id', '=', principal.userId),
    )
    .select(['i.id', 'm.access'])
    .where('i.id', '=', interviewId)
    .executeTakeFirst();
  const level = row ? accessLevel(principal.role, row.access) : null;
  return level ? { interviewId, level } : null;
}

export async function listMembers(tx: Tx, interviewId: string): Promise<z.input<typeof InterviewMember>[]> {
  const rows = await tx
    .selectFrom('interview_members as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['m.user_id', 'u.name', 'm.access'])
    .where('m.interview_id', '=', interviewId)
    .orderBy('u.name')
    .orderBy('m.user_id')
    .execute();
  return rows.map((r) => ({ userId: r.user_id, name: r.name, access: r.access }));
}

interface AccessChange {
  readonly organisationId: string;
  readonly interviewId: string;
  readonly userId: string;
  readonly access: InterviewAccess;
  readonly actor: Actor;
}

/** Names somebody in an interview, or changes what they may do there. */
export async function setAccess(tx: Tx, platform: Platform, change: AccessChange): Promise<void> {
  await tx
    .insertInto('interview_members')
    .values({
      organisation_id: change.organisationId,
      interview_id: change.interviewId,
      user_id: change.userId,
      access: change.access,
      created_at: platform.clock.now(),
    })
    .onConflict((c) => c.columns(['organisation_id', 'interview_id', 'user_id']).doUpdateSet({ access: change.access }))
    .execute();
  await appendMemberSet(tx, platform, change);
}

/** The same, asked for by a person: it must be a member, and a role that allows it. */
export async function putMember(
  tx: Tx,
  platform: Platform,
  change: AccessChange,
): Promise<z.input<typeof InterviewMember>> {
  const member = await tx
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .select(['u.name', 'm.role'])
    .where('m.userId', '=', change.userId)
    .executeTakeFirst();
  if (!member) throw problem('not-found');
  if (accessLevel(member.role, change.access) !== change.access && member.role === 'reviewer') {
    throw problem('invalid-input', 'A reviewer can rate or watch. Change their role first to let them manage.', {
      errors: [{ path: 'access', message: 'Choose review or view' }],
    });
  }
  await setAccess(tx, platform, change);
  return { userId: change.userId, name: member.name, access: change.access };
}

export async function removeMember(tx: Tx, platform: Platform, change: Omit<AccessChange, 'access'>): Promise<void> {
  const done = await tx
    .deleteFrom('interview_members')
    .where('interview_id', '=', change.interviewId)
    .where('user_id', '=', change.userId)
    .returning('user_id')
    .executeTakeFirst();
  if (!done) throw problem('not-found');
  await appendMemberSet(tx, platform, { ...change, access: null });
}

const appendMemberSet = (
  tx: Tx,
  { events }: Platform,
  c: Omit<AccessChange, 'access'> & { access: InterviewAccess | null },
) =>
  events.append(tx, {
    organisationId: c.organisationId,
    kind: 'interview.member-set',
    actor: c.actor,
    interviewId: c.interviewId,
    subjectId: c.userId,
    data: { access: c.access },
  });

/** Names of everybody who can watch the answers, as candidates are told. */
export const watcherNames = async (tx: Tx, interviewId: string): Promise<string[]> =>
  (await watchersOf(tx, interviewId)).map(({ name }) => name);

/** Everybody who can watch the answers: those named in the interview, and whoever manages all of them. */
export async function watchersOf(tx: Tx, interviewId: string): Promise<{ userId: string; name: string }[]> {
  const rows = await tx
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .leftJoin('interview_members as im', (join) =>
      join.onRef('im.user_id', '=', 'm.userId').on('im.interview_id', '=', interviewId),
    )
    .select(['u.id', 'u.name'])
    .where((e) => e.or([e('im.access', 'is not', null), e('m.role', 'in', ['owner', 'admin'])]))
    .orderBy('u.name')
    .orderBy('u.id')
    .execute();
  return rows.map((r) => ({ userId: r.id, name: r.name }));
}

/** Interviews of these that exist here, so that a grant to one that was never ours is left out instead of failing. */
export async function existingInterviews(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from interviews where id = any(${ids}::uuid[])`.execute(tx);
  return new Set(rows.map((r) => r.id));
}
