import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { InterviewRow, QuestionRow } from './tables.ts';

export async function interviewById(tx: Tx, id: string): Promise<InterviewRow | null> {
  return (await tx.selectFrom('interviews').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/**
 * The interview, held until the transaction ends: whoever changes its questions, rubric or state comes through here, so that
 * positions, version numbers and what is published never mix two writers.
 */
export async function lockInterview(tx: Tx, id: string, archived = false): Promise<InterviewRow> {
  const row = await tx.selectFrom('interviews').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw problem('not-found');
  if (row.state === 'archived' && !archived)
    throw problem('state-conflict', 'This interview is archived and can’t be changed.');
  return row;
}

/** Draft questions of these interviews, each in order. */
export async function questionsOf(tx: Tx, interviewIds: readonly string[]): Promise<Map<string, QuestionRow[]>> {
  const found = new Map<string, QuestionRow[]>(interviewIds.map((id) => [id, []]));
  if (interviewIds.length === 0) return found;
  const rows = await tx
    .selectFrom('questions')
    .selectAll()
    .where('interview_id', 'in', interviewIds)
    .orderBy('position')
    .orderBy('id')
    .execute();
  for (const row of rows) found.get(row.interview_id)?.push(row);
  return found;
}
