import { sql } from 'kysely';
import type { InvitationState } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { eventOf, mayGo } from './state.ts';

interface Movable {
  readonly organisation_id: string;
  readonly id: string;
  readonly interview_id: string;
  readonly state: InvitationState;
}

const refusals: Record<InvitationState, string> = {
  invited: 'It is not opened yet.',
  opened: 'Nothing was answered yet.',
  started: 'It was begun already.',
  submitted: 'It was submitted already.',
  withdrawn: 'The candidate has withdrawn.',
  cancelled: 'It was cancelled.',
};

/**
 * The one place that changes an invitation's state, stamps the time and writes the event. Tests the state it changes, so that of two
 * at once one is refused.
 * @throws ProblemError state-conflict where the table, or somebody who came first, does not allow it
 */
export async function transition(
  tx: Tx,
  platform: Platform,
  invitation: Movable,
  to: InvitationState,
  actor: Actor,
): Promise<void> {
  if (to === 'invited' || !mayGo(invitation.state, to)) throw problem('state-conflict', refusals[invitation.state]);
  const now = platform.clock.now();
  const stamp = {
    opened: 'opened_at',
    started: 'started_at',
    submitted: 'submitted_at',
    withdrawn: 'ended_at',
    cancelled: 'ended_at',
  } as const;
  const done = await tx
    .updateTable('invitations')
    .set({ state: to, [stamp[to]]: now, revision: sql`revision + 1` })
    .where('id', '=', invitation.id)
    .where('state', '=', invitation.state)
    .returning('id')
    .executeTakeFirst();
  if (!done) throw problem('state-conflict', 'Somebody changed it meanwhile. Read it again.');
  await platform.events.append(tx, {
    organisationId: invitation.organisation_id,
    kind: eventOf[to],
    actor,
    interviewId: invitation.interview_id,
    invitationId: invitation.id,
    subjectId: invitation.id,
  });
}
