import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { answerAll, createInterview, enter, expectStatus, type Interviewed, invite } from '../../../tests/world.ts';

describe('inviting many', () => {
  let t: TestApp;
  let owner: Caller;
  let interview: Interviewed;
  let url: string;
  const outcomes = (answer: { json: { rows: { outcome: string }[] } }) => answer.json.rows.map((r) => r.outcome);

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    interview = await createInterview(owner);
    url = `/api/v1/interviews/${interview.interviewId}/invitations`;
  });
  afterAll(() => t.drop());

  it('says row by row what would happen, and writes nothing', async () => {
    await owner.post(url, { name: 'Ada', email: 'ada@a.test' });
    const people = [
      { name: 'Bea', email: 'bea@b.test' },
      { name: 'Ada A.', email: 'ADA@a.test' },
      { name: 'Bea again', email: 'Bea@B.test' },
      { name: ' ', email: 'cem@c.test' },
      { name: 'Dora', email: 'dora at d.test' },
    ];
    const checked = await owner.post(`${url}/batch`, { people, check: true });
    expect(outcomes(checked)).toEqual(['ready', 'already-invited', 'repeated', 'invalid', 'invalid']);
    expect(checked.json.rows.map((r: { wrong: string[] }) => r.wrong)).toEqual([[], [], [], ['name'], ['email']]);
    expect((await owner.get(url)).json.items).toHaveLength(1);

    const sent = await owner.post(`${url}/batch`, { people }, { 'idempotency-key': 'k1' });
    expect(outcomes(sent)).toEqual(['invited', 'already-invited', 'repeated', 'invalid', 'invalid']);
    expect((await owner.post(`${url}/batch`, { people }, { 'idempotency-key': 'k1' })).json).toEqual(sent.json);
    expect(outcomes(await owner.post(`${url}/batch`, { people }))[0]).toBe('already-invited');
    expect((await owner.get(url)).json.items).toHaveLength(2);
    const before = (await owner.get(`${url}?q=bea`)).json.items[0];
    expect([before.name, before.id]).toEqual(['Bea', sent.json.rows[0].invitationId]);
    const funnel = (await owner.get(`/api/v1/interviews/${interview.interviewId}/funnel`)).json;
    expect(funnel.invited).toBe(2);
  });

  it('invites two thousand in one call, counted once, each with a code and a mail of their own', async () => {
    const people = Array.from({ length: 2000 }, (_, i) => ({ name: `Person ${i}`, email: `p${i}@many.test` }));
    const started = performance.now();
    const sent = await owner.post(`${url}/batch`, { people });
    const ms = Math.round(performance.now() - started);
    expect(sent.status).toBe(200);
    const codes = sent.json.rows.map((r: { code: string }) => r.code);
    expect(new Set(codes).size).toBe(2000);
    expect(outcomes(sent).every((o) => o === 'invited')).toBe(true);
    expect((await owner.get(`/api/v1/interviews/${interview.interviewId}/funnel`)).json.invited).toBe(2002);
    expect((await owner.get(`${url}/mail`)).json.waiting).toBe(2002);
    // Generous: the machine is shared. It says when somebody makes it quadratic.
    expect(ms).toBeLessThan(60_000);
  });

  it('is refused where nobody can be invited', async () => {
    const draft = (await owner.post('/api/v1/interviews', { title: 'Draft' })).json.id;
    const people = [{ name: 'A', email: 'a@a.test' }];
    expect((await owner.post(`/api/v1/interviews/${draft}/invitations/batch`, { people, check: true })).status).toBe(
      409,
    );
    expect((await owner.post(`${url}/batch`, { people: [] })).status).toBe(422);
  });
});

describe('the mails of many', () => {
  it('go out in the background, one each, told of as they go', async () => {
    const t = await createTestApp({ work: true });
    try {
      const { owner } = await t.setup();
      const { interviewId } = await createInterview(owner);
      const url = `/api/v1/interviews/${interviewId}/invitations`;
      const people = Array.from({ length: 70 }, (_, i) => ({ name: `P ${i}`, email: `p${i}@many.test` }));
      await owner.post(`${url}/batch`, { people });
      await t.until(async () => (await owner.get(`${url}/mail`)).json.waiting === 0, 60);
      const items = (await owner.get(`${url}?limit=100`)).json.items as { id: string; delivery: string }[];
      expect(items.map((i) => i.delivery)).toEqual(Array(70).fill('sent'));
      const kinds = (await owner.get(`/api/v1/invitations/${items[3]?.id}/timeline`)).json.items.map(
        (e: { kind: string }) => e.kind,
      );
      expect(kinds).toEqual(['invitation.created', 'mail.queued', 'mail.sent']);
    } finally {
      await t.drop();
    }
  });
});

