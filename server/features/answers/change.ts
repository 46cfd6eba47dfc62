import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { TakeRow } from './tables.ts';
import { nextTakeState, staysCharged, type TakeEvent } from './take-state.ts';

/**
 * The one place that moves a take along its table.
 * @throws ProblemError state-conflict where the table refuses
 */
export async function change(
  tx: Tx,
  take: TakeRow,
  event: TakeEvent,
  now: Date,
  more: Partial<Pick<TakeRow, 'failure' | 'recording_id'>> = {},
): Promise<TakeRow> {
  // Bytes may have arrived since it was read: the table is asked about what is true now.
  const current = await tx
    .selectFrom('takes')
    .selectAll()
    .where('id', '=', take.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const state = nextTakeState(current.state, event);
  if (!state) throw problem('state-conflict', 'This recording broke. Record it again; it costs no take.');
  const charged = staysCharged(current.charged, event);
  const ended_at = current.ended_at ?? (state === 'recording' ? null : now);
  return tx
    .updateTable('takes')
    .set({ ...more, state, charged, ended_at })
    .where('id', '=', take.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
