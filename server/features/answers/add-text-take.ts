import type { z } from 'zod';
import type { CandidateTake, TextTakeInput } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { assertFreeTakeId, begin } from './begin.ts';
import {
  answerRow,
  assertAnswering,
  assertKind,
  assertOpen,
  keptTakes,
  loadAnswering,
  questionOf,
  takesOf,
} from './load.ts';
import { MOST_TEXTS } from './policy.ts';
import { presentTake } from './present.ts';

/**
 * A written answer. It is ready at once, and chosen where nothing that works was chosen before: whoever writes one answer
 * means it. Text may be rewritten as often as one likes.
 */
export async function addTextTake(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  input: z.output<typeof TextTakeInput>,
): Promise<CandidateTake> {
  const now = platform.clock.now();
  const a = await loadAnswering(tx, candidate.invitationId, true);
  const question = questionOf(a, questionId);
  const before = takesOf(a, questionId).find((t) => t.id === input.takeId);
  if (before) {
    if (before.kind !== 'text' || before.text !== input.text)
      throw problem('state-conflict', 'Use a new id for a new take.');
    return presentTake(tx, platform, before);
  }
  assertAnswering(a, now, questionId);
  assertOpen(a, now);
  assertKind(question, 'text');
  if (input.text.length > question.maxCharacters) {
    const message = `At most ${question.maxCharacters} characters; this has ${input.text.length}`;
    throw problem('invalid-input', `${message}.`, { errors: [{ path: 'text', message }] });
  }
  if (takesOf(a, questionId).filter((t) => t.kind === 'text').length >= MOST_TEXTS)
    throw problem('no-takes-left', 'Choose one of the texts you have.');
  await assertFreeTakeId(tx, input.takeId);

  const answer = await answerRow(tx, a, questionId);
  const take = await tx
    .insertInto('takes')
    .values({
      organisation_id: candidate.organisationId,
      id: input.takeId,
      answer_id: answer.id,
      invitation_id: candidate.invitationId,
      number: takesOf(a, questionId).length + 1,
      kind: 'text',
      state: 'ready',
      charged: true,
      failure: null,
      text: input.text,
      upload_id: null,
      recording_id: null,
      created_at: now,
      ended_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await begin(tx, platform, a, actorOf(candidate));
  // Where the answer was opened again, what was sent before makes way for what is written now.
  const kept = a.reopening !== null || (keptTakes(a).get(questionId)?.state ?? 'failed') === 'failed';
  if (kept) await tx.updateTable('answers').set({ kept_take_id: take.id }).where('id', '=', answer.id).execute();
  const event = {
    organisationId: candidate.organisationId,
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId: candidate.invitationId,
    subjectId: take.id,
    data: { question: questionId, number: take.number, kind: 'text' },
  };
  await platform.events.append(tx, { ...event, kind: 'take.ready' });
  if (kept) await platform.events.append(tx, { ...event, kind: 'take.kept' });
  return presentTake(tx, platform, take);
}
