import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { InvitationsQuery, ShownState } from '../../../contract/invitations.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Access } from '../../platform/http/route.ts';
import { othersShown } from '../visibility/index.ts';

type Condition = RawBuilder<boolean>;
type Asked = Pick<z.output<typeof InvitationsQuery>, 'state' | 'mail' | 'decision' | 'sort'>;

interface Interview {
  readonly id: string;
  readonly required_reviews: number;
}

/** As rows show it: to who manages, whoever is late is expired, whatever they did before; others are told of no deadline. */
function inState(state: ShownState, level: Access['level'], now: Date): Condition {
  if (level !== 'manage') return sql<boolean>`i.state = ${state}`;
  if (state === 'expired')
    return sql<boolean>`(case when i.state in ('invited', 'opened', 'started') then 0 else 1 end) = 0 and i.deadline_at < ${now}`;
  if (state === 'invited' || state === 'opened' || state === 'started')
    return sql<boolean>`i.state = ${state} and i.deadline_at >= ${now}`;
  return sql<boolean>`i.state = ${state}`;
}

/**
 * What waits for this member. Who rates: handed in, undecided, own review not in, as in the queue. Who manages, besides: enough
 * rated and no decision; a question of the candidate's; a mail that did not arrive. Each from an index that holds only what is open.
 */
export function waitingFor(
  viewer: MemberPrincipal,
  level: Access['level'],
  interview: Interview,
): RawBuilder<{ id: string }> {
  if (level === 'view' || level === null) return sql`select null::uuid as id where false`;
  const here = sql`n.organisation_id = current_organisation() and n.interview_id = ${interview.id}::uuid`;
  const progress = sql`from review_progress p where p.organisation_id = n.organisation_id and p.invitation_id = n.id and p.submitted_at is not null`;
  // A count per row of what is open: as an anti-join it reads everybody's progress.
  const toRate = sql`(select count(*) ${progress} and p.user_id = ${viewer.userId}::uuid) = 0`;
  const toDecide = sql`(n.latest_decision is null and (select count(*) ${progress}) >= ${interview.required_reviews}::int)`;
  const submitted = sql<{ id: string }>`select n.id from invitations n where ${here} and n.state = 'submitted'
    and (n.latest_decision is null or n.latest_decision = 'hold')
    and (select c.erased_at from candidates c where c.organisation_id = n.organisation_id and c.id = n.candidate_id) is null
    and ${level === 'manage' ? sql`(${toRate} or ${toDecide})` : toRate}`;
  if (level === 'review') return submitted;
  return sql<{ id: string }>`${submitted}
    union select n.id from invitations n where ${here} and n.delivery = 'failed' and n.state in ('invited', 'opened', 'started')
    union select r.invitation_id from requests r
      where r.organisation_id = current_organisation() and r.interview_id = ${interview.id}::uuid and r.answered_at is null`;
}

/**
 * Conditions over rows of invitations named `i`.
 * @throws ProblemError invalid-input for a filter that only who manages may use
 */
export function conditionsOf(
  asked: Asked,
  viewer: MemberPrincipal,
  level: Access['level'],
  interview: Interview,
  now: Date,
): Condition[] {
  const managing = {
    decision: asked.decision !== undefined,
    mail: asked.mail !== undefined,
    state: asked.state === 'expired',
    sort: asked.sort === 'deadline',
  };
  for (const [path, used] of Object.entries(managing)) {
    if (used && level !== 'manage')
      throw problem('invalid-input', 'Only who manages the interview can list by this.', {
        errors: [{ path, message: 'Only for who manages the interview' }],
      });
  }
  const conditions: Condition[] = [];
  if (asked.state) conditions.push(inState(asked.state, level, now));
  if (asked.mail) conditions.push(sql<boolean>`i.delivery = 'failed'`);
  if (asked.decision)
    conditions.push(sql<boolean>`i.latest_decision = ${asked.decision} and (i.latest_decision_by = ${viewer.userId}::uuid
      or ${othersShown(viewer.userId, level, interview.required_reviews)})`);
  return conditions;
}
