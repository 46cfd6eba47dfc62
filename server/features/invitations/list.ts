import { sql } from 'kysely';
import { z } from 'zod';
import { Id, Instant } from '../../../contract/common.ts';
import type { Invitation as Presented } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import type { Access } from '../../platform/http/route.ts';
import { matchingCandidates } from '../candidates/index.ts';
import { interviewById } from '../interviews/index.ts';
import { asCode } from './code.ts';
import { loadInvitations } from './load.ts';
import { presentFor } from './present.ts';

const Key = z.tuple([Instant, Id]);
type Place = z.output<typeof Key> | null;
interface Found {
  id: string;
  created_at: Date;
}
interface Asked {
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Newest first, along the index of the list. */
function page(tx: Tx, interviewId: string, after: Place, limit: number): Promise<Found[]> {
  return tx
    .selectFrom('invitations as i')
    .select(['i.id', 'i.created_at'])
    .where('i.interview_id', '=', interviewId)
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(i.created_at, i.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute();
}

/** The same for those whose name or e-mail matches. From the matches to their invitations by index: `offset 0` keeps the planner on that way. */
async function search(tx: Tx, interviewId: string, words: string, after: Place, limit: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select h.id, h.created_at from ${matchingCandidates(words)} m
    cross join lateral (
      select i.id, i.created_at from invitations i
      where i.organisation_id = current_organisation() and i.candidate_id = m.id and i.interview_id = ${interviewId}::uuid offset 0
    ) h
    where ${after ? sql<boolean>`(h.created_at, h.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql<boolean>`true`}
    order by h.created_at desc, h.id desc limit ${limit}`.execute(tx);
  return rows;
}

const byCode = (tx: Tx, interviewId: string, code: string): Promise<Found[]> =>
  tx
    .selectFrom('invitations')
    .select(['id', 'created_at'])
    .where('interview_id', '=', interviewId)
    .where('code', '=', code)
    .execute();

/**
 * Invitations of an interview, newest first. `q` finds a code, or a part of a name or e-mail; where blind review hides the names
 * it finds codes only, since a search that answers would tell them.
 */
export async function listInvitations(
  tx: Tx,
  viewer: MemberPrincipal,
  level: Access['level'],
  interviewId: string,
  asked: Asked,
  now: Date,
): Promise<{ items: z.input<typeof Presented>[]; nextCursor: string | null }> {
  const after = decodeCursor(asked.cursor, Key);
  const interview = await interviewById(tx, interviewId);
  const namesSearchable = interview !== null && (!interview.blind || level === 'manage');
  const code = asked.q ? asCode(asked.q) : null;
  const most = asked.limit + 1;
  const found = !asked.q
    ? await page(tx, interviewId, after, most)
    : code
      ? await byCode(tx, interviewId, code)
      : namesSearchable
        ? await search(tx, interviewId, asked.q, after, most)
        : [];
  const shown = found.slice(0, asked.limit);
  const rows = await loadInvitations(
    tx,
    shown.map((f) => f.id),
  );
  const last = shown.at(-1);
  return {
    items: await presentFor(tx, viewer, level, rows, now),
    nextCursor: found.length > asked.limit && last ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
  };
}
