import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { Id, Instant } from '../../../contract/common.ts';
import type { InvitationSort } from '../../../contract/invitations.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';

/** Of a row found: its place in the order. */
export interface Found {
  readonly id: string;
  readonly at: Date;
  readonly ended: number;
}

const active = sql`greatest(i.created_at, i.opened_at, i.started_at, i.submitted_at, i.ended_at)`;
const ended = sql`case when i.state in ('invited', 'opened', 'started') then 0 else 1 end`;
const Key = z.tuple([z.enum(['newest', 'deadline', 'activity']), Instant, z.int(), Id]);

interface Order {
  /** The columns of `Found`. */
  readonly columns: RawBuilder<unknown>;
  readonly by: RawBuilder<unknown>;
  /** After the row of this cursor. */
  readonly after: RawBuilder<boolean> | null;
}

/**
 * How the list is ordered, over rows of invitations named `i`; each order is that of an index (0008).
 * @throws ProblemError bad-request for a cursor of another order
 */
export function orderOf(sort: InvitationSort, cursor: string | undefined): Order {
  const place = decodeCursor(
    cursor,
    Key.refine(([of]) => of === sort),
  );
  const [, at, end, id] = place ?? [];
  if (sort === 'deadline') {
    return {
      columns: sql`i.id, i.deadline_at as at, ${ended} as ended`,
      by: sql`${ended}, i.deadline_at, i.id`,
      after: place && sql<boolean>`(${ended}, i.deadline_at, i.id) > (${end}::int, ${at}::timestamptz, ${id}::uuid)`,
    };
  }
  const key = sort === 'activity' ? active : sql`i.created_at`;
  return {
    columns: sql`i.id, ${key} as at, 0 as ended`,
    by: sql`${key} desc, i.id desc`,
    after: place && sql<boolean>`(${key}, i.id) < (${at}::timestamptz, ${id}::uuid)`,
  };
}

export const cursorAt = (sort: InvitationSort, row: Found): string =>
  encodeCursor([sort, row.at.toISOString(), row.ended, row.id]);
