import type { Selectable } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { acceptedUntil, type Begun } from './policy.ts';

interface ReopeningsTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  question_id: string;
  /** Why; blanked with the person. */
  reason: string;
  until_at: Date;
  created_at: Date;
  created_by: string;
  closed_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    answer_reopenings: ReopeningsTable;
  }
}
export type ReopeningRow = Selectable<ReopeningsTable>;

/** The one that was not used yet, whether its time is over or not. At most one by an index. */
export async function openReopening(tx: Tx, invitationId: string): Promise<ReopeningRow | null> {
  const row = await tx
    .selectFrom('answer_reopenings')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Only what was recorded since counts: what went wrong before costs no take. */
export const since = <T extends { readonly created_at: Date }>(takes: readonly T[], from: Date | null): T[] =>
  takes.filter((t) => from === null || t.created_at >= from);

/** Whether it still holds, with the same grace as the deadline of an interview. */
export const holds = (reopening: ReopeningRow, begun: readonly Begun[], now: Date): boolean =>
  now <= acceptedUntil(reopening.until_at, reopening.created_at, begun);
