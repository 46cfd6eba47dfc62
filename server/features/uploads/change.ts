import type { Updateable } from 'kysely';
import type { Database, Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { nextUploadState, type UploadEvent } from './state.ts';
import type { UploadRow } from './tables.ts';

/** The upload, held until the end of the transaction. */
export const lockUpload = (tx: Tx, id: string): Promise<UploadRow | undefined> =>
  tx.selectFrom('uploads').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/**
 * The one place that changes an upload's state; the caller holds its row and writes the event.
 * @throws ProblemError state-conflict where the table of states has no such way
 */
export async function changeUpload(
  tx: Tx,
  row: UploadRow,
  event: UploadEvent,
  more: Pick<Updateable<Database['uploads']>, 'manifest' | 'bytes' | 'completed_at' | 'failure'> = {},
): Promise<UploadRow> {
  const state = nextUploadState(row.state, event);
  if (!state) throw problem('state-conflict', `An upload that is ${row.state} cannot be ${event}.`);
  return tx
    .updateTable('uploads')
    .set({ ...more, state })
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
