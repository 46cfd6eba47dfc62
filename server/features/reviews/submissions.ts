import type { Tx } from '../../platform/database/index.ts';
import type { SubmissionRow } from './tables.ts';

/** Everything these reviews were handed in with, each in its order: the first is the independent value. */
export async function submissionsOf(tx: Tx, reviewIds: readonly string[]): Promise<SubmissionRow[]> {
  if (reviewIds.length === 0) return [];
  return tx
    .selectFrom('review_submissions')
    .selectAll()
    .where('review_id', 'in', reviewIds)
    .orderBy('review_id')
    .orderBy('number')
    .execute();
}
