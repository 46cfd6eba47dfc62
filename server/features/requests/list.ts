import { sql } from 'kysely';
import { z } from 'zod';
import { Id, Instant } from '../../../contract/common.ts';
import type { InvitationRequest } from '../../../contract/requests.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { accessLevel } from '../visibility/index.ts';
import { presentRequests } from './present.ts';

const Key = z.tuple([Instant, Id]);

/** Requests without an answer in the interviews that this member manages: who has waited longest comes first. */
export async function listOpenRequests(
  tx: Tx,
  viewer: MemberPrincipal,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ items: z.input<typeof InvitationRequest>[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, Key);
  const everything = accessLevel(viewer.role, null) === 'manage';
  if (!everything && accessLevel(viewer.role, 'manage') !== 'manage') return { items: [], nextCursor: null };
  const rows = await tx
    .selectFrom('requests as r')
    .selectAll('r')
    .where('r.organisation_id', '=', viewer.organisationId)
    .where('r.answered_at', 'is', null)
    .$if(!everything, (q) =>
      q.where((e) =>
        e.exists(
          e
            .selectFrom('interview_members as m')
            .select('m.user_id')
            .whereRef('m.organisation_id', '=', 'r.organisation_id')
            .whereRef('m.interview_id', '=', 'r.interview_id')
            .where('m.user_id', '=', viewer.userId)
            .where('m.access', '=', 'manage'),
        ),
      ),
    )
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(r.created_at, r.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('r.created_at')
    .orderBy('r.id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await presentRequests(tx, viewer, shown, now),
    nextCursor: rows.length > limit && last ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
  };
}
