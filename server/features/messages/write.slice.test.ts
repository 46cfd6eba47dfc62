import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { scriptedServer } from './testing-smtp.ts';

interface Shown {
  id: string;
  subject: string;
  body: string;
  mail: { id: string; state: string; failure: string | null; retryable: boolean };
}

const fixture = () => readFile(join(import.meta.dirname, '../../platform/media/fixtures/chrome-vp8.webm'));

describe('answering back', () => {
  const smtp = scriptedServer();
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let reviewer: Caller & { userId: string };
  let n = 0;

  beforeAll(async () => {
    await smtp.listen();
    t = await createTestApp({ work: true, env: { SMTP_URL: smtp.url(), MAIL_FROM: 'Vorab <vorab@hafenwerk.test>' } });
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner);
    reviewer = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'review' }]);
  });
  afterAll(async () => {
    await t.drop();
    await smtp.close();
  });
  beforeEach(() => smtp.reset());

  const urlOf = (i: Invited) => `/api/v1/invitations/${i.invitationId}/messages`;
  const listOf = async (i: Invited): Promise<Shown[]> => expectStatus(await owner.get(urlOf(i)), 200).json.items;
  const candidate = (more: { language?: string } = {}) =>
    invite(t, owner, interview.interviewId, { name: 'Ada Meyer', email: `ada-${n++}@candidate.test`, ...more });
  const arrived = (subject: RegExp, seconds = 30) =>
    t.until(async () => smtp.received.find((m) => subject.test(m.subject ?? '')), seconds);
  /** What waits to be taken back does not wait any longer: that it does is another test's. */
  async function hurry(): Promise<void> {
    const db = new pg.Client(t.connection);
    await db.connect();
    try {
      await db.query(`update vorab.mails set send_after = now() where state = 'queued'`);
      await db.query(`update jobs.job set start_after = now() where name = 'mail.send' and start_after > now()`);
    } finally {
      await db.end();
    }
  }
  const kindsOf = (i: Invited, by: Caller = owner) =>
    by
      .get(`/api/v1/invitations/${i.invitationId}/timeline`)
      .then((a) => a.json.items.map((e: { kind: string }) => e.kind).filter((k: string) => k.startsWith('message.')));

  it('offers every text filled in, in the candidate’s language, and keeps the link a field', async () => {
    const i = await candidate({ language: 'de' });
    const { items } = expectStatus(await owner.get(`/api/v1/invitations/${i.invitationId}/message-drafts`), 200).json;
    expect(items.map((d: { purpose: string }) => d.purpose)).toEqual(['advance', 'reject', 'hold', 'any']);
    const no = items[1];
    expect(no.subject).toBe('Unsere Entscheidung: Customer Success, Hamburg');
    expect(no.body).toContain('Guten Tag Ada Meyer,\n\nvielen Dank');
    expect(no.body.endsWith('Mara Lindt\nHafenwerk')).toBe(true);
    for (const d of items) expect(d.subject + d.body).not.toMatch(/[{}]/);
  });

  it('sends what was written after a while, from the person, in the invitation’s conversation; once per key', async () => {
    const i = await candidate();
    const invitation = await arrived(/invites you/);
    const body = 'Hello {name},\n\nlook: {link}\nor <b>here</b>: https://hafenwerk.example/a?b=1&c.\n\n{recruiter}';
    const key = { 'idempotency-key': 'one' };
    const before = Date.now();
    const [a, b] = await Promise.all([
      owner.post(urlOf(i), { subject: 'For {name}', body }, key),
      owner.post(urlOf(i), { subject: 'For {name}', body }, key),
    ]);
    expect([a.status, b.status, a.json.id]).toEqual([201, 201, b.json.id]);
    expect(a.json.mail.state).toBe('queued');
    const mail = await arrived(/^For Ada Meyer$/);
    expect(Date.now() - before).toBeGreaterThanOrEqual(9_500);
    const link = (await owner.get(`/api/v1/invitations/${i.invitationId}/link`)).json.url;
    expect(mail.text).toContain(`Hello Ada Meyer,\n\nlook: ${link}\nor <b>here</b>:`);
    expect(mail.html).toContain(`<a class="link" href="${link}"`);
    expect(mail.html).toContain('or &lt;b&gt;here&lt;/b&gt;:');
    expect(mail.replyTo?.value).toEqual([{ name: 'Mara Lindt', address: 'mara@hafenwerk.test' }]);
    expect(mail.inReplyTo).toBe(invitation.messageId);
    expect(mail.headers.has('auto-submitted')).toBe(false);
    const [shown, ...more] = await t.until(async () => {
      const list = await listOf(i);
      return list[0]?.mail.state === 'sent' && list;
    });
    expect(more).toEqual([]);
    expect(shown?.body).toContain('look: {link}');
    expect(smtp.received.filter((m) => m.subject === 'For Ada Meyer')).toHaveLength(1);
    expect(await kindsOf(i)).toEqual(['message.queued', 'message.sent']);
    expect(await kindsOf(i, reviewer)).toEqual([]);
  });

  it('stands on the candidate’s own page once it has left, and on nobody else’s', async () => {
    const [i, other] = [await candidate(), await candidate()];
    const [by, stranger] = [await enter(t, i), await enter(t, other)];
    const own = `/api/v1/candidate/${i.invitationId}/messages`;
    const made = expectStatus(
      await owner.post(urlOf(i), { subject: 'Yes, {name}', body: 'Come in: {link}' }),
      201,
    ).json;
    expect(expectStatus(await by.get(own), 200).json).toEqual({ items: [], nextCursor: null });
    await hurry();
    await arrived(/^Yes, Ada Meyer$/);
    const [shown, ...more] = await t.until(async () => {
      const { items } = (await by.get(own)).json;
      return items.length > 0 && items;
    });
    expect(more).toEqual([]);
    expect(Object.keys(shown).sort()).toEqual(['author', 'body', 'id', 'sentAt', 'subject']);
    const link = (await owner.get(`/api/v1/invitations/${i.invitationId}/link`)).json.url;
    expect(shown).toMatchObject({
      id: made.id,
      subject: 'Yes, Ada Meyer',
      body: `Come in: ${link}`,
      author: 'Mara Lindt',
    });
    expect((await stranger.get(own)).status).toBe(401);
    expect((await stranger.get(`/api/v1/candidate/${other.invitationId}/messages`)).json.items).toEqual([]);
  });

  it('is taken back while it waits: nothing is sent, and its words are gone', async () => {
    const i = await candidate();
    const made = expectStatus(await owner.post(urlOf(i), { subject: 'Too early', body: 'A Kiebitz' }), 201).json;
    const back = expectStatus(await owner.post(`${urlOf(i)}/${made.id}/take-back`), 200).json;
    expect([back.mail.state, back.body]).toEqual(['cancelled', 'A Kiebitz']);
    expect(await listOf(i)).toEqual([]);
    expect((await owner.post(`${urlOf(i)}/${made.id}/take-back`)).status).toBe(404);
    const rows = await inOrganisation(t.platform.db, organisationId, (tx) =>
      tx.selectFrom('messages').selectAll().where('body', 'like', '%Kiebitz%').execute(),
    );
    expect(rows).toEqual([]);
    await new Promise((done) => setTimeout(done, 13_000));
    expect(smtp.received.filter((m) => m.subject === 'Too early')).toEqual([]);
    expect(await kindsOf(i)).toEqual(['message.queued', 'message.taken-back']);
  });

  it('says when it could not be sent, and tries again when asked to', async () => {
    const i = await candidate();
    await arrived(/invites you/);
    smtp.script.rcpt.push({ code: 550, text: 'no such user ada' });
    const made = expectStatus(await owner.post(urlOf(i), { subject: 'Second try', body: 'B' }), 201).json;
    await hurry();
    const failed = await t.until(async () => (await listOf(i)).find((m) => m.mail.state === 'failed'), 30);
    expect(failed.mail).toMatchObject({ failure: 'smtp-550', retryable: true });
    expect((await owner.post(`${urlOf(i)}/${made.id}/take-back`)).json.code).toBe('state-conflict');
    const retry = `/api/v1/mails/${failed.mail.id}/retry`;
    expect((await reviewer.post(retry)).status).toBe(404);
    const stranger = await t.member(owner, 'recruiter');
    expect((await stranger.post(retry)).status).toBe(404);
    expectStatus(await owner.post(retry), 200);
    await arrived(/^Second try$/);
    await t.until(async () => (await listOf(i))[0]?.mail.state === 'sent');
    expect((await owner.post(retry)).json.code).toBe('state-conflict');
  });

  it('refuses fields that can’t be filled in, and says which there are', async () => {
    const i = await candidate();
    const refused = await owner.post(urlOf(i), { subject: 'S', body: 'Hello {firstname}' });
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [
        {
          path: 'body',
          message:
            '{firstname} can’t be filled in. Use {name}, {organisation}, {title}, {recruiter}, {link}, or leave the braces out.',
        },
      ],
    ]);
    expect((await owner.post(urlOf(i), { subject: 'See {link}', body: 'B' })).json.errors[0].path).toBe('subject');
  });

  it('shows reviewers nothing, and others’ messages only with others’ judgement', async () => {
    const i = await candidate();
    const by = await enter(t, i);
    // Workers run here: what can't be played would be found out before it is sent.
    await answerAll(by, i, interview, 'With a list.', await fixture());
    const second = await t.member(owner, 'recruiter', [{ interviewId: interview.interviewId, access: 'manage' }]);
    expectStatus(await owner.post(urlOf(i), { subject: 'Mine', body: 'B' }), 201);
    for (const url of [urlOf(i), `/api/v1/invitations/${i.invitationId}/mails`]) {
      expect((await reviewer.get(url)).status).toBe(404);
    }
    expect((await reviewer.post(urlOf(i), { subject: 'S', body: 'B' })).status).toBe(404);
    expect((await second.get(urlOf(i))).json.items).toEqual([]);
    expect(await listOf(i)).toHaveLength(1);
    await hurry();
    await arrived(/^Mine$/);
  });

  it('shows a message as its reader gets it, without a door in it', async () => {
    const i = await candidate();
    const shown = expectStatus(
      await owner.post(`${urlOf(i)}/preview`, { subject: 'Hi {name}', body: 'Your page: {link}' }),
      200,
    ).json;
    expect(shown.subject).toBe('Hi Ada Meyer');
    expect(shown.text).toBe(`Your page: ${t.platform.config.publicUrl}/i/…\n`);
    expect(shown.html).toContain('<!doctype html>');
    expect(JSON.stringify(shown)).not.toContain(i.secret);
  });

  it('tells a candidate of more time, a withdrawn invitation and a closed interview, if our first letter reached them', async () => {
    const [a, b] = [await candidate(), await candidate({ language: 'de' })];
    const delivery = async (i: Invited) => (await owner.get(`/api/v1/invitations/${i.invitationId}`)).json.delivery;
    for (const i of [a, b]) await t.until(async () => (await delivery(i)) === 'sent');
    smtp.script.rcpt.push({ code: 550, text: 'no' });
    const unreached = await candidate();
    await t.until(async () => (await delivery(unreached)) === 'failed');
    smtp.received.length = 0;
    const deadlineAt = '2031-01-15T22:59:00.000Z';
    expectStatus(await owner.post(`/api/v1/invitations/${a.invitationId}/extend`, { deadlineAt }), 200);
    expectStatus(await owner.post(`/api/v1/invitations/${b.invitationId}/cancel`), 200);
    expectStatus(await owner.post(`/api/v1/invitations/${unreached.invitationId}/cancel`), 200);
    await hurry();
    const more = await arrived(/^More time: Customer Success, Hamburg$/);
    expect(more.text).toContain('Wednesday, 15 January 2031 at 23:59, Berlin time');
    const ended = await arrived(/^Ihre Einladung wurde zurückgezogen/);
    expect(ended.text).toContain('Mara Lindt hat Ihre Einladung');
    expectStatus(await owner.post(`/api/v1/interviews/${interview.interviewId}/close`), 200);
    await hurry();
    await arrived(/^Interview closed: Customer Success, Hamburg$/);
    const told = smtp.received.map((m) => (Array.isArray(m.to) ? '' : (m.to?.value[0]?.address ?? '')));
    expect(told).not.toContain(`ada-${n - 1}@candidate.test`);
    const { items } = (await owner.get(`/api/v1/invitations/${a.invitationId}/mails`)).json;
    expect(items.map((m: { template: string }) => m.template)).toEqual([
      'interview-closed',
      'deadline-extended',
      'invitation',
    ]);
  });
});

