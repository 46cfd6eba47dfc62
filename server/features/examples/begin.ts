import { sql } from 'kysely';
import type { Example } from '../../../contract/examples.ts';
import { InterviewInput } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { createInterview } from '../interviews/index.ts';
import { FILL, type FillJob } from './fill.ts';
import { markOf } from './prepare.ts';
import { interview } from './story/interview.ts';
import { story } from './story.ts';
import type { ExampleRow } from './tables.ts';

const present = (row: ExampleRow): Example => ({
  interviewId: row.interview_id,
  state: row.state,
  done: row.done,
  steps: row.steps,
});

/** For who looks; null where there is none. */
export async function presentExample(tx: Tx): Promise<Example | null> {
  const row = await exampleOf(tx);
  return row && present(row);
}

export const exampleOf = async (tx: Tx): Promise<ExampleRow | null> =>
  (await tx.selectFrom('examples').selectAll().executeTakeFirst()) ?? null;

/** Makes the example's interview and leaves its two weeks to a job. Where there is one already, that one. */
export async function beginExample(tx: Tx, platform: Platform, by: MemberPrincipal): Promise<{ made: boolean }> {
  // Two at once: the second waits here, then finds the row.
  await sql`select pg_advisory_xact_lock(hashtext('vorab.example'), hashtext(${by.organisationId}))`.execute(tx);
  if (await exampleOf(tx)) return { made: false };
  const { title } = await markOf(tx);
  const input = InterviewInput.parse({ ...interview, title: title(interview.title) });
  const interviewId = await createInterview(tx, platform, by, input, { example: true });
  await tx
    .insertInto('examples')
    .values({
      organisation_id: by.organisationId,
      interview_id: interviewId,
      made_by: by.userId,
      state: 'filling',
      told_at: platform.clock.now(),
      steps: story().length,
    })
    .execute();
  await platform.jobs.enqueue(tx, FILL, { organisationId: by.organisationId } satisfies FillJob);
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'example.made',
    actor: actorOf(by),
    interviewId,
    subjectId: interviewId,
  });
  return { made: true };
}
