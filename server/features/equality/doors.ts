import { sql } from 'kysely';
import type { SelfIdentificationOption, SelfIdentificationQuestion } from '../../../contract/self-identification.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Whose self-identification: the doors take one at a time, and only in the transaction's own organisation. */
interface Whose {
  readonly organisationId: string;
  readonly invitationId: string;
}
/** As it lies in the table. */
export type Said = Partial<
  Record<SelfIdentificationQuestion, { readonly option: SelfIdentificationOption; readonly words: string }>
>;
export interface SelfIdentificationRow {
  readonly answers: Said;
  readonly text_version: string;
  readonly given_at: Date;
}
export interface Cell {
  readonly question: string;
  readonly option: string;
  readonly people: number;
}

// The application may not read this table: these four are all there is.

export async function readOwn(tx: Tx, { organisationId, invitationId }: Whose): Promise<SelfIdentificationRow | null> {
  const { rows } = await sql<SelfIdentificationRow>`
    select * from door_self_identification(${organisationId}, ${invitationId})`.execute(tx);
  return rows[0] ?? null;
}

/** @returns false where nothing was sent, or everything is over */
export async function put(
  tx: Tx,
  { organisationId, invitationId }: Whose,
  said: Said,
  agreedTo: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select door_put_self_identification(
      ${organisationId}, ${invitationId}, ${JSON.stringify(said)}::jsonb, ${agreedTo}, ${at}) as done`.execute(tx);
  return rows[0]?.done === true;
}

export async function remove(tx: Tx, { organisationId, invitationId }: Whose): Promise<void> {
  await sql`select door_remove_self_identification(${organisationId}, ${invitationId})`.execute(tx);
}

/** Only the numbers that say nothing about anybody. */
export async function counts(tx: Tx, organisationId: string, interviewId: string): Promise<readonly Cell[]> {
  return (await sql<Cell>`select * from door_self_identification_counts(${organisationId}, ${interviewId})`.execute(tx))
    .rows;
}