describe('message templates', () => {
  let t: TestApp;
  let owner: Caller;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
  });
  afterAll(() => t.drop());
  const url = '/api/v1/message-templates';
  const list = async (by: Caller = owner) => expectStatus(await by.get(url), 200).json.items;
  const input = (more: object = {}) => ({
    purpose: 'reject',
    name: { en: 'No', de: 'Nein' },
    subject: { en: 'No', de: 'Nein' },
    body: { en: 'No, {name}', de: 'Nein, {name}' },
    ...more,
  });

  it('come with Vorab, can be changed against what one has read, and go back', async () => {
    const [, no] = await list();
    expect(no).toMatchObject({ purpose: 'reject', shipped: true, changed: false, revision: 0 });
    const at = `${url}/${no.id}`;
    expect((await owner.put(at, input())).json.code).toBe('revision-needed');
    const changed = expectStatus(await owner.put(at, input(), { 'if-match': '"0"' }), 200).json;
    expect(changed).toMatchObject({ changed: true, revision: 1, body: { en: 'No, {name}' } });
    expect((await owner.put(at, input(), { 'if-match': '"0"' })).json.code).toBe('revision-mismatch');
    expectStatus(await owner.put(at, input({ purpose: 'any' }), { 'if-match': '"1"' }), 200);
    expect((await list())[1]).toMatchObject({ purpose: 'any', revision: 2 });
    expectStatus(await owner.delete(at), 204);
    expectStatus(await owner.delete(at), 204);
    expect((await list())[1]).toEqual(no);
  });

  it('can be added; recruiters read them, another organisation never does', async () => {
    const made = expectStatus(await owner.post(url, input()), 201).json;
    expect(made).toMatchObject({ shipped: false, revision: 1 });
    const recruiter = await t.member(owner, 'recruiter');
    expect((await list(recruiter)).at(-1)).toEqual(made);
    expect((await recruiter.delete(`${url}/${made.id}`)).status).toBe(404);
    const other = (await t.secondOrganisation()).owner;
    expect(await list(other)).toHaveLength(4);
    expect((await other.put(`${url}/${made.id}`, input(), { 'if-match': '"1"' })).status).toBe(404);
    expectStatus(await owner.delete(`${url}/${made.id}`), 204);
    expect((await owner.delete(`${url}/${made.id}`)).status).toBe(404);
  });

  it('have only fields that can be filled in', async () => {
    const answer = await owner.post(url, input({ body: { en: 'Hi {name}', de: 'Hallo {vorname}' } }));
    expect([answer.status, answer.json.errors.map((e: { path: string }) => e.path)]).toEqual([422, ['body.de']]);
    const shown = await owner.post(`${url}/preview`, { language: 'de', subject: '{title}', body: 'Guten Tag {name}' });
    expect(shown.json).toMatchObject({ subject: 'Entwicklungsleitung', text: 'Guten Tag Ada Meyer\n' });
  });
});
