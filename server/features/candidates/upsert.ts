import { sql } from 'kysely';
import type { Language } from '../../../contract/common.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import type { CandidateRow } from './tables.ts';

interface Known {
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  /** null: not said, so what is known of the person stays. */
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly defaults: { readonly language: Language; readonly timeZone: string };
  readonly now: Date;
}

/** One candidate per e-mail (case aside). The name written last counts, so that a mistyped one can be put right. */
export async function upsertCandidate(tx: Tx, c: Known): Promise<CandidateRow> {
  return tx
    .insertInto('candidates')
    .values({
      organisation_id: c.organisationId,
      id: newId(),
      name: c.name,
      email: c.email,
      language: c.language ?? c.defaults.language,
      time_zone: c.timeZone ?? c.defaults.timeZone,
      created_at: c.now,
      erased_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .expression(sql`organisation_id, lower(email)`)
        .where('email', 'is not', null)
        .doUpdateSet({
          name: c.name,
          ...(c.language && { language: c.language }),
          ...(c.timeZone && { time_zone: c.timeZone }),
        }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

interface Many extends Omit<Known, 'name' | 'email' | 'timeZone'> {
  /** Each address once, case aside. */
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

/** The same for many at once, in one statement; in no order. */
export async function upsertCandidates(tx: Tx, c: Many): Promise<CandidateRow[]> {
  if (c.people.length === 0) return [];
  return tx
    .insertInto('candidates')
    .values(
      c.people.map(({ name, email }) => ({
        organisation_id: c.organisationId,
        id: newId(),
        name,
        email,
        language: c.language ?? c.defaults.language,
        time_zone: c.defaults.timeZone,
        created_at: c.now,
        erased_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .expression(sql`organisation_id, lower(email)`)
        .where('email', 'is not', null)
        .doUpdateSet({ name: sql`excluded.name`, ...(c.language && { language: c.language }) }),
    )
    .returningAll()
    .execute();
}

/** What was mistyped is put right, for every interview of this person. */
export async function renameCandidate(
  tx: Tx,
  id: string,
  change: Partial<Pick<CandidateRow, 'name' | 'email' | 'language'>>,
): Promise<void> {
  if (Object.keys(change).length > 0)
    await tx.updateTable('candidates').set(change).where('id', '=', id).where('erased_at', 'is', null).execute();
}

/** Somebody who only ever was a mistyped address is no person: nothing of them stays. */
export async function dropIfAlone(tx: Tx, id: string): Promise<void> {
  await sql`delete from candidates c where c.id = ${id}::uuid and c.erased_at is null and not exists (
    select 1 from invitations i where i.organisation_id = c.organisation_id and i.candidate_id = c.id)`.execute(tx);
}
