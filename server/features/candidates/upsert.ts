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
