import { sql } from 'kysely';
import type { z } from 'zod';
import type { QueueItem } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { answerCounts } from '../answers/index.ts';
import { accessLevel, type Visibility, visibilityOfMany } from '../visibility/index.ts';
import { SubmittedKey } from './submitted-key.ts';

interface Row {
  id: string;
  interview_id: string;
  title: string;
  code: string;
  candidate_name: string | null;
  submitted_at: Date;
  blind: boolean;
  required_reviews: number;
  named: 'manage' | 'review' | null;
  draft: boolean;
}

/**
 * What is mine to rate, oldest first: handed in, not decided, not erased, in interviews where I rate or manage, my own review not in.
 * Cost: per interview of mine one range of the index invitations_to_review, which holds only what is still to be decided, so it
 * grows with open work and not with the table.
 */
export async function queryQueue(
  tx: Tx,
  principal: MemberPrincipal,
  after: readonly [string, string] | null,
  limit: number,
): Promise<Row[]> {
  const everywhere = principal.role === 'owner' || principal.role === 'admin';
  const { rows } = await sql<Row>`
    select q.id, q.interview_id, i.title, q.code, c.name as candidate_name, q.submitted_at, i.blind, i.required_reviews, m.access as named,
      q.draft
    from interviews i
    ${everywhere ? sql`left join` : sql`join`} interview_members m
      on m.organisation_id = i.organisation_id and m.interview_id = i.id and m.user_id = ${principal.userId}::uuid
    cross join lateral (
      select n.organisation_id, n.id, n.interview_id, n.candidate_id, n.code, n.submitted_at, mine.state is not null as draft
      from invitations n
      left join lateral (
        select r.state from reviews r
        where r.organisation_id = n.organisation_id and r.invitation_id = n.id and r.user_id = ${principal.userId}::uuid
        limit 1 -- one look-up by its key per invitation, never a hash of all reviews
      ) mine on true
      where n.organisation_id = i.organisation_id and n.interview_id = i.id
        and n.state = 'submitted' and (n.latest_decision is null or n.latest_decision = 'hold')
        and (select e.erased_at from candidates e where e.organisation_id = n.organisation_id and e.id = n.candidate_id) is null
        ${after ? sql`and (n.submitted_at, n.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
        and mine.state is distinct from 'submitted'
      order by n.submitted_at, n.id limit ${limit}
    ) q
    join candidates c on c.organisation_id = q.organisation_id and c.id = q.candidate_id
    where i.state in ('open', 'closed') ${everywhere ? sql`` : sql`and m.access in ('manage', 'review')`}
    order by q.submitted_at, q.id limit ${limit}`.execute(tx);
  return rows;
}

export async function reviewQueue(
  tx: Tx,
  principal: MemberPrincipal,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ items: z.input<typeof QueueItem>[]; nextCursor: string | null }> {
  const rows = await queryQueue(tx, principal, decodeCursor(query.cursor, SubmittedKey), query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const counts = await answerCounts(
    tx,
    shown.map((r) => r.id),
  );
  const visible = await visibilityOf(tx, principal, shown);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((r) => ({
      invitationId: r.id,
      interviewId: r.interview_id,
      interviewTitle: r.title,
      code: r.code,
      name: visible.get(r.id)?.identity ? r.candidate_name : null,
      submittedAt: r.submitted_at.toISOString(),
      seconds: counts.get(r.id)?.seconds ?? 0,
      answers: counts.get(r.id)?.answers ?? 0,
      draft: r.draft,
    })),
    nextCursor: last ? encodeCursor([last.submitted_at.toISOString(), last.id]) : null,
  };
}

/** Access differs from interview to interview, so visibility is asked once per level. */
async function visibilityOf(
  tx: Tx,
  principal: MemberPrincipal,
  rows: readonly Row[],
): Promise<Map<string, Visibility>> {
  const levels = Map.groupBy(rows, (r) => accessLevel(principal.role, r.named));
  const maps = await Promise.all(
    [...levels].map(([level, here]) =>
      visibilityOfMany(
        tx,
        principal,
        level,
        here.map((r) => ({ invitationId: r.id, blind: r.blind, requiredReviews: r.required_reviews })),
      ),
    ),
  );
  return new Map(maps.flatMap((m) => [...m]));
}
