import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, invite, record } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { FINALISE } from './finalise.ts';
import { retryRecording } from './index.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t?.drop());

it('says so when every run of a job was killed, charges nobody, and begins again when asked', async () => {
  const { owner, organisationId } = await t.setup();
  const interview = await createInterview(owner);
  const invited = await invite(t, owner, interview.interviewId, { name: 'Ada', email: 'ada@candidate.test' });
  const caller = await enter(t, invited);
  const webm = await readFile(join(import.meta.dirname, '../../platform/media/fixtures/chrome-vp8.webm'));
  const { uploadId } = await record(caller, invited.invitationId, interview.videoQuestion, webm);
  const upload = () =>
    inOrganisation(t.platform.db, organisationId, (tx) =>
      tx
        .selectFrom('uploads as u')
        .innerJoin('takes as t', 't.upload_id', 'u.id')
        .select(['u.state', 'u.failure', 't.state as take', 't.charged'])
        .where('u.id', '=', uploadId)
        .executeTakeFirstOrThrow(),
    );
  // As the last of many killed workers leaves it: begun, and silent since.
  const left =
    await sql`update jobs.job set state = 'active', retry_count = retry_limit, started_on = now() - interval '5 minutes',
    heartbeat_on = now() - interval '5 minutes' where name = ${FINALISE} and data->>'uploadId' = ${uploadId}`.execute(
      t.platform.db,
    );
  expect(left.numAffectedRows).toBe(1n);
  await t.platform.jobs.start(true);
  await expect
    .poll(upload, { timeout: 60_000, interval: 250 })
    .toMatchObject({ state: 'failed', failure: 'processing' });
  expect(await upload()).toMatchObject({ take: 'failed', charged: false });

  await inOrganisation(t.platform.db, organisationId, (tx) => retryRecording(tx, t.platform, uploadId));
  await expect.poll(upload, { timeout: 60_000, interval: 250 }).toMatchObject({ state: 'verified', take: 'ready' });
});
