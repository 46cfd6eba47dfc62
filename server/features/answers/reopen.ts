import type { z } from 'zod';
import type { ReopenInput } from '../../../contract/invitations.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { loadAnswering, questionOf, reopenedNow } from './load.ts';
import { openReopening, type ReopeningRow } from './reopening.ts';

/**
 * Opens one answer again, for somebody who has handed in: a fault that was not theirs. The invitation stays submitted: what was sent
 * stays sent until another take is kept in its place, ratings and decisions stay, and whoever never comes back loses nothing.
 * @throws ProblemError state-conflict unless submitted, or while another answer is open; invalid-input for a deadline that has passed
 */
export async function reopenAnswer(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitationId: string,
  input: z.output<typeof ReopenInput>,
): Promise<void> {
  const now = platform.clock.now();
  const a = await loadAnswering(tx, invitationId, true);
  questionOf(a, input.questionId);
  if (a.invitation.state !== 'submitted')
    throw problem('state-conflict', 'Only what was handed in can be opened again. Extend the deadline instead.');
  if (a.invitation.candidate_erased_at) throw problem('state-conflict', 'This candidate’s data was erased.');
  const until = new Date(input.deadlineAt);
  if (until <= now)
    throw problem('invalid-input', 'Choose a deadline that is still to come.', {
      errors: [{ path: 'deadlineAt', message: 'Must be later' }],
    });
  if (reopenedNow(a, now)) throw problem('state-conflict', 'One answer is open already. It closes with its deadline.');
  if (a.reopening) await close(tx, a.reopening, now);
  const id = newId();
  await tx
    .insertInto('answer_reopenings')
    .values({
      organisation_id: by.organisationId,
      id,
      invitation_id: invitationId,
      question_id: input.questionId,
      reason: input.reason,
      until_at: until,
      created_at: now,
      created_by: by.userId,
      closed_at: null,
    })
    .execute();
  await tell(tx, platform, 'answer.reopened', actorOf(by), a.invitation, id, input.questionId);
}

/** The candidate has sent the answer again. Closes it. */
export async function sendAgain(tx: Tx, platform: Platform, actor: Actor, invitation: Told): Promise<void> {
  const reopening = await openReopening(tx, invitation.id);
  if (!reopening) return;
  await close(tx, reopening, platform.clock.now());
  await tell(tx, platform, 'answer.sent-again', actor, invitation, reopening.id, reopening.question_id);
}

interface Told {
  readonly organisation_id: string;
  readonly id: string;
  readonly interview_id: string;
}

async function close(tx: Tx, reopening: ReopeningRow, now: Date): Promise<void> {
  await tx.updateTable('answer_reopenings').set({ closed_at: now }).where('id', '=', reopening.id).execute();
}

const tell = (
  tx: Tx,
  platform: Platform,
  kind: 'answer.reopened' | 'answer.sent-again',
  actor: Actor,
  invitation: Told,
  id: string,
  question: string,
) =>
  platform.events.append(tx, {
    organisationId: invitation.organisation_id,
    kind,
    actor,
    interviewId: invitation.interview_id,
    invitationId: invitation.id,
    subjectId: id,
    data: { question },
  });
