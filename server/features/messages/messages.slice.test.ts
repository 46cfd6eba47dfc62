import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/harness.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { loadInvitation, transition } from '../invitations/index.ts';
import { LEASE_SECONDS } from './policy.ts';
import { sendMail } from './send.ts';
import { scriptedServer } from './testing-smtp.ts';

describe('messages', () => {
  const smtp = scriptedServer();
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  let interview: string;
  beforeAll(async () => {
    await smtp.listen();
    t = await createTestApp({
      work: true,
      env: { SMTP_URL: smtp.url(), MAIL_FROM: 'Vorab <vorab@hafenwerk.test>' },
    });
    people = await t.setup();
    interview = (await people.owner.post('/api/v1/interviews', { title: 'Lead developer' })).json.id;
    for (const text of ['Why here?', 'What did you build?'])
      await people.owner.post(`/api/v1/interviews/${interview}/questions`, { text });
    await people.owner.post(`/api/v1/interviews/${interview}/publish`, {
      noRubricReason: 'Nobody is ranked by this one',
    });
  });
  afterAll(async () => {
    await t.drop();
    await smtp.close();
  });
  beforeEach(() => smtp.reset());

  let n = 0;
  const invite = async (more: object = {}) => {
    const answer = await people.owner.post(`/api/v1/interviews/${interview}/invitations`, {
      name: 'Ada Meyer',
      email: `ada-${n++}@candidates.test`,
      ...more,
    });
    expect(answer.status, answer.text).toBe(201);
    return answer.json;
  };
  const inOrg = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, people.organisationId, work);
  const mailsOf = (subjectId: string) =>
    inOrg((tx) =>
      tx.selectFrom('mails').selectAll().where('subject_id', '=', subjectId).orderBy('event_seq').execute(),
    );
  const settled = (subjectId: string, state: string, seconds = 20) =>
    t.until(async () => {
      const last = (await mailsOf(subjectId)).at(-1);
      return last?.state === state && last;
    }, seconds);
  const delivery = async (id: string) => (await people.owner.get(`/api/v1/invitations/${id}`)).json.delivery;
  const mailEvents = (id: string) =>
    inOrg((tx) =>
      tx
        .selectFrom('events')
        .select(['kind', 'data'])
        .where('invitation_id', '=', id)
        .where('kind', 'in', ['mail.queued', 'mail.sent', 'mail.failed'])
        .orderBy('seq')
        .execute(),
    );
  const link = async (id: string) => (await people.owner.get(`/api/v1/invitations/${id}/link`)).json.url as string;

  it('invites in English, by a link that is stored nowhere, and takes the answer to whoever invited', async () => {
    const i = await invite({ timeZone: 'Europe/Berlin' });
    const row = await settled(i.id, 'sent');
    const [mail] = smtp.received;
    expect(mail?.subject).toBe('Hafenwerk invites you: Lead developer');
    expect(mail?.from?.value).toEqual([{ name: 'Hafenwerk', address: 'vorab@hafenwerk.test' }]);
    expect(mail?.replyTo?.value).toEqual([{ name: 'Mara Lindt', address: 'mara@hafenwerk.test' }]);
    expect(mail?.to && !Array.isArray(mail.to) && mail.to.value).toEqual([{ name: 'Ada Meyer', address: i.email }]);
    expect(mail?.messageId).toBe(`<${row.message_id}>`);
    expect(mail?.text).toContain(await link(i.id));
    expect(mail?.text).toContain('2, one at a time');
    expect(mail?.text).toMatch(/Open until: +\w+ \d+ \w+ at 23:59, Berlin time\n/);
    expect(mail?.text).toContain('\n\nMara Lindt\nHafenwerk\n');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.has('list-unsubscribe')).toBe(false);
    expect(mail?.inReplyTo).toBeUndefined();
    expect(mail?.html).toContain(`href="${await link(i.id)}"`);
    expect(await delivery(i.id)).toBe('sent');
    expect((await mailEvents(i.id)).map((e) => e.kind)).toEqual(['mail.queued', 'mail.sent']);
    const secret = (await link(i.id)).split('/i/')[1] ?? '';
    const stored = await inOrg(async (tx) => [
      await tx.selectFrom('mails').selectAll().execute(),
      await tx.selectFrom('events').selectAll().execute(),
    ]);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(JSON.stringify(stored)).not.toMatch(/Meyer|candidates\.test/);
  });

  it('invites in German, umlauts and all', async () => {
    const i = await invite({ name: 'Jörg Müßig', language: 'de', timeZone: 'Europe/Berlin' });
    await settled(i.id, 'sent');
    expect(smtp.received[0]?.subject).toBe('Hafenwerk lädt Sie ein: Lead developer');
    expect(smtp.received[0]?.text).toContain('Guten Tag Jörg Müßig,');
    expect(smtp.received[0]?.text).toMatch(/Zeit bis: +\w+, \d+\. \S+ um 23:59, Ortszeit Berlin\n/);
    expect(smtp.received[0]?.html).toContain('<html lang="de">');
  });

  it('fails at once where the address is refused, and keeps the server’s words to itself', async () => {
    smtp.script.rcpt.push({ code: 550, text: 'no mailbox for ada here' });
    const i = await invite();
    const row = await settled(i.id, 'failed');
    expect([row.attempts, row.failure, await delivery(i.id)]).toEqual([1, 'smtp-550', 'failed']);
    expect((await mailEvents(i.id)).at(-1)).toEqual({
      kind: 'mail.failed',
      data: { template: 'invitation', state: 'failed', failure: 'smtp-550' },
    });
    expect(smtp.received).toEqual([]);
  });

  it('tries again where the server asks for it, as the same message', async () => {
    smtp.script.rcpt.push({ code: 451, text: 'greylisted' });
    const i = await invite();
    const waiting = await t.until(async () =>
      (await mailsOf(i.id)).find((m) => m.state === 'queued' && m.attempts === 1),
    );
    expect([waiting.failure, await delivery(i.id)]).toEqual(['smtp-451', 'queued']);
    const row = await settled(i.id, 'sent', 45);
    expect([row.attempts, row.failure]).toEqual([2, null]);
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.messageId).toBe(`<${row.message_id}>`);
  });

  it('waits where the server refuses us, not the address', async () => {
    smtp.script.from.push({ code: 550, text: 'sender not allowed' });
    const i = await invite();
    expect((await settled(i.id, 'sent', 45)).attempts).toBe(2);
  });

  it('sends an invitation twice rather than never when the line breaks, under one Message-ID', async () => {
    smtp.script.data.push('hang-up');
    const i = await invite();
    await settled(i.id, 'sent');
    expect(smtp.received).toHaveLength(2);
    expect(new Set(smtp.received.map((m) => m.messageId)).size).toBe(1);
  });

  const submit = async (id: string) => {
    for (const to of ['opened', 'started', 'submitted'] as const) {
      await inOrg(async (tx) => {
        const row = await loadInvitation(tx, id);
        if (row) await transition(tx, t.platform, row, to, { kind: 'candidate', id });
      });
    }
  };

  it('sends a receipt once, and rather never than twice when the line breaks', async () => {
    const [a, b] = [await invite({ language: 'de' }), await invite()];
    await settled(a.id, 'sent');
    await settled(b.id, 'sent');
    smtp.received.length = 0;
    await submit(a.id);
    await settled(a.id, 'sent');
    expect(smtp.received.map((m) => m.subject)).toEqual(['Angekommen: Ihre Antworten für Lead developer']);
    smtp.script.data.push('hang-up');
    await submit(b.id);
    const row = await settled(b.id, 'uncertain');
    expect([row.template, row.attempts, smtp.received.length]).toEqual(['receipt', 1, 2]);
    expect(await delivery(b.id)).toBe('sent');
    await sendMail(t.platform, { organisationId: people.organisationId, mailId: row.id });
    expect(smtp.received).toHaveLength(2);
  });

  it('goes on after a crash in the middle as each template promises', async () => {
    const i = await invite();
    const mail = await settled(i.id, 'sent');
    const died = (id: string) =>
      inOrg((tx) =>
        tx
          .updateTable('mails')
          .set({ state: 'sending', claimed_at: new Date(Date.now() - LEASE_SECONDS * 1000) })
          .where('id', '=', id)
          .execute(),
      );
    await died(mail.id);
    await sendMail(t.platform, { organisationId: people.organisationId, mailId: mail.id });
    expect((await mailsOf(i.id)).map((m) => [m.state, m.attempts])).toEqual([['sent', 2]]);
    await submit(i.id);
    const receipt = await settled(i.id, 'sent');
    await died(receipt.id);
    await sendMail(t.platform, { organisationId: people.organisationId, mailId: receipt.id });
    expect((await mailsOf(i.id)).at(-1)).toMatchObject({ state: 'uncertain', failure: 'interrupted' });
  });

  it('goes out once, though two jobs come at once: one has it, the other looks again later', async () => {
    const i = await invite();
    const invitation = await settled(i.id, 'sent');
    await submit(i.id);
    const receipt = await settled(i.id, 'sent');
    for (const mail of [invitation, receipt]) {
      smtp.received.length = 0;
      await inOrg((tx) => tx.updateTable('mails').set({ state: 'queued' }).where('id', '=', mail.id).execute());
      const job = { organisationId: people.organisationId, mailId: mail.id };
      await Promise.all([1, 2, 3].map(() => sendMail(t.platform, job)));
      expect((await mailsOf(i.id)).find((m) => m.id === mail.id)?.state).toBe('sent');
      expect(smtp.received.map((m) => m.messageId)).toEqual([`<${mail.message_id}>`]);
    }
  });

  it('lets no name break out of a header, whatever is in it', async () => {
    const names = [
      'Ada\r\nBcc: all@elsewhere.test\r\n\r\nHello',
      'Meyer, Ada "the <first>" \\ @x',
      'אדה לאבלייס \u202emoc.live\u202c',
      '李小龍 👩🏽‍🚀 Zoë',
    ];
    const seen: unknown[] = [];
    for (const name of names) {
      const i = await invite({ name });
      await settled(i.id, 'sent');
      const mail = smtp.received.at(-1);
      expect(mail?.headers.has('bcc')).toBe(false);
      expect(mail?.subject).toBe('Hafenwerk invites you: Lead developer');
      const [to, ...more] = mail?.to && !Array.isArray(mail.to) ? mail.to.value : [];
      expect([to?.address, more]).toEqual([i.email, []]);
      seen.push(to?.name);
    }
    expect(seen).toEqual([
      'Ada Bcc: all@elsewhere.test Hello',
      'Meyer, Ada "the <first>" \\ @x',
      'אדה לאבלייס moc.live',
      '李小龍 👩🏽‍🚀 Zoë',
    ]);
  });

  it('keeps the mails of one invitation together', async () => {
    const i = await invite();
    const first = await settled(i.id, 'sent');
    await submit(i.id);
    await settled(i.id, 'sent');
    const receipt = smtp.received.at(-1);
    expect([receipt?.inReplyTo, receipt?.references]).toEqual([`<${first.message_id}>`, `<${first.message_id}>`]);
  });

  it('sends the new link after renewing, and nothing to somebody who is no longer invited', async () => {
    const i = await invite();
    await settled(i.id, 'sent');
    const before = await link(i.id);
    await people.owner.post(`/api/v1/invitations/${i.id}/renew-link`);
    await t.until(
      async () => (await mailsOf(i.id)).length === 2 && (await mailsOf(i.id)).every((m) => m.state === 'sent'),
    );
    expect(smtp.received[1]?.text).toContain(await link(i.id));
    expect(smtp.received[1]?.text).not.toContain(before);
    const [, second] = await mailsOf(i.id);
    await people.owner.post(`/api/v1/invitations/${i.id}/cancel`);
    await inOrg((tx) =>
      tx
        .updateTable('mails')
        .set({ state: 'queued' })
        .where('id', '=', second?.id ?? '')
        .execute(),
    );
    await sendMail(t.platform, { organisationId: people.organisationId, mailId: second?.id ?? '' });
    expect((await mailsOf(i.id))[1]).toMatchObject({ state: 'failed', failure: 'not-needed' });
    expect(smtp.received).toHaveLength(2);
  });

  it('invites members, with the words of their role', async () => {
    const invited = await people.owner.post('/api/v1/member-invitations', {
      email: 'rita@hafenwerk.test',
      role: 'reviewer',
      language: 'de',
    });
    await settled(invited.json.id, 'sent');
    const secret = t.platform.secrets.link('member-invitation', invited.json.id, 1);
    expect(smtp.received[0]?.subject).toBe('Mara Lindt lädt Sie zu Hafenwerk ein');
    expect(smtp.received[0]?.text).toContain(`/join#${secret}`);
    expect(smtp.received[0]?.text).toContain('In der Bewertung sehen Sie Antworten an und bewerten sie.');
  });
});
