import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import {
  answerAll,
  createInterview,
  enter,
  type Interviewed,
  type Invited,
  invite,
  review,
} from '../../../tests/world.ts';

describe('the list of an interview’s candidates', () => {
  let t: TestApp;
  let owner: Caller;
  let jonas: Caller & { userId: string };
  let watcher: Caller & { userId: string };
  let interview: Interviewed;
  let url: string;
  const people = new Map<string, Invited>();
  const names = async (by: Caller, query = '') =>
    ((await by.get(`${url}?${query}`)).json.items as { code: string }[])
      .map((item) => [...people].find(([, { code }]) => code === item.code)?.[0])
      .sort()
      .join(' ');

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    interview = await createInterview(owner, { blind: true, requiredReviews: 2 });
    url = `/api/v1/interviews/${interview.interviewId}/invitations`;
    const as = (access: 'review' | 'view') => [{ interviewId: interview.interviewId, access }];
    jonas = await t.member(owner, 'reviewer', as('review'));
    watcher = await t.member(owner, 'reviewer', as('view'));
    for (const name of ['Ada', 'Bea', 'Cem', 'Dora', 'Emil', 'Finn'])
      people.set(name, await invite(t, owner, interview.interviewId, { name, email: `${name.toLowerCase()}@p.test` }));
    const of = (name: string) => people.get(name) ?? { invitationId: '', code: '', secret: '' };
    // Ada and Bea hand in; Ada is rated by all, and rejected; Bea by Jonas only, and advanced. Cem began, Dora opened.
    for (const name of ['Ada', 'Bea']) await answerAll(await enter(t, of(name)), of(name), interview);
    const lena = await t.member(owner, 'reviewer', as('review'));
    await review(jonas, of('Ada').invitationId, interview, 4, 'n');
    await review(lena, of('Ada').invitationId, interview, 4, 'n');
    await review(lena, of('Bea').invitationId, interview, 4, 'n');
    const recruiter = await t.member(owner, 'admin');
    await recruiter.post(`/api/v1/invitations/${of('Ada').invitationId}/decisions`, { kind: 'reject', reason: 'r' });
    await recruiter.post(`/api/v1/invitations/${of('Bea').invitationId}/decisions`, { kind: 'advance', reason: 'r' });
    const cem = await enter(t, of('Cem'));
    await cem.post(`/api/v1/candidate/${of('Cem').invitationId}/questions/${interview.textQuestion}/text-takes`, {
      takeId: crypto.randomUUID(),
      text: 'T',
    });
    await enter(t, of('Dora'));
    await owner.post(`/api/v1/invitations/${of('Emil').invitationId}/cancel`);
  });
  afterAll(() => t.drop());

  it('narrows down by state', async () => {
    expect(await names(owner)).toBe('Ada Bea Cem Dora Emil Finn');
    const table = await Promise.all(
      ['invited', 'opened', 'started', 'submitted', 'expired', 'withdrawn', 'cancelled'].map((s) =>
        names(owner, `state=${s}`),
      ),
    );
    expect(table).toEqual(['Finn', 'Dora', 'Cem', 'Ada Bea', '', '', 'Emil']);
    expect(await names(owner, 'state=opened&q=dora')).toBe('Dora');
    expect(await names(owner, 'state=invited&q=dora')).toBe('');
  });

  it('goes through every order without losing or repeating anybody', async () => {
    for (const sort of ['newest', 'deadline', 'activity']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = (await owner.get(`${url}?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`)).json;
        seen.push(...page.items.map((i: { id: string }) => i.id));
        cursor = page.nextCursor ?? '';
      } while (cursor);
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 6, 6]);
    }
    const first = (await owner.get(`${url}?sort=activity&limit=1`)).json;
    expect(first.items[0].id).toBe(people.get('Emil')?.invitationId);
    expect((await owner.get(`${url}?sort=newest&cursor=${first.nextCursor}`)).status).toBe(400);
  });

  it('lets nobody find a decision that is hidden from them', async () => {
    // The owner has not rated: of Ada enough ratings are in, of Bea not.
    expect(await names(owner, 'decision=reject')).toBe('Ada');
    expect(await names(owner, 'decision=advance')).toBe('');
    for (const by of [jonas, watcher]) {
      for (const query of ['decision=reject', 'decision=advance', 'mail=failed']) {
        const answer = await by.get(`${url}?${query}`);
        expect([query, answer.status, answer.json.items]).toEqual([query, 422, undefined]);
      }
    }
  });

  it('finds a decision exactly where it is shown, for everybody who manages', async () => {
    // One who has begun to rate Ada, one whose rating of both is in: the rule of visibility, each way.
    const [begun, rated] = [await t.member(owner, 'admin'), await t.member(owner, 'admin')];
    const ada = people.get('Ada')?.invitationId ?? '';
    await begun.put(`/api/v1/invitations/${ada}/review/ratings/${interview.criteria[0]}`, { value: 3, note: '' });
    for (const name of ['Ada', 'Bea']) await review(rated, people.get(name)?.invitationId ?? '', interview, 2, 'n');
    expect(await Promise.all([begun, rated].map((by) => names(by, 'decision=reject')))).toEqual(['', 'Ada']);
    expect(await names(rated, 'decision=advance')).toBe('Bea');
    for (const by of [owner, begun, rated])
      for (const kind of ['advance', 'reject', 'hold']) {
        const all = (await by.get(url)).json.items as { id: string; decision: string | null }[];
        const found = (await by.get(`${url}?decision=${kind}`)).json.items as { id: string }[];
        expect(found.map((i) => i.id).sort()).toEqual(all.flatMap((i) => (i.decision === kind ? [i.id] : [])).sort());
      }
  });

  it('tells a blind reviewer no name by search, and codes alike', async () => {
    expect(await names(jonas, 'q=Cem')).toBe('');
    expect(await names(jonas, 'q=Cem&state=started')).toBe('');
    expect(await names(jonas, `q=${people.get('Cem')?.code}`)).toBe('Cem');
    expect(await names(owner, 'q=cem@')).toBe('Cem');
  });

  it('knows what waits for whom', async () => {
    await owner.post(`/api/v1/invitations/${people.get('Finn')?.invitationId}/send-again`);
    // Everybody who handed in is decided on: nothing waits, as in the queue.
    expect([await names(owner, 'needs=me'), await names(jonas, 'needs=me')]).toEqual(['', '']);
    const gil = await invite(t, owner, interview.interviewId, { name: 'Gil', email: 'gil@p.test' });
    people.set('Gil', gil);
    await answerAll(await enter(t, gil), gil, interview);
    expect(await Promise.all([owner, jonas, watcher].map((by) => names(by, 'needs=me')))).toEqual(['Gil', 'Gil', '']);
    await review(jonas, gil.invitationId, interview, 3, 'n');
    expect(await Promise.all([owner, jonas].map((by) => names(by, 'needs=me')))).toEqual(['Gil', '']);
    people.delete('Gil');
  });

  it('shows a question of the candidate’s to who manages, and to nobody who rates', async () => {
    const finn = people.get('Finn') as Invited;
    const candidate = await enter(t, finn);
    const asked = await candidate.post(`/api/v1/candidate/${finn.invitationId}/requests`, {
      id: crypto.randomUUID(),
      kind: 'extension',
      text: 'Two more days, please',
    });
    expect(asked.status).toBeLessThan(300);
    const asks = async (by: Caller) =>
      (await by.get(url)).json.items.find((i: { id: string }) => i.id === finn.invitationId).asks;
    expect([await asks(owner), await asks(jonas), await asks(watcher)]).toEqual(['extension', null, null]);
    expect(await names(owner, 'needs=me')).toContain('Finn');
    expect(await names(jonas, 'needs=me')).not.toContain('Finn');
  });
});
