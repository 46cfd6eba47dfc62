import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { whileNoBackup } from '../../platform/database/locks.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { removeFiles } from '../recordings/index.ts';
import { exampleOf } from './begin.ts';

export const CLEAR = 'example.clear';
export interface ClearJob {
  readonly organisationId: string;
  readonly uploads: readonly string[];
}

/** A chunk that was being written when the rows went can still land: once more, when no request of before can be under way. Seconds. */
const SECOND_LOOK_SECONDS = 150;

/** Every row of the example goes with this transaction, its files with a job. Where there is none, nothing happens. */
export async function removeExample(tx: Tx, platform: Platform, by: MemberPrincipal): Promise<void> {
  const row = await exampleOf(tx);
  if (!row) return;
  const { rows } = await sql<{ id: string }>`select door_remove_example(${row.interview_id}::uuid) as id`.execute(tx);
  const job: ClearJob = { organisationId: by.organisationId, uploads: rows.map((r) => r.id) };
  await platform.jobs.enqueue(tx, CLEAR, job);
  await platform.jobs.enqueue(tx, CLEAR, job, { startAfterSeconds: SECOND_LOOK_SECONDS });
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'example.removed',
    actor: actorOf(by),
  });
}

/** The files of an example whose rows are gone. Safe to run twice. @throws BackupRunning */
export const clearExample = (platform: Platform, { organisationId, uploads }: ClearJob): Promise<void> =>
  whileNoBackup(platform.db, () => removeFiles(platform, organisationId, uploads));
