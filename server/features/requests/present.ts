import type { z } from 'zod';
import type { CandidateRequest, InvitationRequest } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { accommodationsOf, isExpired, loadInvitations } from '../invitations/index.ts';
import { peopleById } from '../members/index.ts';
import { visibilityOfMany } from '../visibility/index.ts';
import type { RequestRow } from './tables.ts';

type People = ReadonlyMap<string, { name: string }>;
const answerers = (tx: Tx, rows: readonly RequestRow[]): Promise<People> =>
  peopleById(
    tx,
    rows.flatMap((r) => r.answered_by ?? []),
  );

/** As the one who made it sees it. */
export function presentOwn(row: RequestRow, people: People): CandidateRequest {
  return {
    id: row.id,
    kind: row.kind,
    wants: row.wants,
    text: row.text,
    createdAt: row.created_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: (row.answered_by && people.get(row.answered_by)?.name) || null,
    answer: row.answer,
    grant: row.granted,
    byRule: row.given_at_once,
  };
}

/** All that one candidate asked for, newest first. */
export async function requestsOfCandidate(tx: Tx, invitationId: string): Promise<CandidateRequest[]> {
  const rows = await requestsOf(tx, invitationId);
  const people = await answerers(tx, rows);
  return rows.map((row) => presentOwn(row, people));
}

export const requestsOf = (tx: Tx, invitationId: string): Promise<RequestRow[]> =>
  tx
    .selectFrom('requests')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();

/** For who manages the interviews that these belong to; anybody else never gets here. */
export async function presentRequests(
  tx: Tx,
  viewer: MemberPrincipal,
  rows: readonly RequestRow[],
  now: Date,
): Promise<z.input<typeof InvitationRequest>[]> {
  const ids = [...new Set(rows.map((r) => r.invitation_id))];
  const invitations = new Map((await loadInvitations(tx, ids)).map((i) => [i.id, i]));
  const facts = [...invitations.values()].map((i) => ({
    invitationId: i.id,
    blind: i.blind,
    requiredReviews: i.required_reviews,
  }));
  const visible = await visibilityOfMany(tx, viewer, 'manage', facts);
  const people = await answerers(tx, rows);
  return rows.flatMap((row) => {
    const invitation = invitations.get(row.invitation_id);
    if (!invitation) return [];
    return [
      {
        ...presentOwn(row, people),
        invitationId: invitation.id,
        interviewId: invitation.interview_id,
        interviewTitle: invitation.interview_title,
        code: invitation.code,
        name: visible.get(invitation.id)?.identity ? invitation.candidate_name : null,
        state: invitation.state,
        expired: isExpired(invitation, now),
        deadlineAt: invitation.deadline_at.toISOString(),
        deadlineZone: invitation.deadline_zone,
        accommodations: accommodationsOf(invitation),
      },
    ];
  });
}
