import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, invite } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { messagesFeature } from './index.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('mails without a job', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interviewId: string;
  let asOwner: pg.Client;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    ({ interviewId } = await createInterview(owner));
    asOwner = new pg.Client(t.connection);
    await asOwner.connect();
  });
  afterAll(async () => {
    await asOwner.end();
    await t.drop();
  });

  let n = 0;
  /** An invitation whose mail was queued so long ago (ms), and has lost its job. */
  const lost = async (ago: number): Promise<string> => {
    const { invitationId } = await invite(t, owner, interviewId, { name: 'Ada', email: `ada-${n++}@a.test` });
    await asOwner.query('delete from jobs.job where name = $1', ['mail.send']);
    await asOwner.query('update vorab.mails set created_at = $1 where subject_id = $2', [
      new Date(Date.now() - ago),
      invitationId,
    ]);
    return invitationId;
  };
  const jobs = async () =>
    (await asOwner.query(`select data ->> 'mailId' as mail from jobs.job where name = 'mail.send'`)).rows;
  const mailOf = (subjectId: string) =>
    inOrganisation(t.platform.db, organisationId, (tx) =>
      tx.selectFrom('mails').selectAll().where('subject_id', '=', subjectId).executeTakeFirstOrThrow(),
    );
  const start = () => messagesFeature.resume?.(t.platform);

  it('get one at the next start, and no other mail does', async () => {
    const fresh = await lost(0);
    await start();
    expect(await jobs()).toEqual([]);
    const stranded = await lost(20 * MINUTE);
    await start();
    expect(await jobs()).toEqual([{ mail: (await mailOf(stranded)).id }]);
    await asOwner.query('delete from jobs.job');
    // What is to leave later, or was settled, is not touched.
    for (const [column, value] of [
      ['send_after', new Date(Date.now() + MINUTE)],
      ['state', 'sent'],
    ] as const) {
      await asOwner.query(`update vorab.mails set ${column} = $1 where subject_id = $2`, [value, stranded]);
      await start();
      expect(await jobs()).toEqual([]);
    }
    expect((await mailOf(fresh)).state).toBe('queued');
  });

  it('of long ago are shown as not sent, for a person to decide', async () => {
    const old = await lost(8 * DAY);
    await start();
    expect(await jobs()).toEqual([]);
    expect(await mailOf(old)).toMatchObject({ state: 'failed', failure: 'lost' });
    const shown = (await owner.get(`/api/v1/invitations/${old}/mails`)).json.items;
    expect(shown).toMatchObject([{ state: 'failed', retryable: true }]);
    expect((await owner.get(`/api/v1/invitations/${old}`)).json.delivery).toBe('failed');
  });
});
