import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  record,
} from '../../../tests/world.ts';
import { newId } from '../../platform/ids.ts';
import { streamOf } from '../timeline/testing-stream.ts';

const CANARY = 'Goldregenpfeifer';

describe('requests', () => {
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

  const moveClock = (ms: number) => writeFile(join(t.dataDir, 'clock'), String(ms));
  const person = async (): Promise<{ invited: Invited; candidate: Caller }> => {
    const invited = await invite(t, owner, interview.interviewId, {
      name: `Ada ${++people}`,
      email: `ada${people}@candidate.test`,
    });
    return { invited, candidate: await enter(t, invited) };
  };
  const ask = (by: Caller, invited: Invited, more: object = {}) =>
    by.post(`/api/v1/candidate/${invited.invitationId}/requests`, {
      id: newId(),
      kind: 'adjustment',
      wants: ['more-time'],
      ...more,
    });
  const answer = (by: Caller, invited: Invited, request: string, body: object) =>
    by.post(`/api/v1/invitations/${invited.invitationId}/requests/${request}/answer`, body);
  const session = async (candidate: Caller, invited: Invited) =>
    expectStatus(await candidate.get(`/api/v1/candidate/${invited.invitationId}`), 200).json;
  const open = async (by: Caller, query = '') => expectStatus(await by.get(`/api/v1/requests${query}`), 200).json;

  it('reach who manages, and are answered once', async () => {
    const { invited, candidate } = await person();
    const made = expectStatus(await ask(candidate, invited, { text: 'I read slowly.' }), 201).json;
    expect(made).toMatchObject({ kind: 'adjustment', wants: ['more-time'], text: 'I read slowly.', answeredAt: null });
    const [waiting] = (await open(owner)).items.filter((r: { id: string }) => r.id === made.id);
    expect(waiting).toMatchObject({ name: `Ada ${people}`, code: invited.code, accommodations: { timeFactor: 1 } });

    const given = { text: 'Of course.', grant: { timeFactor: 1.5, extraTakes: 2 } };
    const answered = expectStatus(await answer(owner, invited, made.id, given), 200).json;
    expect(answered).toMatchObject({ answer: 'Of course.', answeredBy: 'Mara Lindt', grant: given.grant });
    expect((await open(owner)).items.some((r: { id: string }) => r.id === made.id)).toBe(false);
    expect((await answer(owner, invited, made.id, given)).json.code).toBe('state-conflict');
    const own = (await session(candidate, invited)).requests;
    expect(own).toMatchObject([{ id: made.id, answer: 'Of course.', answeredBy: 'Mara Lindt' }]);
    const all = await owner.get(`/api/v1/invitations/${invited.invitationId}/requests`);
    expect(all.json.items).toMatchObject([{ id: made.id, accommodations: { timeFactor: 1.5, extraTakes: 2 } }]);

    const events = (await owner.get(`/api/v1/invitations/${invited.invitationId}/timeline?limit=100`)).json.items;
    const told = events.filter((e: { kind: string }) => /^request|adjusted/.test(e.kind));
    expect(told.map((e: { kind: string; data: object }) => [e.kind, e.data])).toEqual([
      ['request.made', {}],
      ['invitation.adjusted', {}],
      ['request.answered', {}],
    ]);
  });

  it('repeated with the same id are one, and an id means one thing', async () => {
    const { invited, candidate } = await person();
    const other = await person();
    const id = newId();
    const [a, b] = await Promise.all([
      ask(candidate, invited, { id, text: 'Twice' }),
      ask(candidate, invited, { id, text: 'Twice' }),
    ]);
    expect([a.status, b.status]).toEqual([201, 201]);
    expect((await session(candidate, invited)).requests).toHaveLength(1);
    expect((await ask(candidate, invited, { id, text: 'Something else' })).json.code).toBe('state-conflict');
    expect((await ask(other.candidate, other.invited, { id, text: 'Twice' })).json.code).toBe('state-conflict');
  });

  it('say something, and not more than a page', async () => {
    const { invited, candidate } = await person();
    expect((await ask(candidate, invited, { wants: [], text: ' ' })).status).toBe(422);
    expect((await ask(candidate, invited, { text: 'x'.repeat(2001) })).status).toBe(422);
    expect((await ask(candidate, invited, { kind: 'extension', wants: [] })).status).toBe(201);
    expect((await ask(candidate, invited, { kind: 'deletion', wants: [] })).status).toBe(201);
    const made = expectStatus(await ask(candidate, invited), 201).json;
    expect((await answer(owner, invited, made.id, {})).status).toBe(422);
    expect((await answer(owner, invited, made.id, { grant: { timeFactor: 3 } })).status).toBe(422);
  });

  it('are taken ten in an hour', async () => {
    const { invited, candidate } = await person();
    for (let n = 0; n < 10; n++) expectStatus(await ask(candidate, invited), 201);
    const refused = await ask(candidate, invited);
    expect([refused.status, refused.json.code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await moveClock(3_700_000);
    expectStatus(await ask(candidate, invited), 201);
    await moveClock(0);
  });

  it('are taken twenty without an answer, however patient somebody is', async () => {
    const { invited, candidate } = await person();
    let last = '';
    for (let hour = 0; hour < 2; hour++) {
      await moveClock(hour * 3_700_000);
      for (let n = 0; n < 10; n++) last = expectStatus(await ask(candidate, invited), 201).json.id;
    }
    await moveClock(3 * 3_700_000);
    expect((await ask(candidate, invited)).json.code).toBe('too-many-requests');
    expectStatus(await answer(owner, invited, last, { text: 'One by one' }), 200);
    expectStatus(await ask(candidate, invited), 201);
    await moveClock(0);
  });

  it('come longest waiting first, page by page, and only where one manages', async () => {
    const elsewhere = await t.member(owner, 'recruiter', [], 'Elsewhere');
    const manager = await t.member(owner, 'recruiter', [{ interviewId: interview.interviewId, access: 'manage' }]);
    const reviewer = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'manage' }]);
    const all = await open(owner, '?limit=100');
    const dates = all.items.map((r: { createdAt: string }) => r.createdAt);
    expect(dates).toEqual([...dates].sort());
    const first = await open(manager, '?limit=3');
    const second = await open(manager, `?limit=100&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect((await open(elsewhere)).items).toEqual([]);
    expect((await reviewer.get('/api/v1/requests')).status).toBe(404);
  });

  it('change limits in the middle of an interview', async () => {
    const { invited, candidate } = await person();
    const bytes = Buffer.from('not really a video');
    const video = interview.videoQuestion;
    for (let n = 0; n < 3; n++) await record(candidate, invited.invitationId, video, bytes);
    const start = (kind: string, question = video) =>
      candidate.post(`/api/v1/candidate/${invited.invitationId}/questions/${question}/takes`, {
        takeId: newId(),
        uploadId: newId(),
        kind,
      });
    expect((await start('video')).json.code).toBe('no-takes-left');
    expect((await start('audio', interview.textQuestion)).json.code).toBe('invalid-input');
    const before = await session(candidate, invited);
    expect(before.questions[0]).toMatchObject({ answerSeconds: 120, takes: 3, takesLeft: 0 });

    const first = expectStatus(await ask(candidate, invited), 201).json;
    expectStatus(
      await answer(owner, invited, first.id, { grant: { extraTakes: 2, otherKinds: true, timeFactor: 1.5 } }),
      200,
    );
    const now = await session(candidate, invited);
    expect(now.accommodations).toEqual({
      timeFactor: 1.5,
      extraTakes: 2,
      questionsFirst: false,
      otherKinds: true,
      noSelfView: false,
      signLanguage: false,
      helper: false,
    });
    expect(now.questions[0]).toMatchObject({ answerSeconds: 180, takes: 5, takesLeft: 2, limit: 'hard' });
    expect(now.questions[1].kinds).toEqual(['text', 'video', 'audio']);
    expect(now.minutes).toBe(Math.ceil(before.minutes * 1.5));
    expectStatus(await start('video'), 201);
    expectStatus(await start('audio', interview.textQuestion), 201);

    const second = expectStatus(await ask(candidate, invited), 201).json;
    expectStatus(await answer(owner, invited, second.id, { grant: { timeFactor: null, questionsFirst: true } }), 200);
    const later = await session(candidate, invited);
    expect(later.questions[0]).toMatchObject({ answerSeconds: null, thinkSeconds: null, takes: 5 });
    expect(later.accommodations).toMatchObject({ timeFactor: null, extraTakes: 2, otherKinds: true });
  });

  it('give more days from an expired link, and nothing after the end', async () => {
    const { invited, candidate } = await person();
    const day = 86_400_000;
    const later = (days: number) => new Date(Date.now() + days * day).toISOString();
    await moveClock(10 * day);
    expect((await session(candidate, invited)).expired).toBe(true);
    const made = expectStatus(await ask(candidate, invited, { kind: 'extension', wants: [] }), 201).json;
    expect((await answer(owner, invited, made.id, { grant: { deadlineAt: later(1) } })).status).toBe(422);
    expectStatus(await answer(owner, invited, made.id, { grant: { deadlineAt: later(13) } }), 200);
    expect(await session(candidate, invited)).toMatchObject({ expired: false });
    expectStatus(await candidate.post(`/api/v1/candidate/${invited.invitationId}/withdraw`), 204);
    await moveClock(0);

    const help = expectStatus(await ask(candidate, invited, { kind: 'help', wants: [], text: 'Changed my mind' }), 201);
    expect((await answer(owner, invited, help.json.id, { grant: { timeFactor: 2 } })).json.code).toBe('state-conflict');
    expectStatus(await answer(owner, invited, help.json.id, { text: 'We invite you again.' }), 200);
  });

  it('are seen by nobody who rates or watches, nor what was given', async () => {
    const { invited, candidate } = await person();
    const made = expectStatus(await ask(candidate, invited, { text: `${CANARY} asked` }), 201).json;
    const grant = { timeFactor: 1.5, extraTakes: 2, otherKinds: true, deadlineAt: '2031-01-01T00:00:00.000Z' };
    expectStatus(await answer(owner, invited, made.id, { text: `${CANARY} answered`, grant }), 200);
    expectStatus(await ask(candidate, invited, { kind: 'another-way', wants: ['call'], text: `${CANARY} open` }), 201);
    const own = { wants: ['no-self-view', 'sign-language', 'helper-present'], text: `${CANARY} interprets` };
    const told = expectStatus(await ask(candidate, invited, own), 201).json;
    expect(told).toMatchObject({ byRule: true, grant: { noSelfView: true, signLanguage: true, helper: true } });
    for (let n = 0; n < 4; n++)
      await record(candidate, invited.invitationId, interview.videoQuestion, Buffer.from('not really a video'));
    await answerAll(candidate, invited, interview);
    const address = await t.app.server.listen({ host: '127.0.0.1', port: 0 });

    const crawl = async (by: Caller): Promise<string> => {
      const fill: Record<string, string> = { interview: interview.interviewId, invitation: invited.invitationId };
      const texts: string[] = [];
      for (const r of t.app.routes.filter((r) => r.method === 'GET' && r.auth === 'member' && !r.raw)) {
        const url = r.url.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? newId());
        for (const query of ['', '?limit=100', `?q=${CANARY}`]) texts.push((await by.get(url + query)).text);
      }
      const stream = streamOf(address, by, '0.0');
      await t.until(async () => stream.events.length > 0, 30);
      await new Promise((r) => setTimeout(r, 500));
      stream.stop();
      return texts.concat(stream.text()).join('\n');
    };
    const traces = [
      CANARY,
      made.id,
      'timeFactor',
      'accommodations',
      'request.',
      'invitation.adjusted',
      'extended',
    ].concat(...['noSelfView', 'signLanguage', 'helper', 'no-self-view', 'sign-language', 'helper-present']);
    const found = (text: string) => traces.filter((word) => text.includes(word));
    for (const access of ['review', 'view'] as const) {
      const named = [{ interviewId: interview.interviewId, access }];
      for (const role of ['reviewer', 'recruiter'] as const)
        expect({ [`${role} ${access}`]: found(await crawl(await t.member(owner, role, named))) }).toEqual({
          [`${role} ${access}`]: [],
        });
    }
    expect(found(await crawl(owner))).toEqual(traces);
    const room = await owner.get(`/api/v1/invitations/${invited.invitationId}/review-room`);
    const recorded = room.json.answers.find((a: { questionId: string }) => a.questionId === interview.videoQuestion);
    expect(recorded.takesUsed).toBe(3);
  }, 120_000);
});