describe('correcting an address', () => {
  let t: TestApp;
  let owner: Caller;
  let interview: Interviewed;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    interview = await createInterview(owner);
  });
  afterAll(() => t.drop());
  const correct = (id: string, body: object) => owner.post(`/api/v1/invitations/${id}/correct`, body);
  const exchange = (secret: string) => t.anybody.post('/api/v1/candidate/exchange', { secret });

  it('sends the invitation to the new address; the old link and its browser are out', async () => {
    const ada = await invite(t, owner, interview.interviewId, { name: 'Ada', email: 'ada@wrogn.test' });
    const stranger = t.caller();
    expectStatus(await stranger.post('/api/v1/candidate/exchange', { secret: ada.secret }), 200);
    expectStatus(await stranger.post(`/api/v1/candidate/${ada.invitationId}/opened`), 204);
    const fixed = await correct(ada.invitationId, { email: 'ada@right.test', name: 'Ada Lang' });
    expect([fixed.status, fixed.json.email, fixed.json.name, fixed.json.delivery]).toEqual([
      200,
      'ada@right.test',
      'Ada Lang',
      'queued',
    ]);
    expect((await exchange(ada.secret)).status).toBe(410);
    expect((await stranger.get(`/api/v1/candidate/${ada.invitationId}`)).status).toBe(410);
    expect((await exchange(t.platform.secrets.link('invitation', ada.invitationId, 2))).status).toBe(200);
    const kinds = (await owner.get(`/api/v1/invitations/${ada.invitationId}/timeline`)).json.items.map(
      (e: { kind: string }) => e.kind,
    );
    expect(kinds.filter((k: string) => k === 'mail.queued')).toHaveLength(2);
    expect(kinds).toContain('invitation.corrected');
    expect((await owner.get(`/api/v1/interviews/${interview.interviewId}/invitations?q=wrogn`)).json.items).toEqual([]);
  });

  it('corrects a name without a mail, also where only the case of the address changes', async () => {
    const bea = await invite(t, owner, interview.interviewId, { name: 'Bae', email: 'bea@b.test' });
    const fixed = await correct(bea.invitationId, { name: 'Bea', email: 'Bea@b.test', language: 'de' });
    expect([fixed.json.name, fixed.json.email]).toEqual(['Bea', 'Bea@b.test']);
    expect((await exchange(bea.secret)).status).toBe(200);
  });

  it('joins somebody known by that address, and leaves other interviews theirs', async () => {
    const other = await createInterview(owner);
    const here = await invite(t, owner, interview.interviewId, { name: 'Cem', email: 'cem@old.test' });
    const there = await invite(t, owner, other.interviewId, { name: 'Cem', email: 'cem@old.test' });
    await invite(t, owner, other.interviewId, { name: 'Cem K.', email: 'cem@new.test' });
    expect((await correct(here.invitationId, { email: 'cem@new.test' })).status).toBe(200);
    expect((await owner.get(`/api/v1/invitations/${there.invitationId}`)).json.email).toBe('cem@old.test');
    const clash = await correct(there.invitationId, { email: 'CEM@new.test' });
    expect([clash.status, clash.json.errors[0].path]).toEqual([409, 'email']);
    expect((await exchange(there.secret)).status).toBe(200);
  });

  it('hands nobody what somebody else agreed to or answered', async () => {
    const eva = await invite(t, owner, interview.interviewId, { name: 'Eva', email: 'eva@wrogn.test' });
    const stranger = await enter(t, eva);
    const session = async () => (await stranger.get(`/api/v1/candidate/${eva.invitationId}`)).json;
    expect((await session()).consentedAt).not.toBeNull();
    const refused = await correct(eva.invitationId, { email: 'eva@right.test' });
    expect([refused.status, refused.json.code]).toEqual([409, 'state-conflict']);
    expect((await session()).candidateName).toBe('Eva');
    expectStatus(await owner.post(`/api/v1/invitations/${eva.invitationId}/cancel`), 200);
    const anew = await invite(t, owner, interview.interviewId, { name: 'Eva', email: 'eva@right.test' });
    expect((await exchange(anew.secret)).status).toBe(200);
  });

  it('keeps the address that answers came from', async () => {
    const dora = await invite(t, owner, interview.interviewId, { name: 'Dora', email: 'dora@d.test' });
    await answerAll(await enter(t, dora), dora, interview);
    expect((await correct(dora.invitationId, { email: 'x@d.test' })).status).toBe(409);
    expect((await correct(dora.invitationId, { name: 'Dora D.' })).json.name).toBe('Dora D.');
    expect((await owner.post(`/api/v1/invitations/${dora.invitationId}/send-again`)).status).toBe(409);
    expect((await correct(dora.invitationId, {})).status).toBe(422);
  });

  it('sends again with the same link', async () => {
    const emil = await invite(t, owner, interview.interviewId, { name: 'Emil', email: 'emil@e.test' });
    expect((await owner.post(`/api/v1/invitations/${emil.invitationId}/send-again`)).json.delivery).toBe('queued');
    expect((await exchange(emil.secret)).status).toBe(200);
    await owner.post(`/api/v1/invitations/${emil.invitationId}/cancel`);
    expect((await owner.post(`/api/v1/invitations/${emil.invitationId}/send-again`)).status).toBe(409);
  });
});
