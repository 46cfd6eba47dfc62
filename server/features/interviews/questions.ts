import { sql } from 'kysely';
import type { z } from 'zod';
import type { Question, QuestionInput } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { lockInterview, questionsOf } from './load.ts';
import { presentQuestion } from './present.ts';
import { staleRevision } from './revision.ts';
import { currentRubric } from './rubric.ts';
import type { QuestionRow } from './tables.ts';

const MOST_QUESTIONS = 50;

const draftOf = async (tx: Tx, interviewId: string): Promise<QuestionRow[]> =>
  (await questionsOf(tx, [interviewId])).get(interviewId) ?? [];

const changed = (tx: Tx, { events }: Platform, by: MemberPrincipal, interviewId: string, questionId: string | null) =>
  events.append(tx, {
    organisationId: by.organisationId,
    kind: 'interview.changed',
    actor: actorOf(by),
    interviewId,
    subjectId: questionId,
  });

/** Adds a question at the end of the draft. */
export async function addQuestion(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  interviewId: string,
  input: z.output<typeof QuestionInput>,
): Promise<z.input<typeof Question>> {
  await lockInterview(tx, interviewId);
  const before = await draftOf(tx, interviewId);
  if (before.length >= MOST_QUESTIONS)
    throw problem('state-conflict', `An interview has at most ${MOST_QUESTIONS} questions.`);
  const row = await tx
    .insertInto('questions')
    .values({
      organisation_id: by.organisationId,
      id: newId(),
      interview_id: interviewId,
      position: (before.at(-1)?.position ?? 0) + 1,
      content: JSON.stringify(input),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await changed(tx, platform, by, interviewId, row.id);
  return presentQuestion(row, before.length + 1);
}

/** Replaces one draft question; each has its own revision, so that two people can edit two of them at once. */
export async function changeQuestion(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  where: { interviewId: string; questionId: string; revision: number },
  input: z.output<typeof QuestionInput>,
): Promise<z.input<typeof Question>> {
  await lockInterview(tx, where.interviewId);
  const draft = await draftOf(tx, where.interviewId);
  const index = draft.findIndex((q) => q.id === where.questionId);
  if (index < 0) throw problem('not-found');
  const row = await tx
    .updateTable('questions')
    .set({ content: JSON.stringify(input), revision: sql`revision + 1` })
    .where('id', '=', where.questionId)
    .where('revision', '=', where.revision)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw staleRevision();
  await changed(tx, platform, by, where.interviewId, row.id);
  return presentQuestion(row, index + 1);
}

/** Takes a question out of the draft. Published versions keep it. */
export async function deleteQuestion(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  interviewId: string,
  questionId: string,
): Promise<void> {
  await lockInterview(tx, interviewId);
  const rubric = await currentRubric(tx, interviewId);
  const criterion = rubric.criteria.find((c) => c.questionId === questionId);
  if (criterion)
    throw problem(
      'state-conflict',
      `“${criterion.name}” in the rubric rates this question. Change that criterion first.`,
    );
  const done = await tx
    .deleteFrom('questions')
    .where('id', '=', questionId)
    .where('interview_id', '=', interviewId)
    .returning('id')
    .executeTakeFirst();
  if (!done) throw problem('not-found');
  await changed(tx, platform, by, interviewId, questionId);
}

/** Puts the draft's questions in this order; every one must be named once, so that an order made on an old page changes nothing. */
export async function orderQuestions(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  interviewId: string,
  questionIds: readonly string[],
): Promise<z.input<typeof Question>[]> {
  await lockInterview(tx, interviewId);
  const before = await draftOf(tx, interviewId);
  const known = new Set(before.map((q) => q.id));
  if (
    new Set(questionIds).size !== questionIds.length ||
    questionIds.length !== known.size ||
    !questionIds.every((id) => known.has(id))
  ) {
    throw problem('state-conflict', 'The questions changed meanwhile. Read them again, then order all of them.');
  }
  await sql`update questions q set position = o.position from unnest(${questionIds}::uuid[]) with ordinality as o(id, position)
    where q.id = o.id and q.interview_id = ${interviewId}::uuid`.execute(tx);
  await changed(tx, platform, by, interviewId, null);
  return (await draftOf(tx, interviewId)).map((q, i) => presentQuestion(q, i + 1));
}
