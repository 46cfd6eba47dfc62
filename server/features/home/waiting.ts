import { sql } from 'kysely';
import type { z } from 'zod';
import type { Home } from '../../../contract/home.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { managed } from './mine.ts';

type Presented = z.input<typeof Home>;

const SOON_MS = 48 * 3600_000;
/** More than this and the page says what it knows: it is the soonest that matter. */
const MOST_DUE = 200;

/** Who has not started and soon can't any more, by interview. Cost: a range of invitations_due, which holds only such. */
export async function dueSoon(tx: Tx, principal: MemberPrincipal, now: Date): Promise<Presented['due']> {
  const soon = new Date(now.getTime() + SOON_MS);
  const { rows } = await sql<{ id: string; title: string; count: number; deadline: Date }>`
    select i.id, i.title, count(*) as count, min(n.deadline_at) as deadline from (
      select w.organisation_id, w.interview_id, w.deadline_at from invitations w
      where w.organisation_id = ${principal.organisationId}::uuid and w.state in ('invited', 'opened')
        and w.deadline_at >= ${now}::timestamptz and w.deadline_at < ${soon}::timestamptz
      order by w.deadline_at, w.id limit ${MOST_DUE}
    ) n join (${managedIds(principal)}) i on i.organisation_id = n.organisation_id and i.id = n.interview_id
    group by i.id, i.title order by min(n.deadline_at), i.id limit 5`.execute(tx);
  return rows.map((r) => ({
    interviewId: r.id,
    interviewTitle: r.title,
    count: r.count,
    deadlineAt: r.deadline.toISOString(),
  }));
}

/** Whose invitation did not arrive and may still be put right. Who manages sees names, blind or not. */
export async function undelivered(tx: Tx, principal: MemberPrincipal, now: Date): Promise<Presented['undelivered']> {
  const { rows } = await sql<{ id: string; interview_id: string; title: string; code: string; name: string | null }>`
    select n.id, n.interview_id, i.title, n.code, c.name from (
      select w.* from invitations w
      where w.organisation_id = ${principal.organisationId}::uuid and w.delivery = 'failed' and w.state = 'invited'
        and w.deadline_at >= ${now}::timestamptz
      order by w.created_at, w.id limit 50
    ) n join (${managedIds(principal)}) i on i.organisation_id = n.organisation_id and i.id = n.interview_id
    join candidates c on c.organisation_id = n.organisation_id and c.id = n.candidate_id
    order by n.created_at, n.id limit 5`.execute(tx);
  return rows.map((r) => ({
    invitationId: r.id,
    interviewId: r.interview_id,
    interviewTitle: r.title,
    code: r.code,
    name: r.name,
  }));
}

const managedIds = (principal: MemberPrincipal) =>
  sql`select i.organisation_id, i.id, i.title from ${managed(principal)} where i.state = 'open'`;
