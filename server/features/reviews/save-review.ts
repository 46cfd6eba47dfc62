import { sql } from 'kysely';
import type { z } from 'zod';
import type { Review, ReviewInput } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { openDraft } from './draft.ts';
import type { Viewer } from './load.ts';
import { presentReview } from './present.ts';

/** Saves the recommendation and the note of my draft. @throws ProblemError review-locked, revision-mismatch */
export async function saveReview(
  tx: Tx,
  platform: Platform,
  viewer: Viewer,
  invitationId: string,
  input: z.output<typeof ReviewInput>,
  ifMatch: number | null,
): Promise<Review> {
  const draft = await openDraft(tx, platform, viewer, invitationId);
  if (ifMatch !== null && ifMatch !== draft.revision) {
    throw problem('revision-mismatch', 'You changed this review in another window. Load it, then put both together.');
  }
  const saved = await tx
    .updateTable('reviews')
    .set({ recommendation: input.recommendation, note: input.note, revision: sql`revision + 1` })
    .where('id', '=', draft.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return presentReview(tx, saved);
}
