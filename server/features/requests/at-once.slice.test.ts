import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AtOnce } from '../../../contract/accommodations.ts';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, expectStatus, type Interviewed, type Invited, invite } from '../../../tests/world.ts';
import { newId } from '../../platform/ids.ts';

const DAY_MS = 86_400_000;

describe('what rules give at once', () => {
  let t: TestApp;
  let owner: Caller;
  let interview: Interviewed;
  let people = 0;

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    interview = await createInterview(owner);
  });
  afterAll(() => t.drop());

  const url = () => `/api/v1/interviews/${interview.interviewId}`;
  async function rule(atOnce: Partial<AtOnce>): Promise<void> {
    const { revision, title, deadline } = expectStatus(await owner.get(url()), 200).json;
    expectStatus(await owner.put(url(), { title, deadline, atOnce }, { 'if-match': `"${revision}"` }), 200);
  }
  const person = async (): Promise<{ invited: Invited; candidate: Caller }> => {
    const name = `Ada ${++people}`;
    const invited = await invite(t, owner, interview.interviewId, { name, email: `ada${people}@candidate.test` });
    return { invited, candidate: await enter(t, invited) };
  };
  const ask = async (by: Caller, invited: Invited, body: object) =>
    expectStatus(
      await by.post(`/api/v1/candidate/${invited.invitationId}/requests`, { id: newId(), kind: 'adjustment', ...body }),
      201,
    ).json;
  const session = async (by: Caller, invited: Invited) =>
    expectStatus(await by.get(`/api/v1/candidate/${invited.invitationId}`), 200).json;
  const waiting = async (): Promise<{ id: string }[]> =>
    expectStatus(await owner.get('/api/v1/requests'), 200).json.items;
  const kinds = async (invited: Invited, by: Caller = owner): Promise<string[][]> =>
    (await by.get(`/api/v1/invitations/${invited.invitationId}/timeline?limit=100`)).json.items
      .filter((e: { kind: string }) => /^request|adjusted|extended/.test(e.kind))
      .map((e: { kind: string; actor: { kind: string } }) => [e.kind, e.actor.kind]);

  it('is nothing until somebody says so', async () => {
    const { invited, candidate } = await person();
    expect((await session(candidate, invited)).atOnce).toEqual({
      timeFactor: 1,
      extraTakes: 0,
      questionsFirst: false,
      otherKinds: false,
      extensionDays: 0,
    });
    expect(await ask(candidate, invited, { wants: ['more-time'], timeFactor: 1.25 })).toMatchObject({
      answeredAt: null,
      grant: null,
      byRule: false,
    });
  });

  it('holds from that moment for who was invited before, and asks nobody', async () => {
    const { invited, candidate } = await person();
    await rule({ timeFactor: 2, extraTakes: 1 });
    const before = await session(candidate, invited);
    expect(before.atOnce).toMatchObject({ timeFactor: 2, extraTakes: 1 });
    const made = await ask(candidate, invited, { wants: ['more-time', 'more-takes'], timeFactor: 2 });
    expect(made).toMatchObject({ byRule: true, answeredBy: null, grant: { timeFactor: 2, extraTakes: 1 } });
    expect(made.answeredAt).not.toBeNull();
    const after = await session(candidate, invited);
    expect(after.accommodations).toMatchObject({ timeFactor: 2, extraTakes: 1 });
    const [first, then] = [before.questions[0], after.questions[0]];
    expect([then.answerSeconds, then.takes]).toEqual([first.answerSeconds * 2, first.takes + 1]);
    expect((await waiting()).map(({ id }) => id)).not.toContain(made.id);
    expect(await kinds(invited)).toEqual([
      ['invitation.adjusted', 'candidate'],
      ['request.granted', 'candidate'],
    ]);
    // Who rates sees nothing of it.
    const reviewer = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'review' }]);
    expect(await kinds(invited, reviewer)).toEqual([]);
    // What was given stays when the rule goes.
    await rule({});
    expect((await session(candidate, invited)).accommodations).toMatchObject({ timeFactor: 2, extraTakes: 1 });
  });

  it('is the part that rules allow; a person has the rest, and can give more', async () => {
    await rule({ extraTakes: 2, otherKinds: true });
    const { invited, candidate } = await person();
    const made = await ask(candidate, invited, { wants: ['more-takes', 'more-time'], text: 'I stammer' });
    expect(made).toMatchObject({ byRule: true, answeredAt: null, grant: { extraTakes: 2 } });
    expect((await waiting()).map(({ id }) => id)).toContain(made.id);
    const answered = expectStatus(
      await owner.post(`/api/v1/invitations/${invited.invitationId}/requests/${made.id}/answer`, {
        text: 'Take your time',
        grant: { timeFactor: 1.5, extraTakes: 1 },
      }),
      200,
    ).json;
    expect(answered).toMatchObject({
      byRule: true,
      answeredBy: 'Mara Lindt',
      grant: { timeFactor: 1.5, extraTakes: 3 },
    });
    expect((await session(candidate, invited)).accommodations).toMatchObject({ timeFactor: 1.5, extraTakes: 3 });
    expect(await kinds(invited)).toEqual([
      ['invitation.adjusted', 'candidate'],
      ['request.made', 'candidate'],
      ['invitation.adjusted', 'member'],
      ['request.answered', 'member'],
    ]);
  });

  it('needs no rule for what is one’s own to say, and asks a person for the rest of what it takes', async () => {
    await rule({});
    const { invited, candidate } = await person();
    const made = await ask(candidate, invited, { wants: ['no-self-view', 'helper-present'] });
    expect(made).toMatchObject({ byRule: true, answeredBy: null, grant: { noSelfView: true, helper: true } });
    expect(made.answeredAt).not.toBeNull();
    expect((await waiting()).map(({ id }) => id)).not.toContain(made.id);
    // Kept on the server: it holds on another device too, and who manages sees it.
    const held = { noSelfView: true, signLanguage: false, helper: true, timeFactor: 1 };
    expect((await session(await enter(t, invited), invited)).accommodations).toMatchObject(held);
    const seen = await owner.get(`/api/v1/invitations/${invited.invitationId}/requests`);
    expect(seen.json.items).toMatchObject([{ wants: ['no-self-view', 'helper-present'], accommodations: held }]);
    expect(await kinds(invited)).toEqual([
      ['invitation.adjusted', 'candidate'],
      ['request.granted', 'candidate'],
    ]);

    // This interview has a question in writing: more time is the rule's, a picture there is a person's to give.
    const signed = await ask(candidate, invited, { wants: ['sign-language'] });
    expect(signed).toMatchObject({ byRule: true, answeredAt: null, grant: { signLanguage: true } });
    await rule({ timeFactor: 2, otherKinds: true });
    const again = await ask(candidate, invited, { wants: ['sign-language'] });
    expect(again.grant).toEqual({ signLanguage: true, timeFactor: 1.5, otherKinds: true });
    expect(again.answeredAt).not.toBeNull();
    const now = await session(candidate, invited);
    expect(now.accommodations).toMatchObject({ ...held, timeFactor: 1.5, signLanguage: true, otherKinds: true });
    for (const { kinds, choice } of now.questions) expect(choice !== null || kinds.includes('video')).toBe(true);
  });

  it('is once when it is asked for twice at once', async () => {
    await rule({ extraTakes: 2 });
    const { invited, candidate } = await person();
    await Promise.all([1, 2, 3].map(() => ask(candidate, invited, { wants: ['more-takes'] })));
    expect((await session(candidate, invited)).accommodations.extraTakes).toBe(2);
  });

  it('is more days once, to the end of a day, also when the deadline has just passed', async () => {
    await rule({ extensionDays: 3 });
    const { invited, candidate } = await person();
    const [late, hours] = [await person(), Date.now()];
    const { deadlineAt } = await session(candidate, invited);
    const made = await ask(candidate, invited, { kind: 'extension', text: 'Two would do' });
    expect(made).toMatchObject({ byRule: true, answeredBy: null });
    const days = (Date.parse(made.grant.deadlineAt) - Date.parse(deadlineAt)) / DAY_MS;
    // A day in which clocks change has another length.
    expect(Math.abs(days - 3)).toBeLessThan(0.1);
    const after = await session(candidate, invited);
    expect([after.deadlineAt, after.atOnce.extensionDays]).toEqual([made.grant.deadlineAt, 0]);
    expect(await kinds(invited)).toEqual([
      ['invitation.extended', 'candidate'],
      ['request.granted', 'candidate'],
    ]);
    expect(await ask(candidate, invited, { kind: 'extension' })).toMatchObject({ byRule: false, answeredAt: null });

    const passed = (after: number) =>
      writeFile(join(t.dataDir, 'clock'), String(Date.parse(deadlineAt) - hours + after * DAY_MS));
    await passed(1);
    expect((await session(late.candidate, late.invited)).expired).toBe(true);
    const saved = await ask(late.candidate, late.invited, { kind: 'extension' });
    expect(saved.grant.deadlineAt).toBe(made.grant.deadlineAt);
    expect((await session(late.candidate, late.invited)).expired).toBe(false);
    // Everybody has the same last moment: after it, a person decides.
    await writeFile(join(t.dataDir, 'clock'), '0');
    const later = await person();
    await passed(3.2);
    expect((await session(later.candidate, later.invited)).atOnce.extensionDays).toBe(0);
    expect(await ask(later.candidate, later.invited, { kind: 'extension' })).toMatchObject({ answeredAt: null });
    await writeFile(join(t.dataDir, 'clock'), '0');
  });

  it('ends with the interview and with the invitation', async () => {
    await rule({ timeFactor: null, extensionDays: 3 });
    const { invited, candidate } = await person();
    expectStatus(await candidate.post(`/api/v1/candidate/${invited.invitationId}/withdraw`), 204);
    expect(await ask(candidate, invited, { wants: ['more-time'], timeFactor: null })).toMatchObject({
      answeredAt: null,
    });
    const other = await person();
    expectStatus(await owner.post(`${url()}/close`, { tell: false }), 200);
    expect((await session(other.candidate, other.invited)).atOnce).toMatchObject({ timeFactor: 1, extensionDays: 0 });
    expect(await ask(other.candidate, other.invited, { kind: 'extension' })).toMatchObject({ answeredAt: null });
  });

  it('refuses rules that are none', async () => {
    const { revision, title } = expectStatus(await owner.get(url()), 200).json;
    for (const atOnce of [{ timeFactor: 3 }, { extraTakes: -1 }, { extensionDays: 31 }]) {
      expect((await owner.put(url(), { title, atOnce }, { 'if-match': `"${revision}"` })).status).toBe(422);
    }
  });
});
