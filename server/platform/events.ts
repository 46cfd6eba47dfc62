import type { Generated, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { EventKind } from '../../contract/events.ts';
import type { Clock } from './clock.ts';
import type { Tx } from './database/index.ts';

interface EventsTable {
  seq: Generated<number>;
  xid: Generated<number>;
  organisation_id: string;
  kind: EventKind;
  at: Date;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  interview_id: string | null;
  invitation_id: string | null;
  subject_id: string | null;
  data: Record<string, Scalar>;
}
declare module './database/index.ts' {
  interface Database {
    events: EventsTable;
  }
}

export type Scalar = string | number | boolean | null;
export type EventRow = Selectable<EventsTable>;
export interface Actor {
  readonly kind: 'member' | 'candidate' | 'api-key' | 'system' | 'guest';
  readonly id: string | null;
}
export const systemActor: Actor = { kind: 'system', id: null };

/** What happened, with ids, enums and numbers only: names and texts are joined at read, through visibility. */
export interface NewEvent {
  readonly organisationId: string;
  readonly kind: EventKind;
  readonly actor: Actor;
  readonly interviewId?: string | null;
  readonly invitationId?: string | null;
  readonly subjectId?: string | null;
  readonly data?: Record<string, Scalar>;
}

/** Called in the transaction of the change: what it writes or enqueues commits with it, and its failure undoes it. */
export type Reaction = (tx: Tx, event: NewEvent & { seq: number; at: Date }) => Promise<void>;

export interface Events {
  append(tx: Tx, event: NewEvent): Promise<void>;
  on(kind: EventKind, reaction: Reaction): void;
}

export function createEvents(clock: Clock): Events {
  const reactions = new Map<EventKind, Reaction[]>();
  return {
    on(kind, reaction) {
      reactions.set(kind, [...(reactions.get(kind) ?? []), reaction]);
    },
    async append(tx, event) {
      const at = clock.now();
      const row = await tx
        .insertInto('events')
        .values({
          organisation_id: event.organisationId,
          kind: event.kind,
          at,
          actor_kind: event.actor.kind,
          actor_id: event.actor.id,
          interview_id: event.interviewId ?? null,
          invitation_id: event.invitationId ?? null,
          subject_id: event.subjectId ?? null,
          data: event.data ?? {},
        })
        .returning('seq')
        .executeTakeFirstOrThrow();
      for (const reaction of reactions.get(event.kind) ?? []) await reaction(tx, { ...event, seq: row.seq, at });
    },
  };
}

/** Where a reader stands: after this transaction and sequence number. As text: `xid.seq`. */
export interface Cursor {
  readonly xid: number;
  readonly seq: number;
}
export const formatCursor = (c: Cursor): string => `${c.xid}.${c.seq}`;
/** @returns null where the text is no cursor */
export function parseCursor(text: string): Cursor | null {
  const m = /^(\d{1,18})\.(\d{1,18})$/.exec(text);
  return m ? { xid: Number(m[1]), seq: Number(m[2]) } : null;
}

/**
 * Events after the cursor, in commit-safe order, none skipped: a sequence number is taken before its transaction commits,
 * so a reader that orders by number alone would run past a slow one. Ordering by (xid, seq) and taking only transactions
 * older than every running one closes the gap: whatever still runs has a higher xid than anything handed out.
 * Cost: an index range on (organisation_id, xid, seq).
 */
export async function readEvents(tx: Tx, after: Cursor, limit: number): Promise<EventRow[]> {
  return tx
    .selectFrom('events')
    .selectAll()
    .where(sql<boolean>`(xid, seq) > (${after.xid}::bigint, ${after.seq}::bigint)`)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`)
    .orderBy('xid')
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** A cursor after everything that can be read now; what commits later comes after it. */
export async function headCursor(tx: Tx): Promise<Cursor> {
  const { rows } = await sql<{
    xmin: number;
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin`.execute(tx);
  return { xid: (rows[0]?.xmin ?? 1) - 1, seq: Number.MAX_SAFE_INTEGER };
}
