import { inOrganisation } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { ERASE, type EraseJob } from './job.ts';
import { type LedgerLine, ledgerPath, readLedger } from './ledger.ts';

/**
 * Forgets again whom a restored database remembers. Runs at every start; where the database knows that an erasure is finished,
 * that is one read by primary key.
 * @returns how many were enqueued
 */
export async function replayErasures(platform: Platform): Promise<number> {
  let enqueued = 0;
  for (const line of await readLedger(ledgerPath(platform))) if (await replay(platform, line)) enqueued += 1;
  return enqueued;
}

function replay(platform: Platform, line: LedgerLine): Promise<boolean> {
  return inOrganisation(platform.db, line.organisation, async (tx) => {
    const known = await tx
      .selectFrom('erasures')
      .select('finished_at')
      .where('id', '=', line.erasure)
      .executeTakeFirst();
    if (known) return false; // finished, or its own job will finish it
    const candidate = await tx
      .selectFrom('candidates')
      .select('id')
      .where('id', '=', line.candidate)
      .executeTakeFirst();
    if (!candidate) return false; // the backup is older than the person
    await tx
      .insertInto('erasures')
      .values({
        organisation_id: line.organisation,
        id: line.erasure,
        candidate_id: line.candidate,
        requested_by: null,
        requested_at: new Date(line.at),
        finished_at: null,
      })
      .onConflict((c) => c.doNothing())
      .execute();
    await platform.jobs.enqueue(tx, ERASE, {
      organisationId: line.organisation,
      erasureId: line.erasure,
    } satisfies EraseJob);
    return true;
  });
}
