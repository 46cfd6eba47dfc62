import { type AnswerKind, FileRule } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { questionsOf } from './load.ts';
import { estimateMinutes } from './minutes.ts';
import { versionQuestion } from './present.ts';
import type { InterviewRow, VersionContent } from './tables.ts';

/** What candidates would see if the draft were published now. */
export async function draftContent(tx: Tx, row: InterviewRow): Promise<VersionContent> {
  const questions = (await questionsOf(tx, [row.id])).get(row.id) ?? [];
  return {
    title: row.title,
    role: row.role,
    intro: row.intro,
    closing: row.closing,
    language: row.language,
    questions: questions.map((q, i) => {
      const question = versionQuestion(q, i + 1);
      // Options and file rules of a question that is no longer answered so are the builder's memory, and nobody else's.
      const asks = (kind: AnswerKind) => question.kinds.includes(kind);
      const file = asks('file') ? (question.file ?? FileRule.parse({})) : null;
      return { ...question, choice: asks('choice') ? question.choice : null, file };
    }),
    retentionDays: row.retention_days,
    minutes: estimateMinutes(questions.map((q) => q.content)),
  };
}
