import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { InvitationsQuery, Invitation as Presented } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Access } from '../../platform/http/route.ts';
import { matchingCandidates } from '../candidates/index.ts';
import { interviewById } from '../interviews/index.ts';
import { asCode } from './code.ts';
import { conditionsOf, waitingFor } from './filters.ts';
import { loadInvitations } from './load.ts';
import { cursorAt, type Found, orderOf } from './order.ts';
import { presentFor } from './present.ts';

/** From a few people or invitations to rows by index, one by one: `offset 0` keeps the planner on that way. */
const ofCandidates = (people: RawBuilder<{ id: string }>, interviewId: string) => sql`${people} m
  cross join lateral (
    select * from invitations n
    where n.organisation_id = current_organisation() and n.candidate_id = m.id and n.interview_id = ${interviewId}::uuid offset 0
  ) i`;
const ofInvitations = (ids: RawBuilder<{ id: string }>) => sql`(${ids}) w
  cross join lateral (select * from invitations n where n.organisation_id = current_organisation() and n.id = w.id offset 0) i`;

/**
 * Invitations of an interview. `q` finds a code, or a part of a name or e-mail; where blind review hides the names it finds codes
 * only, since a search that answers would tell them.
 */
export async function listInvitations(
  tx: Tx,
  viewer: MemberPrincipal,
  level: Access['level'],
  interviewId: string,
  asked: z.output<typeof InvitationsQuery>,
  now: Date,
): Promise<{ items: z.input<typeof Presented>[]; nextCursor: string | null }> {
  const order = orderOf(asked.sort, asked.cursor);
  const interview = await interviewById(tx, interviewId);
  if (!interview) throw problem('not-found');
  const conditions = conditionsOf(asked, viewer, level, interview, now);
  const code = asked.q ? asCode(asked.q) : null;
  const byName = Boolean(asked.q) && !code;
  if (byName && interview.blind && level !== 'manage') return { items: [], nextCursor: null };
  if (code) conditions.push(sql<boolean>`i.code = ${code}`);
  if (order.after) conditions.push(order.after);
  const waiting = asked.needs ? waitingFor(viewer, level, interview) : null;
  if (byName && waiting) conditions.push(sql<boolean>`i.id in (${waiting})`);
  const source = byName
    ? ofCandidates(matchingCandidates(asked.q ?? ''), interviewId)
    : waiting
      ? ofInvitations(waiting)
      : sql`invitations i`;
  const { rows: found } = await sql<Found>`
    select ${order.columns} from ${source}
    where ${sql.join([sql<boolean>`i.interview_id = ${interviewId}::uuid`, ...conditions], sql` and `)}
    order by ${order.by} limit ${asked.limit + 1}`.execute(tx);
  const shown = found.slice(0, asked.limit);
  const rows = await loadInvitations(
    tx,
    shown.map((f) => f.id),
  );
  const last = shown.at(-1);
  return {
    items: await presentFor(tx, viewer, level, rows, now),
    nextCursor: found.length > asked.limit && last ? cursorAt(asked.sort, last) : null,
  };
}
