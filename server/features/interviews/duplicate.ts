import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { createInterview } from './create.ts';
import { interviewById, questionsOf } from './load.ts';
import { currentRubric } from './rubric.ts';

/**
 * A draft with the same words and rules. Candidates, ratings and who has access stay where they are; an example's copy is real.
 * @returns the id of the new draft
 * @throws ProblemError not-found
 */
export async function duplicateInterview(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  title: string | undefined,
): Promise<string> {
  const row = await interviewById(tx, id);
  if (!row) throw problem('not-found');
  const copy = await createInterview(tx, platform, by, {
    title: title ?? row.title,
    role: row.role,
    intro: row.intro,
    closing: row.closing,
    language: row.language,
    deadline: row.deadline,
    requiredReviews: row.required_reviews,
    blind: row.blind,
    atOnce: row.at_once,
    selfIdentification: row.self_identification,
    retentionDays: row.retention_days,
  });
  const questions = (await questionsOf(tx, [id])).get(id) ?? [];
  const newIds = new Map(questions.map((q) => [q.id, newId()]));
  if (questions.length > 0) {
    await tx
      .insertInto('questions')
      .values(
        questions.map((q, i) => ({
          organisation_id: by.organisationId,
          id: newIds.get(q.id) ?? newId(),
          interview_id: copy,
          position: i + 1,
          content: JSON.stringify(q.content),
        })),
      )
      .execute();
  }
  const { criteria } = await currentRubric(tx, id);
  const copied = criteria.map((c) => ({
    ...c,
    id: newId(),
    questionId: c.questionId && (newIds.get(c.questionId) ?? null),
  }));
  await tx
    .updateTable('rubric_versions')
    .set({ criteria: JSON.stringify(copied) })
    .where('interview_id', '=', copy)
    .execute();
  return copy;
}
