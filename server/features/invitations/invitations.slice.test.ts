import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { candidatesIn } from '../../platform/http/cookies.ts';
import { blankCandidate } from '../candidates/index.ts';
import { loadInvitation, transition } from './index.ts';

describe('invitations', () => {
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  let interview: string;
  beforeAll(async () => {
    t = await createTestApp();
    people = await t.setup();
  });
  afterAll(() => t.drop());
  beforeEach(async () => {
    writeFileSync(join(t.dataDir, 'clock'), '0');
    interview = await open();
  });

  async function open(more: object = {}): Promise<string> {
    const { id } = (await people.owner.post('/api/v1/interviews', { title: 'Lead developer', ...more })).json;
    await people.owner.post(`/api/v1/interviews/${id}/questions`, { text: 'Why here?' });
    const published = await people.owner.post(`/api/v1/interviews/${id}/publish`, {
      noRubricReason: 'Nobody is ranked by this one',
    });
    expect(published.status, published.text).toBe(200);
    return id;
  }
  let n = 0;
  const person = (more: object = {}) => ({ name: 'Ada Meyer', email: `ada-${n++}@candidates.test`, ...more });
  const invite = async (more: object = {}, to = interview) => {
    const answer = await people.owner.post(`/api/v1/interviews/${to}/invitations`, person(more));
    expect(answer.status, answer.text).toBe(201);
    return answer.json;
  };
  const secretOf = async (id: string) =>
    String((await people.owner.get(`/api/v1/invitations/${id}/link`)).json.url).split('/i/')[1] ?? '';
  const enter = async (id: string): Promise<Caller> => {
    const candidate = t.caller();
    const answer = await candidate.post('/api/v1/candidate/exchange', { secret: await secretOf(id) });
    expect([answer.status, answer.json.invitationId]).toEqual([200, id]);
    return candidate;
  };
  const inOrg = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, people.organisationId, work);
  const list = async (query = '', who: Caller = people.owner) =>
    (await who.get(`/api/v1/interviews/${interview}/invitations${query}`)).json.items as {
      id: string;
      name: string | null;
    }[];

  it('gives a person a code, a deadline in their zone and a mail', async () => {
    writeFileSync(join(t.dataDir, 'clock'), String(Date.parse('2026-10-22T10:00:00Z') - Date.now()));
    const i = await invite({ timeZone: 'America/New_York' });
    expect(i).toMatchObject({
      state: 'invited',
      expired: false,
      delivery: 'queued',
      version: 1,
      answered: 0,
      questionCount: 1,
    });
    expect([i.deadlineAt, i.deadlineZone]).toEqual(['2026-10-30T03:59:00.000Z', 'America/New_York']);
    expect(i.code).toMatch(/^[A-Z]-\d\d$/);
    expect((await invite()).deadlineAt).toBe('2026-10-29T22:59:00.000Z');
    const mails = await inOrg((tx) =>
      tx.selectFrom('mails').select(['template', 'state']).where('subject_id', '=', i.id).execute(),
    );
    expect(mails).toEqual([{ template: 'invitation', state: 'queued' }]);
    const stored = await inOrg((tx) =>
      tx.selectFrom('invitations').selectAll().where('id', '=', i.id).executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(stored)).not.toContain(await secretOf(i.id));
  });

  it('invites only to what is open and not over, and nobody twice', async () => {
    const draft = (await people.owner.post('/api/v1/interviews', { title: 'Draft' })).json.id;
    expect((await people.owner.post(`/api/v1/interviews/${draft}/invitations`, person())).json.code).toBe(
      'state-conflict',
    );
    const over = await open({ deadline: { kind: 'absolute', at: '2020-01-01T00:00:00.000Z' } });
    expect((await people.owner.post(`/api/v1/interviews/${over}/invitations`, person())).json.code).toBe(
      'state-conflict',
    );
    const ada = person();
    const first = await invite(ada);
    const again = await people.owner.post(`/api/v1/interviews/${interview}/invitations`, {
      ...ada,
      email: ada.email.toUpperCase(),
    });
    expect([again.status, again.json.detail]).toEqual([409, expect.stringContaining('invited already')]);
    await people.owner.post(`/api/v1/invitations/${first.id}/cancel`);
    const second = await invite(ada);
    expect(second.id).not.toBe(first.id);
    await people.owner.post(`/api/v1/interviews/${interview}/close`);
    expect((await people.owner.post(`/api/v1/interviews/${interview}/invitations`, person())).json.code).toBe(
      'interview-closed',
    );
  });

  it('answers a repeated request with the same invitation', async () => {
    const key = { 'idempotency-key': 'again' };
    const ada = person();
    const url = `/api/v1/interviews/${interview}/invitations`;
    const both = await Promise.all([people.owner.post(url, ada, key), people.owner.post(url, ada, key)]);
    expect(both.map((a) => a.status)).toEqual([201, 201]);
    expect(both[0]?.json).toEqual(both[1]?.json);
    expect(await list()).toHaveLength(1);
  });

  it('keeps codes apart in a crowd', async () => {
    const made = await Promise.all(Array.from({ length: 60 }, () => invite()));
    expect(new Set(made.map((i) => i.code)).size).toBe(60);
  });

  it('keeps the version somebody was invited to', async () => {
    const before = await invite();
    await people.owner.post(`/api/v1/interviews/${interview}/questions`, { text: 'One more?' });
    await people.owner.post(`/api/v1/interviews/${interview}/publish`);
    const after = await invite();
    expect([before.version, after.version, after.questionCount]).toEqual([1, 2, 2]);
    expect((await people.owner.get(`/api/v1/invitations/${before.id}`)).json).toMatchObject({
      version: 1,
      questionCount: 1,
    });
  });

  it('is listed newest first by pages, and found by code, name and address', async () => {
    const made = [];
    for (const name of ['Zoë Ångström', 'Max 100%_Muster', 'Ada Meyer', 'Bea Meyer', 'Cem Meyer'])
      made.push(await invite({ name }));
    const first = (await people.owner.get(`/api/v1/interviews/${interview}/invitations?limit=2`)).json;
    const second = (
      await people.owner.get(`/api/v1/interviews/${interview}/invitations?limit=2&cursor=${first.nextCursor}`)
    ).json;
    const names = [...first.items, ...second.items].map((i: { name: string }) => i.name);
    expect(names).toEqual(['Cem Meyer', 'Bea Meyer', 'Ada Meyer', 'Max 100%_Muster']);
    const found = async (q: string) => (await list(`?q=${encodeURIComponent(q)}`)).map((i) => i.name);
    expect(await found('meyer')).toEqual(['Cem Meyer', 'Bea Meyer', 'Ada Meyer']);
    expect(await found('ångs')).toEqual(['Zoë Ångström']);
    expect(await found('%_m')).toEqual(['Max 100%_Muster']);
    expect(await found(made[2]?.email)).toEqual(['Ada Meyer']);
    expect(await found(made[3]?.code.replace('-', '').toLowerCase())).toEqual(['Bea Meyer']);
    expect(await found('nobody')).toEqual([]);
    const page = (await people.owner.get(`/api/v1/interviews/${interview}/invitations?q=meyer&limit=2`)).json;
    const rest = (
      await people.owner.get(`/api/v1/interviews/${interview}/invitations?q=meyer&limit=2&cursor=${page.nextCursor}`)
    ).json;
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    interview = await open();
    expect(await found('meyer')).toEqual([]);
  });

  it('tells a blind reviewer neither name, address nor zone, and finds no name for them', async () => {
    interview = await open({ blind: true });
    const rater = await t.member(people.owner, 'reviewer', [{ interviewId: interview, access: 'review' }]);
    const i = await invite({ name: 'Secret Name', timeZone: 'Asia/Tokyo' });
    const seen = await rater.get(`/api/v1/invitations/${i.id}`);
    expect(seen.json).toMatchObject({ name: null, email: null, code: i.code, deadlineZone: 'UTC' });
    const everything = [seen, await rater.get(`/api/v1/interviews/${interview}/invitations`)].map((a) => a.text).join();
    expect(everything).not.toMatch(/Secret|candidates\.test|Tokyo/);
    expect(await list('?q=Secret', rater)).toEqual([]);
    expect(await list(`?q=${i.code}`, rater)).toHaveLength(1);
    expect(await list('?q=Secret')).toHaveLength(1);
    expect((await rater.get(`/api/v1/invitations/${i.id}/link`)).status).toBe(404);
    expect((await rater.post(`/api/v1/invitations/${i.id}/cancel`)).status).toBe(404);
  });

  it('opens by its link for its own candidate only', async () => {
    const [a, b] = [await invite(), await invite()];
    const candidate = await enter(a.id);
    const answer = await t.caller().post('/api/v1/candidate/exchange', { secret: await secretOf(a.id) });
    expect(String(answer.headers['set-cookie'])).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/i);
    expect(
      candidatesIn(t.platform.secrets, Object.fromEntries(candidate.cookies), t.platform.clock.now()),
    ).toHaveLength(1);
    expect((await candidate.post(`/api/v1/candidate/${a.id}/opened`)).status).toBe(204);
    expect((await candidate.post(`/api/v1/candidate/${a.id}/opened`)).status).toBe(204);
    expect((await candidate.post(`/api/v1/candidate/${b.id}/opened`)).status).toBe(401);
    const opened = await inOrg((tx) =>
      tx
        .selectFrom('events')
        .select('actor_kind')
        .where('invitation_id', '=', a.id)
        .where('kind', '=', 'invitation.opened')
        .execute(),
    );
    expect(opened).toEqual([{ actor_kind: 'candidate' }]);
    expect((await people.owner.get(`/api/v1/invitations/${a.id}`)).json.state).toBe('opened');
  });

  it('says the same of a link that never was, was renewed, was cancelled, or whose candidate was erased', async () => {
    const [renewed, cancelled, erased] = [await invite(), await invite(), await invite()];
    const secrets = [
      await secretOf(renewed.id),
      await secretOf(cancelled.id),
      await secretOf(erased.id),
      'x'.repeat(32),
    ];
    const inside = [await enter(renewed.id), await enter(cancelled.id), await enter(erased.id)];
    expect((await people.owner.post(`/api/v1/invitations/${renewed.id}/renew-link`)).json.delivery).toBe('queued');
    await people.owner.post(`/api/v1/invitations/${cancelled.id}/cancel`);
    const row = await inOrg((tx) => loadInvitation(tx, erased.id));
    await inOrg((tx) => blankCandidate(tx, row?.candidate_id ?? '', t.platform.clock.now()));
    const answers = await Promise.all(
      secrets.map((secret) => t.caller().post('/api/v1/candidate/exchange', { secret })),
    );
    expect(answers.map((a) => a.status)).toEqual([410, 410, 410, 410]);
    expect(new Set(answers.map((a) => JSON.stringify([a.json.code, a.json.detail]))).size).toBe(1);
    const ids = [renewed.id, cancelled.id, erased.id];
    for (const [i, candidate] of inside.entries()) {
      expect((await candidate.post(`/api/v1/candidate/${ids[i]}/opened`)).json.code).toBe('link-revoked');
    }
    await enter(renewed.id);
    expect((await people.owner.get(`/api/v1/invitations/${erased.id}`)).json).toMatchObject({
      name: null,
      email: null,
    });
    expect((await people.owner.get(`/api/v1/invitations/${cancelled.id}/link`)).json.code).toBe('state-conflict');
    expect((await people.owner.post(`/api/v1/invitations/${erased.id}/renew-link`)).json.code).toBe('state-conflict');
  });

  it('keeps a receipt of consent per wording, and ends it when the candidate withdraws', async () => {
    const i = await invite();
    const candidate = await enter(i.id);
    const url = `/api/v1/candidate/${i.id}`;
    const words = (textVersion: string) => candidate.post(`${url}/consent`, { purposes: ['interview'], textVersion });
    expect((await Promise.all([words('2026-11'), words('2026-11')])).map((a) => a.status)).toEqual([204, 204]);
    const first = await inOrg((tx) => loadInvitation(tx, i.id));
    await words('2026-12');
    expect((await inOrg((tx) => loadInvitation(tx, i.id)))?.consented_at).toEqual(first?.consented_at);
    const receipts = () =>
      inOrg((tx) =>
        tx.selectFrom('consents').selectAll().where('invitation_id', '=', i.id).orderBy('text_version').execute(),
      );
    expect((await receipts()).map((r) => [r.text_version, r.withdrawn_at])).toEqual([
      ['2026-11', null],
      ['2026-12', null],
    ]);
    expect((await candidate.post(`${url}/withdraw`)).status).toBe(204);
    expect((await candidate.post(`${url}/withdraw`)).status).toBe(204);
    expect((await receipts()).every((r) => r.withdrawn_at)).toBe(true);
    expect((await words('2027-01')).json.code).toBe('state-conflict');
    expect((await people.owner.get(`/api/v1/invitations/${i.id}`)).json.state).toBe('withdrawn');
    expect((await people.owner.post(`/api/v1/invitations/${i.id}/cancel`)).json.code).toBe('state-conflict');
  });

  it('expires after the deadline, and is back when it is extended, which is only ever later', async () => {
    const i = await invite();
    const candidate = await enter(i.id);
    const url = `/api/v1/invitations/${i.id}`;
    const later = (days: number) => new Date(Date.parse(i.deadlineAt) + days * 86_400_000).toISOString();
    expect((await people.owner.post(`${url}/extend`, { deadlineAt: later(-1) })).status).toBe(422);
    writeFileSync(join(t.dataDir, 'clock'), String(Date.parse(later(1)) - Date.now()));
    const consent = () =>
      candidate.post(`/api/v1/candidate/${i.id}/consent`, { purposes: ['interview'], textVersion: '1' });
    expect((await people.owner.get(url)).json).toMatchObject({ state: 'invited', expired: true });
    expect((await consent()).json.code).toBe('deadline-passed');
    expect((await people.owner.post(`${url}/extend`, { deadlineAt: later(3) })).json).toMatchObject({
      deadlineAt: later(3),
      expired: false,
      revision: 2,
    });
    expect((await consent()).status).toBe(204);
  });

  it('moves once when two move it at the same time', async () => {
    const i = await invite();
    const row = await inOrg((tx) => loadInvitation(tx, i.id));
    if (!row) throw new Error('gone');
    const both = await Promise.allSettled(
      [1, 2].map(() => inOrg((tx) => transition(tx, t.platform, row, 'opened', { kind: 'candidate', id: i.id }))),
    );
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is counted in the funnel; what was decided, for those who manage only', async () => {
    const rater = await t.member(people.owner, 'reviewer', [{ interviewId: interview, access: 'review' }]);
    await invite();
    const i = await invite();
    await (await enter(i.id)).post(`/api/v1/candidate/${i.id}/opened`);
    const funnel = `/api/v1/interviews/${interview}/funnel`;
    const counts = { invited: 2, opened: 1, started: 0, submitted: 0 };
    expect((await people.owner.get(funnel)).json).toEqual({ ...counts, advanced: 0, rejected: 0, held: 0 });
    expect((await rater.get(funnel)).json).toEqual({ ...counts, advanced: null, rejected: null, held: null });
  });

  it('is nobody else’s: another organisation gets nothing', async () => {
    const i = await invite();
    const other = await t.secondOrganisation();
    for (const url of [
      `/api/v1/invitations/${i.id}`,
      `/api/v1/invitations/${i.id}/link`,
      `/api/v1/interviews/${interview}/invitations`,
      `/api/v1/interviews/${interview}/funnel`,
    ]) {
      expect((await other.owner.get(url)).status, url).toBe(404);
    }
    for (const verb of ['cancel', 'renew-link'])
      expect((await other.owner.post(`/api/v1/invitations/${i.id}/${verb}`)).status).toBe(404);
  });
});
