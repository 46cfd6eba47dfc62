import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type Invitation, loadInvitation } from '../invitations/index.ts';
import type { RequestRow } from './tables.ts';

/** The request that an event is about, with its invitation; null where there is none any more. */
export async function requestForMail(
  tx: Tx,
  eventSeq: number,
): Promise<{ request: RequestRow; invitation: Invitation } | null> {
  const event = await tx.selectFrom('events').select('subject_id').where('seq', '=', eventSeq).executeTakeFirst();
  if (!event?.subject_id) return null;
  const request = await tx.selectFrom('requests').selectAll().where('id', '=', event.subject_id).executeTakeFirst();
  const invitation = request && (await loadInvitation(tx, request.invitation_id));
  return request && invitation ? { request, invitation } : null;
}

/**
 * Who is told of a request: whoever invited the person, as long as they still manage the interview; else those named to manage it; else
 * the owners and admins, so that none is without a reader.
 */
export async function whoIsAsked(tx: Tx, invitation: Invitation): Promise<string[]> {
  const { rows } = await sql<{ id: string; named: boolean; above: boolean }>`
    select m."userId" as id, coalesce(im.access = 'manage', false) and m.role <> 'reviewer' as named, m.role in ('owner', 'admin') as above
    from auth.member m
    left join interview_members im on im.organisation_id = m."organizationId" and im.interview_id = ${invitation.interview_id}::uuid
      and im.user_id = m."userId"
    where m."organizationId" = current_organisation() order by m."createdAt"`.execute(tx);
  const manage = rows.filter((r) => r.named || r.above);
  const inviter = manage.filter((r) => r.id === invitation.created_by);
  const named = manage.filter((r) => r.named);
  const asked = inviter.length > 0 ? inviter : named.length > 0 ? named : manage;
  return asked.map((r) => r.id);
}
