import type { z } from 'zod';
import type { TextDraft } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { answerRow, assertAnswering, loadAnswering, questionOf } from './load.ts';

/**
 * Keeps what is being written. Two tabs: with If-Match the second learns that the first wrote meanwhile, and what is stored
 * stays as it is. No event: every few keystrokes are no news.
 * @throws ProblemError revision-mismatch
 */
export async function saveDraft(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  text: string,
  ifMatch: number | null,
): Promise<z.input<typeof TextDraft>> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  questionOf(a, questionId);
  assertAnswering(a, platform.clock.now(), questionId);
  const answer = await answerRow(tx, a, questionId);
  if (ifMatch !== null && ifMatch !== answer.draft_revision) {
    throw problem('revision-mismatch', 'This answer was changed in another window. Load it, then put both together.');
  }
  if (answer.draft_text === text) return { text, revision: answer.draft_revision };
  const revision = answer.draft_revision + 1;
  await tx
    .updateTable('answers')
    .set({ draft_text: text, draft_revision: revision })
    .where('id', '=', answer.id)
    .execute();
  return { text, revision };
}
