import { sql } from 'kysely';
import type { z } from 'zod';
import type {
  AcceptMemberInvitationInput,
  InterviewAccess,
  MemberInvitation,
  MemberInvitationInput,
  MemberInvitationPreview,
} from '../../../contract/members.ts';
import { type Db, inOrganisation, type Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { assertWithinKey } from './change-role.ts';
import { addMember, addPerson } from './people.ts';

const VALID_DAYS = 14;

/** What the new member may do in interviews from the start. */
export interface Grant {
  readonly interviewId: string;
  readonly access: InterviewAccess;
}

type Row = {
  id: string;
  email: string;
  role: MemberPrincipal['role'];
  state: 'pending' | 'accepted' | 'cancelled';
  created_at: Date;
  expires_at: Date;
};
const present = (r: Row): z.input<typeof MemberInvitation> => ({
  id: r.id,
  email: r.email,
  role: r.role,
  state: r.state,
  expiresAt: r.expires_at.toISOString(),
  createdAt: r.created_at.toISOString(),
});

/** @throws ProblemError state-conflict */
async function assertNoMember(tx: Tx, email: string): Promise<void> {
  const already = await tx
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .select('u.id')
    .where('u.email', '=', email)
    .executeTakeFirst();
  if (already) throw problem('state-conflict', 'This person is a member already.');
}

export async function inviteMember(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  input: z.output<typeof MemberInvitationInput>,
): Promise<z.input<typeof MemberInvitation>> {
  if (input.role === 'owner' && by.role !== 'owner')
    throw problem('invalid-input', 'Only an owner can invite another owner.', {
      errors: [{ path: 'role', message: 'Choose another role' }],
    });
  assertWithinKey(by, input.role);
  const email = input.email.toLowerCase();
  await assertNoMember(tx, email);
  const id = newId();
  const now = platform.clock.now();
  const row = await tx
    .insertInto('member_invitations')
    .values({
      organisation_id: by.organisationId,
      id,
      email,
      role: input.role,
      language: input.language,
      state: 'pending',
      grants: JSON.stringify(input.interviews satisfies Grant[]),
      generation: 1,
      link_hash: platform.secrets.linkHash(platform.secrets.link('member-invitation', id, 1)),
      invited_by: by.userId,
      created_at: now,
      expires_at: new Date(now.getTime() + VALID_DAYS * 86_400_000),
      accepted_at: null,
      accepted_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'member.invited',
    actor: actorOf(by),
    subjectId: id,
  });
  return present(row);
}

export async function listMemberInvitations(tx: Tx): Promise<z.input<typeof MemberInvitation>[]> {
  const rows = await tx
    .selectFrom('member_invitations')
    .selectAll()
    .where('state', '=', 'pending')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(present);
}

export async function cancelMemberInvitation(tx: Tx, id: string): Promise<void> {
  const done = await tx
    .updateTable('member_invitations')
    .set({ state: 'cancelled' })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  if (!done) throw problem('not-found');
}

/** Only an owner hands out what only an owner may. */
function assertMayGive(role: Row['role'], by: MemberPrincipal): void {
  if (role === 'owner' && by.role !== 'owner') throw problem('not-found');
  assertWithinKey(by, role);
}

/** The same link, for another fourteen days, in a new mail. */
export async function resendMemberInvitation(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
): Promise<z.input<typeof MemberInvitation>> {
  const row = await tx
    .updateTable('member_invitations')
    .set({ expires_at: new Date(platform.clock.now().getTime() + VALID_DAYS * 86_400_000) })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .returningAll()
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  assertMayGive(row.role, by);
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'member.invited',
    actor: actorOf(by),
    subjectId: id,
    data: { again: true },
  });
  return present(row);
}

/** Takes a cancelling back. */
export async function restoreMemberInvitation(
  tx: Tx,
  by: MemberPrincipal,
  id: string,
): Promise<z.input<typeof MemberInvitation>> {
  const row = await tx
    .updateTable('member_invitations')
    .set({ state: 'pending' })
    .where('id', '=', id)
    .where('state', '=', 'cancelled')
    .returningAll()
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  assertMayGive(row.role, by);
  await assertNoMember(tx, row.email);
  return present(row);
}

/** What a member invitation grants in interviews, for the feature that owns `interview_members`. */
export async function grantsOf(tx: Tx, memberInvitationId: string): Promise<Grant[]> {
  const row = await tx
    .selectFrom('member_invitations')
    .select('grants')
    .where('id', '=', memberInvitationId)
    .executeTakeFirst();
  return (row?.grants ?? []) as unknown as Grant[];
}

