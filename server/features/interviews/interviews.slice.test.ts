import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/harness.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import { lockRubric, versionById, watcherNames } from './index.ts';

const anchors = [
  { level: 1, text: 'Names the problem only' },
  { level: 5, text: 'A stranger could act on it' },
];

describe('interviews', () => {
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  beforeAll(async () => {
    t = await createTestApp();
    people = await t.setup();
  });
  afterAll(() => t.drop());

  const create = async (title = 'Lead developer') => {
    const made = await people.owner.post('/api/v1/interviews', { title });
    expect(made.status, made.text).toBe(201);
    return `/api/v1/interviews/${made.json.id}`;
  };
  const ask = async (url: string, text: string) =>
    (await people.owner.post(`${url}/questions`, { text })).json.id as string;
  const match = (revision: number) => ({ 'if-match': `"${revision}"` });
  const inOrg = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, people.organisationId, work);

  it('begins as a draft that its maker manages, with the defaults', async () => {
    const url = await create();
    const got = await people.owner.get(url);
    expect(got.headers.etag).toBe('"1"');
    expect(got.json).toMatchObject({
      state: 'draft',
      deadline: { kind: 'relative', days: 7 },
      access: 'manage',
      minutes: 0,
      publishedVersion: null,
      questions: [],
    });
    expect((await people.owner.get(`${url}/members`)).json.items).toEqual([
      { userId: people.ownerId, name: 'Mara Lindt', access: 'manage' },
    ]);
  });

  it('is changed only by who says which revision they saw', async () => {
    const url = await create();
    const input = { title: 'Other', deadline: { kind: 'absolute', at: '2027-01-01T00:00:00.000Z' } };
    expect((await people.owner.put(url, input)).json.code).toBe('revision-needed');
    expect((await people.owner.put(url, input, match(9))).json.code).toBe('revision-mismatch');
    const both = await Promise.all([
      people.owner.put(url, { title: 'A' }, match(1)),
      people.owner.put(url, { title: 'B' }, match(1)),
    ]);
    expect(both.map((a) => a.status).sort()).toEqual([200, 412]);
    const done = await people.owner.put(url, input, match(2));
    expect([done.status, done.headers.etag, done.json.title, done.json.deadline.kind]).toEqual([
      200,
      '"3"',
      'Other',
      'absolute',
    ]);
  });

  it('keeps questions in order through adding, changing, ordering and deleting', async () => {
    const url = await create();
    const ids = [];
    for (const text of ['One', 'Two', 'Three']) ids.push(await ask(url, text));
    const [one, two, three] = ids as [string, string, string];
    expect((await people.owner.put(`${url}/questions/${two}`, { text: 'Two!' })).status).toBe(428);
    expect((await people.owner.put(`${url}/questions/${two}`, { text: 'Two!' }, match(2))).status).toBe(412);
    const changed = await people.owner.put(
      `${url}/questions/${two}`,
      { text: 'Two, better', kinds: ['text'] },
      match(1),
    );
    expect(changed.json).toMatchObject({ position: 2, revision: 2, kinds: ['text'] });
    expect((await people.owner.put(`${url}/question-order`, { questionIds: [one, two] })).json.code).toBe(
      'state-conflict',
    );
    expect((await people.owner.put(`${url}/question-order`, { questionIds: [one, one, two] })).status).toBe(409);
    expect((await people.owner.put(`${url}/question-order`, { questionIds: [three, one, two] })).status).toBe(200);
    expect((await people.owner.delete(`${url}/questions/${one}`)).status).toBe(204);
    expect((await people.owner.delete(`${url}/questions/${one}`)).status).toBe(404);
    const last = await ask(url, 'Four');
    const { questions } = (await people.owner.get(url)).json;
    expect(questions.map((q: { id: string; position: number }) => [q.id, q.position])).toEqual([
      [three, 1],
      [two, 2],
      [last, 3],
    ]);
    const other = await create();
    expect((await people.owner.put(`${other}/questions/${two}`, { text: 'x' }, match(2))).status).toBe(404);
    expect((await people.owner.delete(`${other}/questions/${two}`)).status).toBe(404);
  });

  it('numbers questions that are added at once', async () => {
    const url = await create();
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => people.owner.post(`${url}/questions`, { text })));
    const { questions } = (await people.owner.get(url)).json;
    expect(questions.map((q: { position: number }) => q.position)).toEqual([1, 2, 3, 4]);
  });

  it('wants a question and a rubric before it is published, or the reason for none, which is recorded', async () => {
    const url = await create();
    expect((await people.owner.post(`${url}/publish`)).json.code).toBe('state-conflict');
    await ask(url, 'Why here?');
    expect((await people.owner.post(`${url}/publish`)).json.code).toBe('rubric-needed');
    expect((await people.owner.post(`${url}/publish`, { noRubricReason: 'no' })).status).toBe(422);
    const open = await people.owner.post(`${url}/publish`, { noRubricReason: 'A first call, nobody is ranked by it' });
    expect(open.json).toMatchObject({ state: 'open', publishedVersion: 1 });
    const row = await inOrg((tx) =>
      tx.selectFrom('interviews').select('no_rubric_reason').where('id', '=', open.json.id).executeTakeFirstOrThrow(),
    );
    expect(row.no_rubric_reason).toContain('first call');
    expect((await people.owner.post(`${url}/close`)).json.state).toBe('closed');
    expect((await people.owner.post(`${url}/close`)).json.code).toBe('state-conflict');
    expect((await people.owner.post(`${url}/publish`)).json.code).toBe('state-conflict');
  });

  it('makes a version that never changes, and the next one beside it', async () => {
    const url = await create();
    const question = await ask(url, 'First words');
    await people.owner.put(`${url}/rubric`, { criteria: [{ name: 'Clarity', anchors }] }, match(1));
    const first = (await people.owner.post(`${url}/publish`)).json;
    const versionId = await inOrg(
      async (tx) =>
        (
          await tx
            .selectFrom('interviews')
            .select('published_version_id')
            .where('id', '=', first.id)
            .executeTakeFirstOrThrow()
        ).published_version_id,
    );
    await people.owner.put(`${url}/questions/${question}`, { text: 'Second words' }, match(1));
    expect((await people.owner.post(`${url}/publish`)).json.publishedVersion).toBe(2);
    const version = await inOrg((tx) => versionById(tx, versionId ?? ''));
    expect(version?.content.questions[0]).toMatchObject({ id: question, text: 'First words', position: 1 });
    expect(version?.content.minutes).toBe(first.minutes);
    await expect(inOrg((tx) => tx.updateTable('interview_versions').set({ number: 9 }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it('keeps criteria by id, replaces the rubric until it is locked, then makes the next', async () => {
    const url = await create();
    const question = await ask(url, 'Why here?');
    const got = await people.owner.get(`${url}/rubric`);
    expect([got.headers.etag, got.json.number, got.json.criteria]).toEqual(['"1"', 1, []]);
    const criteria = [
      { name: 'Clarity', anchors },
      { name: 'Depth', questionId: question, anchors },
    ];
    expect((await people.owner.put(`${url}/rubric`, { criteria })).status).toBe(428);
    const wrong = await people.owner.put(`${url}/rubric`, { criteria: [{ name: 'x', levels: 4, anchors }] }, match(1));
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([422, 'criteria.0.anchors']);
    const first = (await people.owner.put(`${url}/rubric`, { criteria }, match(1))).json;
    expect(first).toMatchObject({ number: 1, revision: 2 });
    expect((await people.owner.delete(`${url}/questions/${question}`)).json.detail).toContain('Depth');
    await inOrg((tx) => lockRubric(tx, t.platform, first.id, systemActor));
    await inOrg((tx) => lockRubric(tx, t.platform, first.id, systemActor));
    const kept = first.criteria.map(({ position: _, ...c }: { position: number }) => c);
    const second = (await people.owner.put(`${url}/rubric`, { criteria: [kept[0]] }, match(2))).json;
    expect(second).toMatchObject({ number: 2, revision: 3, lockedAt: null });
    expect(second.id).not.toBe(first.id);
    expect(second.criteria[0].id).toBe(first.criteria[0].id);
    expect((await people.owner.put(`${url}/rubric`, { criteria: [] }, match(2))).status).toBe(412);
    expect((await people.owner.delete(`${url}/questions/${question}`)).status).toBe(204);
    const events = await inOrg((tx) =>
      tx.selectFrom('events').select('kind').where('subject_id', '=', first.id).execute(),
    );
    expect(events.map((e) => e.kind)).toEqual(['rubric.changed', 'rubric.locked']);
  });

  it('is opened to members by name, from their invitation or afterwards, and closed to everybody else', async () => {
    const url = await create('Named');
    const id = url.split('/').at(-1) ?? '';
    const never = '01900000-0000-7000-8000-000000000000';
    const rater = await t.member(
      people.owner,
      'reviewer',
      [
        { interviewId: id, access: 'review' },
        { interviewId: never, access: 'view' },
      ],
      'Rita Rater',
    );
    const stranger = await t.member(people.owner, 'recruiter', [], 'Sven Stranger');
    expect((await rater.get(url)).json.access).toBe('review');
    expect((await stranger.get(url)).status).toBe(404);
    expect((await rater.put(url, { title: 'Mine' }, match(1))).status).toBe(404);
    expect((await rater.get('/api/v1/interviews')).json.items.map((i: { id: string }) => i.id)).toEqual([id]);
    expect((await people.owner.put(`${url}/members/${rater.userId}`, { access: 'manage' })).status).toBe(422);
    expect((await people.owner.put(`${url}/members/${stranger.userId}`, { access: 'manage' })).json).toMatchObject({
      name: 'Sven Stranger',
      access: 'manage',
    });
    expect((await people.owner.put(`${url}/members/${never}`, { access: 'view' })).status).toBe(404);
    expect((await stranger.put(url, { title: 'Now mine too' }, match(1))).status).toBe(200);
    expect(await inOrg((tx) => watcherNames(tx, id))).toEqual(['Mara Lindt', 'Rita Rater', 'Sven Stranger']);
    expect((await people.owner.delete(`${url}/members/${stranger.userId}`)).status).toBe(204);
    expect((await stranger.get(url)).status).toBe(404);
    const own = (await stranger.post('/api/v1/interviews', { title: 'Own' })).json;
    expect(own.access).toBe('manage');
    const other = await t.secondOrganisation();
    expect((await other.owner.get(url)).status).toBe(404);
    expect((await other.owner.get('/api/v1/interviews')).json.items).toEqual([]);
  });

  it('is listed newest first, page by page, none twice', async () => {
    const all: string[] = [];
    let cursor = '';
    do {
      const page = (await people.owner.get(`/api/v1/interviews?limit=3${cursor && `&cursor=${cursor}`}`)).json;
      all.push(...page.items.map((i: { id: string }) => i.id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(all.toSorted().toReversed());
    expect(all.length).toBeGreaterThan(6);
    expect((await people.owner.get('/api/v1/interviews?cursor=nonsense')).json.code).toBe('bad-request');
  });
});
