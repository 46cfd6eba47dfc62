import { z } from 'zod';
import type { Member } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import { problem } from '../../platform/http/problem.ts';

const members = (tx: Tx) =>
  tx
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .leftJoin('member_activity as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organizationId').onRef('a.user_id', '=', 'm.userId'),
    )
    .select(['m.userId', 'm.role', 'm.createdAt', 'u.name', 'u.email', 'a.last_active_at']);

type Row = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>;
const present = (r: Row): z.input<typeof Member> => ({
  userId: r.userId,
  name: r.name,
  email: r.email,
  role: r.role,
  joinedAt: r.createdAt.toISOString(),
  lastActiveAt: r.last_active_at?.toISOString() ?? null,
});

/** @throws ProblemError not-found */
export async function memberById(tx: Tx, userId: string): Promise<z.input<typeof Member>> {
  const row = await members(tx).where('m.userId', '=', userId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row);
}

export async function listMembers(
  tx: Tx,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ items: z.input<typeof Member>[]; nextCursor: string | null }> {
  const after = decodeCursor(query.cursor, z.tuple([z.string()]));
  let list = members(tx)
    .orderBy('m.userId')
    .limit(query.limit + 1);
  if (after) list = list.where('m.userId', '>', after[0]);
  const rows = await list.execute();
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > shown.length && last ? encodeCursor([last.userId]) : null,
  };
}

/** Whom to ask for what one's role does not allow: owners first. A few are enough. */
export async function managerNames(tx: Tx): Promise<string[]> {
  const rows = await members(tx)
    .where('m.role', 'in', ['owner', 'admin'])
    .orderBy('m.role', 'desc')
    .orderBy('u.name')
    .limit(5)
    .execute();
  return rows.map((r) => r.name);
}
