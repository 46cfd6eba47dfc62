import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { stageOf } from './stage.ts';
import { type Step, story } from './story.ts';
import type { ExampleRow } from './tables.ts';

export const FILL = 'example.fill';
export interface FillJob {
  readonly organisationId: string;
}

const read = (tx: Tx, hold: boolean): Promise<ExampleRow | undefined> =>
  tx
    .selectFrom('examples')
    .selectAll()
    .$if(hold, (q) => q.forUpdate())
    .executeTakeFirst();

/**
 * Tells the story of the example, step after step, from where it stands. May be killed anywhere and run again, and twice at once: a
 * step and the note that it is told commit together. Ends where there is no example any more.
 */
export async function fillExample(platform: Platform, { organisationId }: FillJob, signal: AbortSignal): Promise<void> {
  const steps = story();
  for (;;) {
    signal.throwIfAborted();
    const row = await inOrganisation(platform.db, organisationId, (tx) => read(tx, false));
    if (row?.state !== 'filling') return;
    await tellStep(platform, row, steps[row.done], signal);
  }
}

async function tellStep(
  platform: Platform,
  row: ExampleRow,
  step: Step | undefined,
  signal: AbortSignal,
): Promise<void> {
  const now = new Date(row.told_at.getTime() - (step?.ago ?? 0) * 60_000);
  const stage = stageOf(platform, row, now);
  await step?.carry?.(stage, signal);
  await stage.inside(async (tx) => {
    const held = await read(tx, true);
    // Somebody else told it, or it was removed.
    if (held?.interview_id !== row.interview_id || held.done !== row.done) return;
    await step?.tell?.(tx, stage);
    await tx
      .updateTable('examples')
      .set(step ? { done: row.done + 1, ids: JSON.stringify(stage.ids) } : { state: 'ready' })
      .where('interview_id', '=', row.interview_id)
      .execute();
  });
}
