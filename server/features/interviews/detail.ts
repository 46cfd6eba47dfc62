import type { z } from 'zod';
import type { InterviewDetail } from '../../../contract/interviews.ts';
import type { InterviewAccess } from '../../../contract/members.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { interviewById, questionsOf } from './load.ts';
import { presentDetail } from './present.ts';
import { versionNumbers } from './versions.ts';

/** The interview with its draft questions, as somebody with this access sees it. */
export async function interviewDetail(
  tx: Tx,
  id: string,
  access: InterviewAccess,
): Promise<z.input<typeof InterviewDetail>> {
  const row = await interviewById(tx, id);
  if (!row) throw problem('not-found');
  const questions = (await questionsOf(tx, [id])).get(id) ?? [];
  const versionId = row.published_version_id;
  const numbers = await versionNumbers(tx, versionId ? [versionId] : []);
  return presentDetail(row, {
    questions,
    access,
    publishedVersion: versionId ? (numbers.get(versionId) ?? null) : null,
  });
}
