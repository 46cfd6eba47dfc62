import { z } from 'zod';
import { Id, Instant } from '../../../contract/common.ts';
import type { Decision } from '../../../contract/decisions.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Access } from '../../platform/http/route.ts';
import { loadInvitation, wordsFor } from '../invitations/index.ts';
import { visibilityOf } from '../visibility/index.ts';
import { presentDecisions } from './present.ts';

const Key = z.tuple([Instant, Id]);

/** Decisions, newest first. One's own always; others' follow from others' judgement and would anchor one's own, so they hide with it. */
export async function listDecisions(
  tx: Tx,
  viewer: { readonly principal: MemberPrincipal; readonly access: Access },
  invitationId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ items: Decision[]; nextCursor: string | null }> {
  const after = decodeCursor(query.cursor, Key);
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  const visibility = await visibilityOf(tx, viewer.principal, viewer.access.level, {
    invitationId,
    blind: invitation.blind,
    requiredReviews: invitation.required_reviews,
  });
  const rows = await tx
    .selectFrom('decisions')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .$if(!visibility.others, (q) => q.where('author_id', '=', viewer.principal.userId))
    .$if(after !== null, (q) =>
      q.where((e) => e(e.refTuple('created_at', 'id'), '<', e.tuple(new Date(after?.[0] ?? 0), after?.[1] ?? ''))),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: (await presentDecisions(tx, shown)).map((d) => ({
      ...d,
      reason: wordsFor({ invitation, visibility }, d.authorId, d.reason),
    })),
    nextCursor: last ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
  };
}
