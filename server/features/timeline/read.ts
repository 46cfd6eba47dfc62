import { sql } from 'kysely';
import type { Event } from '../../../contract/events.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type Cursor, type EventRow, formatCursor, parseCursor, readEvents } from '../../platform/events.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { presentEvents } from './present.ts';

interface Query {
  readonly cursor?: string | undefined;
  readonly limit: number;
}
interface Page {
  readonly items: Event[];
  readonly nextCursor: string | null;
}

/** @throws ProblemError bad-request */
export function cursorOf(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const cursor = parseCursor(text);
  if (!cursor) throw problem('bad-request', 'This cursor belongs to another list: start from the first page.');
  return cursor;
}

/** The organisation's log, oldest first, gap-free. A page may hold fewer than asked for: what is hidden is left out after reading. */
export async function listEvents(tx: Tx, viewer: MemberPrincipal, query: Query): Promise<Page> {
  const rows = await readEvents(tx, cursorOf(query.cursor) ?? { xid: 0, seq: 0 }, query.limit);
  const last = rows.length === query.limit ? rows.at(-1) : undefined;
  return { items: await presentEvents(tx, viewer, rows), nextCursor: last ? formatCursor(last) : null };
}

const TIMELINE_BATCH = 200;

/**
 * What happened to one invitation, newest last. Shows what is committed now, beyond the gap-free horizon too: somebody who just
 * did something looks for it here, and nobody's bookkeeping hangs on this list. What is hidden is left out before the page is cut,
 * so that nobody can count what others do by asking for short pages. Cost: one invitation's events, which are some hundreds.
 */
export async function listTimeline(tx: Tx, viewer: MemberPrincipal, invitationId: string, query: Query): Promise<Page> {
  const items: Event[] = [];
  for (let after = cursorOf(query.cursor), more = true; more && items.length <= query.limit; ) {
    const rows = await eventsOf(tx, invitationId, after);
    items.push(...(await presentEvents(tx, viewer, rows)));
    after = rows.at(-1) ?? after;
    more = rows.length === TIMELINE_BATCH;
  }
  const shown = items.slice(0, query.limit);
  return { items: shown, nextCursor: items.length > query.limit ? (shown.at(-1)?.cursor ?? null) : null };
}

const eventsOf = (tx: Tx, invitationId: string, after: Cursor | null): Promise<EventRow[]> =>
  tx
    .selectFrom('events')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .$if(after !== null, (q) => q.where(sql<boolean>`(xid, seq) > (${after?.xid}::bigint, ${after?.seq}::bigint)`))
    .orderBy('xid')
    .orderBy('seq')
    .limit(TIMELINE_BATCH)
    .execute();

/** Whether the organisation has events after the cursor, readable yet or not. Cost: one index probe. */
export async function anyAfter(tx: Tx, after: Cursor): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from events where (xid, seq) > (${after.xid}::bigint, ${after.seq}::bigint)
      and organisation_id = vorab.current_organisation()) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
