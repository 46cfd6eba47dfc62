import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Takes away what raters wrote about a candidate, for good. Levels, recommendation and rubric version stay: they name nobody. */
export async function blankReviews(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  if (invitationIds.length === 0) return;
  const reviews = tx.selectFrom('reviews').select('id').where('invitation_id', 'in', invitationIds);
  await tx
    .updateTable('review_submissions')
    .set({
      note: '',
      ratings: sql`coalesce((select jsonb_agg(jsonb_set(r, '{note}', '""')) from jsonb_array_elements(ratings) r), '[]')`,
    })
    .where('review_id', 'in', reviews)
    .execute();
  await tx.updateTable('ratings').set({ note: '' }).where('review_id', 'in', reviews).execute();
  await tx.updateTable('reviews').set({ note: '' }).where('invitation_id', 'in', invitationIds).execute();
}
