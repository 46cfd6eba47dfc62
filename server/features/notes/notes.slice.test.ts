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
  review,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';

type Member = Caller & { userId: string };
interface Shown {
  id: string;
  text: string;
}

describe('notes', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let team: Record<'anna' | 'bert' | 'manager' | 'viewer' | 'stranger', Member>;
  let people = 0;

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner, { requiredReviews: 2 });
    const named = (access: 'manage' | 'review' | 'view') => [{ interviewId: interview.interviewId, access }];
    team = {
      anna: await t.member(owner, 'reviewer', named('review'), 'Anna Alt'),
      bert: await t.member(owner, 'reviewer', named('review'), 'Bert Berg'),
      manager: await t.member(owner, 'recruiter', named('manage'), 'Mia Manager'),
      viewer: await t.member(owner, 'reviewer', named('view'), 'Vera Viewer'),
      stranger: await t.member(owner, 'reviewer', [], 'Sven Stranger'),
    };
  });
  afterAll(() => t.drop());

  const submitted = async (of = interview, name = 'Ada Erste'): Promise<Invited & { candidate: Caller }> => {
    const invited = await invite(t, owner, of.interviewId, { name, email: `ada-${people++}@candidate.test` });
    const candidate = await enter(t, invited);
    await answerAll(candidate, invited, of);
    return { ...invited, candidate };
  };
  const base = (invitation: string) => `/api/v1/invitations/${invitation}/notes`;
  const add = async (by: Caller, invitation: string, body: object): Promise<Shown> =>
    expectStatus(await by.post(base(invitation), body), 201).json;
  const texts = async (by: Caller, invitation: string): Promise<string[]> =>
    expectStatus(await by.get(base(invitation)), 200).json.items.map((note: Shown) => note.text);

  it('are one’s own at once, and everybody’s by the rule that hides ratings', async () => {
    const { invitationId, candidate } = await submitted();
    const { anna, bert, manager, viewer, stranger } = team;
    await add(anna, invitationId, { text: 'For the team, by Anna' });
    await add(anna, invitationId, { text: 'For Anna alone', audience: 'private' });
    await add(manager, invitationId, { text: 'For the team, by the manager' });
    const seen = async () => ({
      anna: await texts(anna, invitationId),
      bert: await texts(bert, invitationId),
      manager: await texts(manager, invitationId),
      viewer: await texts(viewer, invitationId),
    });
    const annas = ['For the team, by Anna', 'For Anna alone'];
    const before = { anna: annas, bert: [], manager: ['For the team, by the manager'], viewer: [] };
    expect(await seen()).toEqual(before);
    // A draft opens nothing; handed in, mine opens the others’ to me, and to nobody else.
    const rating = `/api/v1/invitations/${invitationId}/review/ratings/${interview.criteria[0]}`;
    expectStatus(await bert.put(rating, { value: 1 }), 200);
    expect(await seen()).toEqual(before);
    await review(anna, invitationId, interview, 4, '');
    const all = [...annas, 'For the team, by the manager'];
    expect(await seen()).toEqual({ ...before, anna: all });
    // The required number is in: who manages or watches sees them, too.
    await review(bert, invitationId, interview, 2, '');
    const team2 = ['For the team, by Anna', 'For the team, by the manager'];
    expect(await seen()).toEqual({ anna: all, bert: team2, manager: team2, viewer: team2 });
    for (const by of [stranger, candidate, t.anybody])
      expect((await by.get(base(invitationId))).status).toBeGreaterThanOrEqual(401);
    const [first] = (await bert.get(base(invitationId))).json.items;
    for (const by of [viewer, stranger]) expect((await by.post(base(invitationId), { text: 'x' })).status).toBe(404);
    expect((await bert.put(`${base(invitationId)}/${first.id}`, { text: 'Not mine' })).status).toBe(404);
    expect((await bert.delete(`${base(invitationId)}/${first.id}`)).status).toBe(404);
  });

  it('keep what they said before, and come back when taken away', async () => {
    const { invitationId } = await submitted();
    const { anna, bert } = team;
    const note = await add(anna, invitationId, { text: 'First words' });
    const url = `${base(invitationId)}/${note.id}`;
    const edited = expectStatus(await anna.put(url, { text: 'Better words' }, { 'if-match': '"1"' }), 200);
    expect([edited.headers.etag, edited.json.editedAt !== null]).toEqual(['"2"', true]);
    expect((await anna.put(url, { text: 'Stale' }, { 'if-match': '"1"' })).status).toBe(412);
    const said = async (by: Caller) => (await by.get(`${url}/versions`)).json.items?.map((v: Shown) => v.text);
    expect(await said(anna)).toEqual(['First words', 'Better words']);
    // Hidden as the note itself is.
    expect((await bert.get(`${url}/versions`)).status).toBe(404);
    await review(bert, invitationId, interview, 3, '');
    expect(await said(bert)).toEqual(['First words', 'Better words']);
    for (let twice = 0; twice < 2; twice++)
      expect(expectStatus(await anna.delete(url), 200).json.deletedAt).not.toBeNull();
    expect([await texts(anna, invitationId), await texts(bert, invitationId)]).toEqual([[], []]);
    expect([(await bert.get(`${url}/versions`)).status, await said(anna)]).toEqual([
      404,
      ['First words', 'Better words'],
    ]);
    expect((await anna.put(url, { text: 'x' })).json.code).toBe('state-conflict');
    expectStatus(await anna.post(`${url}/restore`), 200);
    expect(await texts(bert, invitationId)).toEqual(['Better words']);
    const inside = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
      inOrganisation(t.platform.db, organisationId, work);
    await expect(inside((tx) => tx.deleteFrom('notes').execute())).rejects.toThrow(/permission denied/);
    await expect(inside((tx) => tx.updateTable('note_versions').set({ number: 9 }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it('are about a moment of an answer of this candidate, or about the whole', async () => {
    const [one, other] = [await submitted(), await submitted()];
    const answerOf = async (invitation: string) =>
      (await team.anna.get(`/api/v1/invitations/${invitation}/review-room`)).json.answers[0].id as string;
    const moment = { answerId: await answerOf(one.invitationId), at: 34.5 };
    expect(await add(team.anna, one.invitationId, { text: 'There', moment })).toMatchObject({ moment });
    const foreign = { answerId: await answerOf(other.invitationId), at: 1 };
    for (const wrong of [foreign, { answerId: newId(), at: 1 }]) {
      const answer = await team.anna.post(base(one.invitationId), { text: 'There', moment: wrong });
      expect([answer.status, answer.json.errors[0].path]).toEqual([422, 'moment']);
    }
    expect((await team.anna.post(base(one.invitationId), { text: '  ' })).status).toBe(422);
    expect((await team.anna.post(base(one.invitationId), { text: 'x'.repeat(5001) })).status).toBe(422);
  });

  it('mention others who may see the invitation, and nobody else', async () => {
    const { invitationId, code } = await submitted();
    const { anna, bert, stranger, manager } = team;
    const members = expectStatus(await anna.get(`/api/v1/invitations/${invitationId}/members`), 200).json.items;
    expect(members.map((m: { name: string }) => m.name)).toEqual([
      'Anna Alt',
      'Bert Berg',
      'Mara Lindt',
      'Mia Manager',
      'Vera Viewer',
    ]);
    const text = '@Bert Berg, listen to this';
    for (const wrong of [stranger.userId, anna.userId, newId()]) {
      const answer = await anna.post(base(invitationId), { text, mentions: [wrong] });
      expect([answer.status, answer.json.errors[0].path]).toEqual([422, 'mentions']);
    }
    const privately = { text, audience: 'private', mentions: [bert.userId] };
    expect((await anna.post(base(invitationId), privately)).json.errors[0].path).toBe('mentions');
    expect(await texts(anna, invitationId)).toEqual([]);
    const note = await add(anna, invitationId, { text, mentions: [bert.userId, bert.userId] });
    expect(note).toMatchObject({ mentions: [{ userId: bert.userId, name: 'Bert Berg' }] });
    const changed = { text: '@Mia Manager, and you', mentions: [manager.userId] };
    expect((await anna.put(`${base(invitationId)}/${note.id}`, changed)).json.mentions).toEqual([
      { userId: manager.userId, name: 'Mia Manager' },
    ]);
    // Being mentioned shows nothing before one’s own is in.
    expect(await texts(bert, invitationId)).toEqual([]);
    // Each heard of it once, in a mail without a word of the note, and with the code for a name.
    const again = { text: `${text}; @Mia Manager, and you, too`, mentions: [bert.userId, manager.userId] };
    expectStatus(await anna.put(`${base(invitationId)}/${note.id}`, again), 200);
    const rows = await inOrganisation(t.platform.db, organisationId, (tx) =>
      tx.selectFrom('mails').selectAll().where('template', '=', 'mention').where('subject_id', '=', note.id).execute(),
    );
    expect(rows.map((row) => row.recipient_id).sort()).toEqual([bert.userId, manager.userId].sort());
    const { mention } = await import('../messages/mentions.ts');
    for (const row of rows) {
      const mail = await inOrganisation(t.platform.db, organisationId, (tx) => mention(tx, t.platform, row));
      const words = JSON.stringify(mail?.draft);
      expect(words).toContain('Anna Alt mentions you');
      expect(words).toContain(code);
      expect(words).not.toMatch(/listen to this|and you|Ada|Erste/);
    }
    // No longer mentioned, or deleted before it went out: no mail.
    expectStatus(await anna.delete(`${base(invitationId)}/${note.id}`), 200);
    const [row] = rows;
    if (!row) throw new Error('no mail');
    expect(await inOrganisation(t.platform.db, organisationId, (tx) => mention(tx, t.platform, row))).toBeNull();
  });

  it('come page by page, without counting what is hidden', async () => {
    const { invitationId } = await submitted();
    for (let n = 0; n < 5; n++) {
      await add(team.anna, invitationId, { text: `Anna ${n}` });
      await add(team.manager, invitationId, { text: `Hidden ${n}` });
    }
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 10; pages++) {
      const page = expectStatus(await team.anna.get(`${base(invitationId)}?limit=2${cursor}`), 200).json;
      seen.push(...page.items.map((note: Shown) => note.text));
      if (page.nextCursor === null) break;
      expect(page.items).toHaveLength(2);
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(['Anna 0', 'Anna 1', 'Anna 2', 'Anna 3', 'Anna 4']);
    expect((await team.anna.get(`${base(invitationId)}?cursor=nonsense`)).status).toBe(400);
  });

  it('name nobody whom blind review hides', async () => {
    const blind = await createInterview(owner, { blind: true, requiredReviews: 1 });
    const join = async (by: Member, access: 'review' | 'view') =>
      expectStatus(await owner.put(`/api/v1/interviews/${blind.interviewId}/members/${by.userId}`, { access }), 200);
    await join(team.anna, 'review');
    await join(team.viewer, 'view');
    const { invitationId, code } = await submitted(blind, 'Grete Grünspecht');
    const note = await add(owner, invitationId, { text: 'GRETE Grünspecht told Grünspecht’s story' });
    await owner.put(`${base(invitationId)}/${note.id}`, { text: 'Grete told it' });
    await review(team.anna, invitationId, blind, 3, '');
    // Who watches sees others’ notes by now, and the name still not; Anna’s own is in, so she knows it.
    expect(await texts(team.viewer, invitationId)).toEqual([`${code} told it`]);
    const versions = await team.viewer.get(`${base(invitationId)}/${note.id}/versions`);
    expect(versions.text).toContain(`${code} told ${code}’s story`);
    expect(versions.text).not.toMatch(/Grete|Grünspecht/i);
    expect(await texts(team.anna, invitationId)).toEqual(['Grete told it']);
    expect(await texts(owner, invitationId)).toEqual(['Grete told it']);
  });

  it('leave with a person who is erased', async () => {
    const { invitationId } = await submitted();
    const note = await add(owner, invitationId, { text: 'Words about Ada' });
    const { blankNotes } = await import('./blank.ts');
    await inOrganisation(t.platform.db, organisationId, (tx) => blankNotes(tx, [invitationId]));
    expect(await texts(owner, invitationId)).toEqual(['']);
    expect((await owner.get(`${base(invitationId)}/${note.id}/versions`)).json.items).toMatchObject([{ text: '' }]);
  });

  it('and neither do reviews and decisions, to who watches without ever learning the name', async () => {
    const blind = await createInterview(owner, { blind: true, requiredReviews: 1 });
    for (const [by, access] of [
      [team.anna, 'review'],
      [team.viewer, 'view'],
    ] as const)
      expectStatus(await owner.put(`/api/v1/interviews/${blind.interviewId}/members/${by.userId}`, { access }), 200);
    const { invitationId, code } = await submitted(blind, 'Grete Grünspecht');
    await review(team.anna, invitationId, blind, 3, 'Gru\u0308nspecht was clear');
    const reason = { kind: 'advance', reason: 'Grete convinced us' };
    expectStatus(await owner.post(`/api/v1/invitations/${invitationId}/decisions`, reason), 201);
    const seen = async (by: Caller) => {
      const { others } = (await by.get(`/api/v1/invitations/${invitationId}/review-room`)).json;
      const [decision] = (await by.get(`/api/v1/invitations/${invitationId}/decisions`)).json.items;
      return [others?.[0]?.note, others?.[0]?.ratings[0].note, decision.reason];
    };
    const hidden = `${code} was clear`;
    expect(await seen(team.viewer)).toEqual([hidden, hidden, `${code} convinced us`]);
    expect((await seen(owner))[2]).toBe('Grete convinced us');
  });
});