/** What the mail of a member invitation needs; its link is derived when the mail is rendered. */
export async function memberInvitationForMail(tx: Tx, id: string) {
  return tx
    .selectFrom('member_invitations as i')
    .innerJoin('auth.organization as o', 'o.id', 'i.organisation_id')
    .leftJoin('auth.user as u', 'u.id', 'i.invited_by')
    .select([
      'i.id',
      'i.email',
      'i.role',
      'i.language',
      'i.state',
      'i.generation',
      'i.expires_at',
      'o.name as organisationName',
      'u.name as inviterName',
      'u.email as inviterEmail',
    ])
    .where('i.id', '=', id)
    .executeTakeFirst();
}

async function find(platform: Platform, secret: string): Promise<{ organisation_id: string; id: string }> {
  const { rows } = await sql<{ organisation_id: string; id: string }>`
    select * from door_member_invitation(${platform.secrets.linkHash(secret)})`.execute(platform.db);
  if (!rows[0]) throw problem('link-revoked', 'Ask for a new invitation.');
  return rows[0];
}

async function pending(tx: Tx, platform: Platform, id: string) {
  const row = await tx.selectFrom('member_invitations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row?.state !== 'pending')
    throw problem(
      'link-revoked',
      row?.state === 'accepted' ? 'You have joined already: sign in.' : 'Ask for a new invitation.',
    );
  if (row.expires_at <= platform.clock.now()) throw problem('link-expired', 'Ask for a new invitation.');
  return row;
}

const userByEmail = async (db: Db | Tx, email: string): Promise<string | null> =>
  (await sql<{ id: string }>`select id from door_user_by_email(${email})`.execute(db)).rows[0]?.id ?? null;

export async function previewMemberInvitation(
  platform: Platform,
  secret: string,
): Promise<z.input<typeof MemberInvitationPreview>> {
  const door = await find(platform, secret);
  return inOrganisation(platform.db, door.organisation_id, async (tx) => {
    const row = await pending(tx, platform, door.id);
    const organisation = await tx.selectFrom('auth.organization').select('name').executeTakeFirstOrThrow();
    const inviter = await tx.selectFrom('auth.user').select('name').where('id', '=', row.invited_by).executeTakeFirst();
    return {
      organisationName: organisation.name,
      email: row.email,
      role: row.role,
      invitedBy: inviter?.name ?? organisation.name,
      accountExists: (await userByEmail(tx, row.email)) !== null,
    };
  });
}

/**
 * Joins the organisation. Somebody who has an account already proves it with its password; the link alone never takes over an account.
 * @returns the e-mail to sign in with
 */
export async function acceptMemberInvitation(
  platform: Platform,
  input: z.output<typeof AcceptMemberInvitationInput>,
  from: { ip: string; userAgent: string },
): Promise<string> {
  const door = await find(platform, input.secret);
  const email = await inOrganisation(
    platform.db,
    door.organisation_id,
    async (tx) => (await pending(tx, platform, door.id)).email,
  );
  const existing = await userByEmail(platform.db, email);
  if (existing && !(await platform.auth.signIn(email, input.password, from)))
    throw problem('wrong-credentials', 'You have an account here: use its password.');
  // Somebody who was here before starts anew: what they were signed in with may be in other hands by now.
  if (existing) await platform.auth.people.end(existing, { organisationId: door.organisation_id });
  const passwordHash = existing ? null : await platform.auth.hashPassword(input.password);
  await inOrganisation(platform.db, door.organisation_id, async (tx) => {
    const row = await pending(tx, platform, door.id);
    const now = platform.clock.now();
    const userId = passwordHash
      ? await addPerson(tx, { name: input.name, email: row.email, passwordHash, now })
      : existing;
    if (!userId) throw problem('state-conflict', 'Try again.');
    const already = await tx.selectFrom('auth.member').select('id').where('userId', '=', userId).executeTakeFirst();
    if (already) throw problem('link-revoked', 'You have joined already: sign in.');
    await addMember(tx, { organisationId: door.organisation_id, userId, role: row.role, now });
    await tx
      .updateTable('member_invitations')
      .set({ state: 'accepted', accepted_at: now, accepted_by: userId })
      .where('id', '=', row.id)
      .execute();
    // What else this person was offered is void, so that whoever is removed later does not come back by it.
    await tx
      .updateTable('member_invitations')
      .set({ state: 'cancelled' })
      .where('email', '=', row.email)
      .where('state', '=', 'pending')
      .execute();
    await platform.events.append(tx, {
      organisationId: door.organisation_id,
      kind: 'member.joined',
      actor: { kind: 'member', id: userId },
      subjectId: row.id,
    });
  });
  return email;
}
