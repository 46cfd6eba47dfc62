import type { z } from 'zod';
import type { ChoiceDraft, TextDraft } from '../../../contract/answers.ts';
import { inOrder } from '../../../contract/choice.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { answerRow, assertAnswering, loadAnswering, questionOf } from './load.ts';
import type { AnswerRow } from './tables.ts';

type Draft = Partial<Pick<AnswerRow, 'draft_text' | 'draft_chosen'>>;

/** Keeps what is being written. */
export async function saveDraft(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  text: string,
  ifMatch: number | null,
): Promise<z.input<typeof TextDraft>> {
  const revision = await save(tx, platform, candidate, questionId, { draft_text: text }, ifMatch);
  return { text, revision };
}

/** Keeps what is ticked so far. What is no option of the question is left out: how many, nobody asks of a draft. */
export async function saveChoiceDraft(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  ids: readonly string[],
  ifMatch: number | null,
): Promise<z.input<typeof ChoiceDraft>> {
  const { choice } = questionOf(await loadAnswering(tx, candidate.invitationId, false), questionId);
  const chosen = choice ? inOrder(choice, ids) : [];
  const revision = await save(tx, platform, candidate, questionId, { draft_chosen: chosen }, ifMatch);
  return { chosen, revision };
}

/**
 * Two tabs: with If-Match the second learns that the first changed it meanwhile, and what is stored stays as it is. No event:
 * every few keystrokes are no news.
 * @returns the revision
 * @throws ProblemError revision-mismatch
 */
async function save(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  draft: Draft,
  ifMatch: number | null,
): Promise<number> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  questionOf(a, questionId);
  assertAnswering(a, platform.clock.now(), questionId);
  const answer = await answerRow(tx, a, questionId);
  if (ifMatch !== null && ifMatch !== answer.draft_revision) {
    throw problem('revision-mismatch', 'This answer was changed in another window. Load it, then put both together.');
  }
  const same = (key: keyof Draft) => JSON.stringify(draft[key] ?? answer[key]) === JSON.stringify(answer[key]);
  if (same('draft_text') && same('draft_chosen')) return answer.draft_revision;
  const revision = answer.draft_revision + 1;
  await tx
    .updateTable('answers')
    .set({ ...draft, draft_revision: revision })
    .where('id', '=', answer.id)
    .execute();
  return revision;
}
