import type { CandidateTake } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { change } from './change.ts';
import { assertAnswering, loadAnswering, takeOf } from './load.ts';
import { presentTake } from './present.ts';

/**
 * Chooses the take to send, before or after its bytes are here. Saying it again, even after submitting, changes nothing.
 * @throws ProblemError state-conflict for a take that broke
 */
export async function keepTake(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  takeId: string,
): Promise<CandidateTake> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  const take = takeOf(a, takeId);
  const answer = a.answers.find((r) => r.id === take.answer_id);
  if (!answer) throw problem('not-found');
  if (answer.kept_take_id === take.id) return presentTake(tx, platform, take);
  assertAnswering(a, platform.clock.now(), answer.question_id);
  const changed = await change(tx, take, 'kept', platform.clock.now());
  await tx.updateTable('answers').set({ kept_take_id: take.id }).where('id', '=', answer.id).execute();
  await platform.events.append(tx, {
    organisationId: candidate.organisationId,
    kind: 'take.kept',
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId: candidate.invitationId,
    subjectId: take.id,
    data: { question: answer.question_id, number: take.number, kind: take.kind },
  });
  return presentTake(tx, platform, changed);
}
