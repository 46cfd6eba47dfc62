import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, expectStatus, type Invited, invite } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { demo } from './demo.ts';
import { type ClearJob, clearExample } from './remove.ts';

const example = '/api/v1/examples';

describe('the example', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let other: { owner: Caller; organisationId: string };
  let own: Invited;
  let ownInterview: string;
  let interviewId: string;
  const invitations = new Map<string, Record<string, unknown>>();

  beforeAll(async () => {
    t = await createTestApp({ work: true });
    ({ owner, organisationId } = await t.setup());
    other = await t.secondOrganisation();
    ownInterview = (await createInterview(owner, { title: 'Ours' })).interviewId;
    own = await invite(t, owner, ownInterview, { name: 'Ada Echt', email: 'ada@candidate.test' });
  });
  afterAll(() => t.drop());

  const filled = (by: Caller) =>
    t.until(async () => {
      const { json } = await by.get(example);
      return json.items[0]?.state === 'ready' ? json.items[0] : null;
    }, 100);
  /** Every row of every table of ours, as text, by table. */
  const everything = async (): Promise<Map<string, string>> => {
    const db = new pg.Client(t.connection);
    db.on('error', () => {});
    await db.connect();
    const { rows: tables } = await db.query<{ name: string }>(
      `select schemaname || '."' || tablename || '"' as name from pg_tables where schemaname in ('vorab', 'auth')`,
    );
    const texts = new Map<string, string>();
    for (const { name } of tables)
      texts.set(
        name,
        (await db.query(`select coalesce(jsonb_agg(to_jsonb(x)), '[]')::text as all from ${name} x`)).rows[0].all,
      );
    await db.end();
    return texts;
  };
  const files = async () =>
    (await readdir(join(t.dataDir, 'storage'), { recursive: true, withFileTypes: true }))
      .filter((f) => f.isFile())
      .map((f) => join(f.parentPath, f.name));

  it('is made once, however often one asks', async () => {
    expect((await owner.get(example)).json.items).toEqual([]);
    const [first, second] = await Promise.all([owner.post(example), owner.post(example)]);
    interviewId = expectStatus(first, 202).json.interviewId;
    expect(expectStatus(second, 202).json.interviewId).toBe(interviewId);
    const { done, steps } = await filled(owner);
    expect(done).toBe(steps);
    expect(steps).toBeGreaterThan(100);
    expect(expectStatus(await owner.post(example), 202).json).toMatchObject({ interviewId, state: 'ready' });
    const { json } = await owner.get('/api/v1/interviews');
    expect(json.items.filter((i: { example: boolean }) => i.example)).toHaveLength(1);
  });

  it('has twelve candidates in the places that people come to', async () => {
    const { items } = (await owner.get(`/api/v1/interviews/${interviewId}/invitations`)).json;
    for (const item of items) invitations.set(item.name, item);
    const is = Object.fromEntries(
      items.map((i: Record<string, unknown>) => [
        i.name,
        [i.state, i.delivery, i.expired && 'expired', i.decision, i.answered].filter(Boolean).join(' '),
      ]),
    );
    expect(is).toEqual({
      'Amara Okafor': 'submitted sent 4',
      'Daniel Weiss': 'withdrawn sent',
      'Greta Lund': 'invited failed',
      'Jonas Petersen': 'submitted sent reject 4',
      'Kofi Mensah': 'invited sent',
      'Leila Haddad': 'submitted sent advance 4',
      'Minh Tran': 'submitted sent 4',
      'Noor Rahman': 'opened sent expired',
      'Piotr Zieliński': 'opened sent',
      'Rosa Alvarez': 'submitted sent 4',
      'Tom Brennan': 'submitted sent hold 4',
      'Yasmin Demir': 'started sent 1',
    });
    const scores = (await owner.get(`/api/v1/interviews/${interviewId}/scores`)).json.items;
    const minh = scores.find((s: { invitationId: string }) => s.invitationId === invitations.get('Minh Tran')?.id);
    expect(minh).toMatchObject({ hidden: false, ratersSubmitted: 2 });
    expect(minh.spread).toBeGreaterThan(0.35);
  });

  it('happened in the past two weeks, in order', async () => {
    const { rows } = await inOrganisation(t.platform.db, organisationId, (tx) =>
      sql<{
        at: Date;
        kind: string;
      }>`select at, kind from events where interview_id = ${interviewId}::uuid order by seq`.execute(tx),
    );
    const times = rows
      .filter((r) => !['interview.created', 'interview.member-set', 'example.made'].includes(r.kind))
      .map((r) => r.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const now = Date.now();
    expect(Math.min(...times)).toBeGreaterThan(now - 15 * 86_400_000);
    expect(Math.max(...times)).toBeLessThan(now);
  });

  it('has recordings that play, with everything that belongs to one', async () => {
    let videos = 0;
    for (const name of ['Amara Okafor', 'Minh Tran', 'Rosa Alvarez', 'Leila Haddad', 'Tom Brennan', 'Jonas Petersen']) {
      const room = (await owner.get(`/api/v1/invitations/${invitations.get(name)?.id}/review-room`)).json;
      expect(room.answers).toHaveLength(4);
      for (const { recording, kind } of room.answers) {
        if (kind === 'text') continue;
        expect(recording.durationMs).toBeGreaterThan(10_000);
        expect(recording.waveform.length).toBeGreaterThan(10);
        expect(recording.checks).toMatchObject({ sound: 'ok', decodes: true });
        expect(Math.abs(recording.checks.elapsedDeltaMs)).toBeLessThan(500);
        if (kind === 'video') {
          videos++;
          expect(recording.checks.picture).toBe('ok');
          expect((await owner.get(recording.posterUrl)).status).toBe(200);
          expect((await owner.get(recording.playbackUrl)).status).toBe(200);
        }
      }
    }
    expect(videos).toBe(9);
  });

  it('sends nothing, and nobody real comes into it', async () => {
    const mails = (await everything()).get('vorab."mails"') ?? '';
    for (const { id } of invitations.values()) expect(mails).not.toContain(id);
    expect(mails).toContain(own.invitationId);
    expect(
      (await owner.post(`/api/v1/interviews/${interviewId}/invitations`, { name: 'N', email: 'n@real.test' })).status,
    ).toBe(409);
    expect((await owner.post(`/api/v1/invitations/${invitations.get('Kofi Mensah')?.id}/renew-link`)).status).toBe(409);
    expect((await owner.get(`/api/v1/invitations/${invitations.get('Kofi Mensah')?.id}/link`)).status).toBe(200);
    for (const name of invitations.keys()) expect(invitations.get(name)?.email).toMatch(/@example\.test$/);
  });

  it('can be reviewed and decided on like any other', async () => {
    const base = `/api/v1/invitations/${invitations.get('Rosa Alvarez')?.id}`;
    const { rubric } = (await owner.get(`${base}/review-room`)).json;
    for (const { id } of rubric.criteria)
      expectStatus(await owner.put(`${base}/review/ratings/${id}`, { value: 4 }), 200);
    expectStatus(await owner.put(`${base}/review`, { recommendation: 'yes' }), 200);
    expectStatus(await owner.post(`${base}/review/submit`), 200);
    expectStatus(await owner.post(`${base}/decisions`, { kind: 'advance', reason: 'Tried out' }), 201);
    const mails = (await everything()).get('vorab."mails"') ?? '';
    expect(mails).not.toContain(invitations.get('Rosa Alvarez')?.id);
  });

  it('is nobody’s to take for their own: no interview becomes one, and none leaves by its door', async () => {
    const as = (organisation: string, query: ReturnType<typeof sql>) =>
      inOrganisation(t.platform.db, organisation, (tx) => query.execute(tx));
    await expect(
      as(organisationId, sql`update interviews set example = true where id = ${ownInterview}::uuid`),
    ).rejects.toThrow(/from the start/);
    await expect(as(organisationId, sql`select door_remove_example(${ownInterview}::uuid)`)).rejects.toThrow(
      /no example/,
    );
    await expect(as(other.organisationId, sql`select door_remove_example(${interviewId}::uuid)`)).rejects.toThrow(
      /no example/,
    );
    await expect(sql`select door_remove_example(${interviewId}::uuid)`.execute(t.platform.db)).rejects.toThrow(
      /no example/,
    );
    await expect(as(organisationId, sql`select remove_tree('vorab.interviews'::regclass, 'true')`)).rejects.toThrow(
      /permission denied/,
    );
    const reviewer = await t.member(owner, 'reviewer');
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      expect((await reviewer.call(method, example)).status).toBe(404);
  });

  it('goes without a trace, and takes nothing else along', async () => {
    expectStatus(await other.owner.post(example), 202);
    await filled(other.owner);
    const theirs = async () =>
      [...(await everything())].flatMap(([table, text]) =>
        JSON.parse(text)
          .filter((row: { organisation_id?: string }) => row.organisation_id === other.organisationId)
          .map((row: object) => `${table} ${JSON.stringify(row)}`),
      );
    const beforeTheirs = await theirs();
    const ids = await inOrganisation(t.platform.db, organisationId, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from interviews where example union select id from invitations where interview_id = ${interviewId}::uuid
        union select candidate_id from invitations where interview_id = ${interviewId}::uuid
        union select u.id from uploads u join invitations i on i.id = u.invitation_id where i.interview_id = ${interviewId}::uuid
        union select t.id from takes t join invitations i on i.id = t.invitation_id where i.interview_id = ${interviewId}::uuid
        union select id from rubric_versions where interview_id = ${interviewId}::uuid union select id from interview_versions where interview_id = ${interviewId}::uuid
        union select id from reviews where interview_id = ${interviewId}::uuid union select id from decisions where interview_id = ${interviewId}::uuid
        union select unnest(reviewers) from examples`.execute(tx);
      return rows.map((r) => r.id);
    });
    expect(ids.length).toBeGreaterThan(70);
    const before = (await files()).length;
    expectStatus(await owner.delete(example), 204);
    for (const [table, text] of await everything())
      expect({ [table]: ids.filter((id) => text.includes(id)) }).toEqual({ [table]: [] });
    const uploads = ids;
    await t.until(async () => !(await files()).some((f) => uploads.some((id) => f.includes(id))), 30);
    expect((await files()).length).toBeLessThan(before);
    const job: ClearJob = { organisationId, uploads };
    await clearExample(t.platform, job);
    await clearExample(t.platform, job);
    expect(await theirs()).toEqual(beforeTheirs);
    expect((await other.owner.get(example)).json.items[0].state).toBe('ready');
    expect((await owner.get(`/api/v1/interviews/${ownInterview}/invitations`)).json.items).toHaveLength(1);
    expectStatus(await owner.delete(example), 204);
    expect((await owner.get(example)).json.items).toEqual([]);
  });

  it('can be removed while it is being filled, and made again', async () => {
    expectStatus(await owner.post(example), 202);
    await t.until(async () => (await owner.get(example)).json.items[0]?.done > 20, 60);
    expectStatus(await owner.delete(example), 204);
    expect((await owner.get('/api/v1/interviews')).json.items.map((i: { title: string }) => i.title)).toEqual(['Ours']);
    const again = expectStatus(await owner.post(example), 202).json;
    expect(again.done).toBe(0);
    await filled(owner);
  });
});

describe('--demo', () => {
  it('sets a fresh instance up and begins the example; afterwards it changes nothing', async () => {
    const t = await createTestApp();
    const first = await demo(t.platform);
    expect(first).toMatchObject({ made: true, account: { email: 'owner@example.test' } });
    const owner = t.caller();
    expectStatus(await owner.post('/api/v1/session', first.account ?? {}), 204);
    expect((await owner.get('/api/v1/me')).json).toMatchObject({
      operator: true,
      organisation: { name: 'Example organisation' },
    });
    expect(await demo(t.platform)).toEqual({ ...first, account: null, made: false });
    expect((await owner.get(example)).json.items).toHaveLength(1);
    await t.drop();
  });

  it('fills an organisation that is there, without touching its people', async () => {
    const t = await createTestApp();
    const { owner, organisationId } = await t.setup();
    expect(await demo(t.platform)).toEqual({ account: null, made: true, organisationId });
    expect((await owner.get('/api/v1/members')).json.items).toHaveLength(1);
    await t.drop();
  });
});
