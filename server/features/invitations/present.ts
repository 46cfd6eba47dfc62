import type { z } from 'zod';
import type { Invitation as Presented } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import type { Access } from '../../platform/http/route.ts';
import { type Visibility, visibilityOfMany } from '../visibility/index.ts';
import type { Invitation } from './load.ts';
import { isExpired } from './state.ts';

/**
 * What a viewer gets to see. Without identity neither name nor address, and not the zone either: it tells where somebody is.
 * The decision comes with others' judgement: it would anchor who has not rated yet. One's own is never hidden from one.
 * Who only rates or watches is told no deadline, and nothing that follows from it or counts changes of it: beside everybody
 * else's it would say who was given more time.
 */
export function presentInvitation(row: Invitation, visibility: Visibility, now: Date): z.input<typeof Presented> {
  const { identity, arrangements } = visibility;
  const until = row.reopened_until;
  return {
    id: row.id,
    interviewId: row.interview_id,
    code: row.code,
    name: identity ? row.candidate_name : null,
    email: identity ? row.candidate_email : null,
    state: row.state,
    expired: arrangements && isExpired(row, now),
    delivery: row.delivery,
    deadlineAt: arrangements ? row.deadline_at.toISOString() : null,
    deadlineZone: identity ? row.deadline_zone : 'UTC',
    version: row.version_number,
    answered: row.answered,
    questionCount: row.question_count,
    createdAt: row.created_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    startedAt: row.started_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    decision: visibility.others || row.latest_decision_by === visibility.viewer ? row.latest_decision : null,
    asks: arrangements ? row.asks : null,
    reopenedUntil: arrangements && until && until > now ? until.toISOString() : null,
    revision: arrangements ? row.revision : 0,
  };
}

/** Presents rows of interviews where the viewer has this access, each through its own visibility. */
export async function presentFor(
  tx: Tx,
  viewer: MemberPrincipal,
  level: Access['level'],
  rows: readonly Invitation[],
  now: Date,
): Promise<z.input<typeof Presented>[]> {
  const facts = rows.map((r) => ({ invitationId: r.id, blind: r.blind, requiredReviews: r.required_reviews }));
  const visible = await visibilityOfMany(tx, viewer, level, facts);
  return rows.flatMap((row) => {
    const visibility = visible.get(row.id);
    return visibility ? [presentInvitation(row, visibility, now)] : [];
  });
}
