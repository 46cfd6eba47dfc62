import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import {
  answerAll,
  createInterview,
  enter,
  expectStatus,
  type Interviewed,
  type Invited,
  invite,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';

/** As the person was called at first, and is not any more when they are erased. */
const OLD = { name: 'Wiedehopf Zuerst', email: 'zuerst-5521@candidate.test' };
const NEW = { name: 'Eisvogel Dann', email: 'dann-5522@candidate.test' };

describe('a person who was erased', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let invited: Invited;
  const requestId = newId();
  const of = (path: string) => `/api/v1/invitations/${invited.invitationId}${path}`;

  const outbox = async (): Promise<string> => {
    const folder = join(t.dataDir, 'outbox');
    const names = await readdir(folder).catch(() => [] as string[]);
    return (await Promise.all(names.map((n) => readFile(join(folder, n), 'utf8')))).join('\n');
  };

  beforeAll(async () => {
    t = await createTestApp({ work: true });
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner, { requiredReviews: 1 });
    invited = await invite(t, owner, interview.interviewId, OLD);
    await t.until(async () => (await outbox()).includes(OLD.email));
    expectStatus(await owner.post(of('/correct'), NEW), 200);
    await t.until(async () => (await outbox()).includes(NEW.email));
    invited = { ...invited, secret: t.platform.secrets.link('invitation', invited.invitationId, 2) };
    const candidate = await enter(t, invited);
    const webm = await readFile(join(import.meta.dirname, '../../platform/media/fixtures/chrome-vp8.webm'));
    await answerAll(candidate, invited, interview, 'In writing', webm);
    const asked = { id: requestId, kind: 'help', text: 'When do I hear from you?' };
    expectStatus(await candidate.post(`/api/v1/candidate/${invited.invitationId}/requests`, asked), 201);
    const preview = { subject: 'S', body: 'Dear {name}' };
    expectStatus(await owner.post(of('/messages/preview'), preview, { 'idempotency-key': 'preview' }), 200);
    for (const id of interview.criteria)
      expectStatus(await owner.put(of(`/review/ratings/${id}`), { value: 3, note: 'So far' }), 200);
    expect((await owner.get('/api/v1/reviews/queue')).json.items).toHaveLength(1);
    expect((await owner.get('/api/v1/requests')).json.items).toHaveLength(1);
    expectStatus(await owner.post(of('/erase-candidate')), 202);
    await t.until(() =>
      inOrganisation(t.platform.db, organisationId, (tx) =>
        tx.selectFrom('erasures').select('id').where('finished_at', 'is not', null).executeTakeFirst(),
      ),
    );
  });
  afterAll(() => t.drop());

  it('is in no letter any more, by no name that they ever had', async () => {
    for (const { name, email } of [OLD, NEW]) {
      expect(await outbox()).not.toContain(name);
      expect(await outbox()).not.toContain(email);
    }
  });

  it('is in no preview that was kept for a repeated request', async () => {
    const kept = await inOrganisation(
      t.platform.db,
      organisationId,
      async (tx) =>
        (
          await sql<{
            n: number;
          }>`select count(*) as n from idempotency_keys where response::text like '%Eisvogel%'`.execute(tx)
        ).rows[0]?.n,
    );
    expect(kept).toBe(0);
  });

  it('waits for nobody', async () => {
    expect((await owner.get('/api/v1/reviews/queue')).json.items).toEqual([]);
    expect((await owner.get('/api/v1/requests')).json.items).toEqual([]);
    const list = `/api/v1/interviews/${interview.interviewId}/invitations`;
    expect((await owner.get(`${list}?needs=me`)).json.items).toEqual([]);
    expect((await owner.get(list)).json.items).toMatchObject([{ state: 'submitted', name: null, asks: null }]);
    expect((await owner.get('/api/v1/home')).json).toMatchObject({ review: { count: 0 }, decide: [] });
  });

  it('is written about no more', async () => {
    const [criterion] = interview.criteria;
    for (const answer of [
      await owner.put(of(`/review/ratings/${criterion}`), { value: 2, note: 'Eisvogel was kind' }),
      await owner.put(of('/review'), { recommendation: 'yes', note: 'Eisvogel' }),
      await owner.post(of('/review/submit')),
      await owner.post(of('/decisions'), { kind: 'reject', reason: 'Eisvogel lacks experience' }),
      await owner.post(of(`/requests/${requestId}/answer`), { text: 'Dear Eisvogel' }),
      await owner.post(of('/notes'), { text: 'Eisvogel' }),
    ])
      expect([answer.status, answer.json.code]).toEqual([409, 'state-conflict']);
  });
});
