import type { Tx } from '../../platform/database/index.ts';

/** Takes everything that tells who the candidate was, for good. The row stays, so that the record keeps its shape. Safe to repeat. */
export async function blankCandidate(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('candidates')
    .set({ name: null, email: null, language: 'en', time_zone: 'UTC', erased_at: now })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .execute();
}
