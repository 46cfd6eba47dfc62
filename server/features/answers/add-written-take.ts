import type { z } from 'zod';
import type { CandidateTake, ChoiceTakeInput, TextTakeInput } from '../../../contract/answers.ts';
import { chosenFault, inOrder } from '../../../contract/choice.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { assertFreeTakeId } from './begin.ts';
import { insertTake } from './insert-take.ts';
import {
  assertAnswering,
  assertKind,
  assertOpen,
  keptTakes,
  loadAnswering,
  questionOf,
  takesOf,
  type VersionQuestion,
} from './load.ts';
import { MOST_WRITTEN } from './policy.ts';
import { presentTake } from './present.ts';
import type { TakeRow } from './tables.ts';

type Written =
  | { readonly kind: 'text'; readonly takeId: string; readonly text: string }
  | { readonly kind: 'choice'; readonly takeId: string; readonly chosen: readonly string[] };

/** A written answer. */
export const addTextTake = (
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  input: z.output<typeof TextTakeInput>,
): Promise<CandidateTake> => addWrittenTake(tx, platform, candidate, questionId, { kind: 'text', ...input });

/** An answer chosen from the question's options. */
export const addChoiceTake = (
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  input: z.output<typeof ChoiceTakeInput>,
): Promise<CandidateTake> => addWrittenTake(tx, platform, candidate, questionId, { kind: 'choice', ...input });

/**
 * An answer without bytes of its own. It is ready at once, and chosen where nothing that works was chosen before: whoever writes
 * one answer means it. It may be changed as often as one likes.
 */
async function addWrittenTake(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  input: Written,
): Promise<CandidateTake> {
  const now = platform.clock.now();
  const a = await loadAnswering(tx, candidate.invitationId, true);
  const question = questionOf(a, questionId);
  const before = takesOf(a, questionId).find((t) => t.id === input.takeId);
  if (before) {
    if (!isSame(before, question, input)) throw problem('state-conflict', 'Use a new id for a new take.');
    return presentTake(tx, platform, before);
  }
  assertAnswering(a, now, questionId);
  assertOpen(a, now);
  assertKind(question, input.kind);
  const content = contentOf(question, input);
  if (takesOf(a, questionId).filter((t) => t.upload_id === null).length >= MOST_WRITTEN)
    throw problem('no-takes-left', 'Choose one of the answers you have.');
  await assertFreeTakeId(tx, input.takeId);

  const { kind, takeId: id } = input;
  const take = await insertTake(tx, platform, candidate, a, { id, questionId, kind, uploadId: null, ...content });
  // Where the answer was opened again, what was sent before makes way for what is written now.
  const kept = a.reopening !== null || (keptTakes(a).get(questionId)?.state ?? 'failed') === 'failed';
  if (kept) await tx.updateTable('answers').set({ kept_take_id: take.id }).where('id', '=', take.answer_id).execute();
  const event = {
    organisationId: candidate.organisationId,
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId: candidate.invitationId,
    subjectId: take.id,
    data: { question: questionId, number: take.number, kind: input.kind },
  };
  await platform.events.append(tx, { ...event, kind: 'take.ready' });
  if (kept) await platform.events.append(tx, { ...event, kind: 'take.kept' });
  return presentTake(tx, platform, take);
}

/** @throws ProblemError invalid-input when the question asks for less, or for something else */
function contentOf(question: VersionQuestion, input: Written): { text: string | null; chosen: string[] | null } {
  if (input.kind === 'text') {
    const { length } = input.text;
    if (length > question.maxCharacters)
      throw wrong('text', `At most ${question.maxCharacters} characters; this has ${length}`);
    return { text: input.text, chosen: null };
  }
  const { choice } = question;
  if (!choice) throw wrong('chosen', 'This question has no options');
  const fault = chosenFault(choice, input.chosen);
  if (fault === 'unknown') throw wrong('chosen', 'Choose among the options of this question');
  if (fault === 'few') throw wrong('chosen', `Choose at least ${choice.least}`);
  if (fault === 'many') throw wrong('chosen', `Choose at most ${choice.most}`);
  return { text: null, chosen: inOrder(choice, input.chosen) };
}

const wrong = (path: string, message: string) =>
  problem('invalid-input', `${message}.`, { errors: [{ path, message }] });

/** Whether a repetition says what was said the first time. */
function isSame(before: TakeRow, { choice }: VersionQuestion, input: Written): boolean {
  if (input.kind === 'text') return before.kind === 'text' && before.text === input.text;
  if (before.kind !== 'choice' || !choice) return false;
  return JSON.stringify(before.chosen) === JSON.stringify(inOrder(choice, input.chosen));
}
