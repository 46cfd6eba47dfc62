import type { z } from 'zod';
import type { CandidateTake, StartTakeInput } from '../../../contract/answers.ts';
import { isRecordedKind } from '../../../contract/choice.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { startUpload } from '../uploads/index.ts';
import { assertFreeTakeId } from './begin.ts';
import { fail } from './fail.ts';
import { insertTake } from './insert-take.ts';
import {
  type Answering,
  assertAnswering,
  assertKind,
  assertOpen,
  countedTakes,
  loadAnswering,
  questionOf,
  takesOf,
} from './load.ts';
import { takesLeft } from './policy.ts';
import { presentTake } from './present.ts';

/**
 * Begins a take and opens its upload. The page mints both ids and may have begun offline, so a repetition answers as the first
 * time did, whatever happened since, and one that arrives within the grace is taken and marked late.
 * @throws ProblemError consent-needed, interview-closed, deadline-passed, no-takes-left, state-conflict
 */
export async function startTake(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  input: z.output<typeof StartTakeInput>,
): Promise<CandidateTake> {
  const now = platform.clock.now();
  let a = await loadAnswering(tx, candidate.invitationId, true);
  const question = questionOf(a, questionId);
  const before = takesOf(a, questionId).find((t) => t.id === input.takeId);
  if (before) {
    if (before.upload_id !== input.uploadId || before.kind !== input.kind)
      throw problem('state-conflict', 'Use a new id for a new take.');
    return presentTake(tx, platform, before);
  }
  assertAnswering(a, now, questionId);
  assertOpen(a, now);
  assertKind(question, input.kind);
  if (input.insteadOf && (await leave(tx, platform, candidate, a, input.insteadOf)))
    a = await loadAnswering(tx, candidate.invitationId, true);
  if (takesLeft(question.takes, countedTakes(a, questionId)) === 0)
    throw problem('no-takes-left', 'Choose one of the takes you have.');
  await assertFreeTakeId(tx, input.takeId);

  await startUpload(tx, platform, {
    organisationId: candidate.organisationId,
    id: input.uploadId,
    purpose: 'take',
    invitationId: candidate.invitationId,
    userId: null,
  });
  const { takeId: id, uploadId, kind } = input;
  const take = await insertTake(tx, platform, candidate, a, { id, questionId, kind, uploadId });
  await platform.events.append(tx, {
    organisationId: candidate.organisationId,
    kind: 'take.started',
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId: candidate.invitationId,
    subjectId: take.id,
    data: { question: questionId, number: take.number, kind: take.kind, late: now > a.invitation.deadline_at },
  });
  return presentTake(tx, platform, take);
}

/**
 * Somebody goes on in another window or on another device. What they said where they were is still taken, and costs no take:
 * else one device that dies could use up the only one. Where it was whole already it stays so, and can still be chosen.
 */
async function leave(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  a: Answering,
  takeId: string,
): Promise<boolean> {
  const left = a.takes.find((t) => t.id === takeId);
  if (!left || left.failure || !isRecordedKind(left.kind)) return false;
  await fail(tx, platform, candidate, a, left, { reason: 'taken-over' });
  return true;
}
