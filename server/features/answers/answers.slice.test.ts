import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
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
  putChunk,
  record,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';

const bytes = Buffer.from('not really a video');

describe('answers', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let n = 0;

  interface Coming extends Invited {
    readonly caller: Caller;
    readonly base: string;
  }
  const come = async (): Promise<Coming> => {
    const invited = await invite(t, owner, interview.interviewId, { name: 'Ada', email: `ada-${n++}@candidate.test` });
    return { ...invited, caller: await enter(t, invited), base: `/api/v1/candidate/${invited.invitationId}` };
  };
  const sessionOf = async (c: Coming) => expectStatus(await c.caller.get(c.base), 200).json;
  const video = async (c: Coming) =>
    (await sessionOf(c)).questions.find((q: { id: string }) => q.id === interview.videoQuestion);
  const start = (c: Coming, ids: object, question = interview.videoQuestion) =>
    c.caller.post(`${c.base}/questions/${question}/takes`, { kind: 'video', ...ids });
  const fresh = () => ({ takeId: newId(), uploadId: newId() });
  const write = (c: Coming, text: string, takeId = newId()) =>
    c.caller.post(`${c.base}/questions/${interview.textQuestion}/text-takes`, { takeId, text });
  const keep = (c: Coming, takeId: string) => c.caller.post(`${c.base}/takes/${takeId}/keep`);
  const draft = (c: Coming, text: string, headers = {}) =>
    c.caller.put(`${c.base}/questions/${interview.textQuestion}/text-draft`, { text }, headers);
  const inside = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, organisationId, work);
  const eventsOf = (id: string) =>
    inside((tx) =>
      tx.selectFrom('events').select(['kind', 'data']).where('subject_id', '=', id).orderBy('seq').execute(),
    );
  /** Moves the server's clock, in milliseconds from the real one. */
  const moveClock = (ms: number) => writeFile(join(t.dataDir, 'clock'), String(ms));

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner);
  });
  afterAll(() => t.drop());

  it('begin with consent', async () => {
    const invited = await invite(t, owner, interview.interviewId, { name: 'Eve', email: 'eve@candidate.test' });
    const caller = t.caller();
    await caller.post('/api/v1/candidate/exchange', { secret: invited.secret });
    const c = { ...invited, caller, base: `/api/v1/candidate/${invited.invitationId}` };
    for (const answer of [
      await start(c, fresh()),
      await write(c, 'Hello'),
      await draft(c, 'Hel'),
      await caller.post(`${c.base}/submit`),
    ]) {
      expect(answer.json.code).toBe('consent-needed');
    }
    expect((await sessionOf(c)).state).toBe('invited');
  });

  it('start a take once, however often it is said, and the interview with it', async () => {
    const c = await come();
    const ids = fresh();
    const [a, b] = await Promise.all([start(c, ids), start(c, ids)]);
    expect([a.status, b.status, a.json.id, b.json]).toEqual([201, 201, ids.takeId, a.json]);
    expect(a.json).toMatchObject({
      number: 1,
      state: 'recording',
      charged: true,
      uploadId: ids.uploadId,
      uploadState: 'receiving',
      recording: null,
    });
    const session = await sessionOf(c);
    expect(session).toMatchObject({
      state: 'started',
      candidateName: 'Ada',
      organisationName: 'Hafenwerk',
      expired: false,
    });
    expect(session.watchers).toContain('Mara Lindt');
    expect((await video(c)).takesLeft).toBe(2);
    const kinds = (await owner.get(`/api/v1/invitations/${c.invitationId}/timeline`)).json.items.map(
      (e: { kind: string }) => e.kind,
    );
    expect(kinds.filter((k: string) => k === 'take.started' || k === 'invitation.started')).toHaveLength(2);
  });

  it('take an id for one take only, and only in its own interview', async () => {
    const [c, d] = [await come(), await come()];
    const ids = fresh();
    expectStatus(await start(c, ids), 201);
    expect((await start(c, { ...ids, uploadId: newId() })).json.code).toBe('state-conflict');
    expect((await start(d, ids)).json.code).toBe('state-conflict');
    expect((await start(d, { takeId: newId(), uploadId: ids.uploadId })).json.code).toBe('state-conflict');
    expect((await keep(d, ids.takeId)).status).toBe(404);
    expect((await d.caller.get(`${d.base}/takes/${ids.takeId}`)).status).toBe(404);
    expect((await start(c, fresh(), newId())).status).toBe(404);
    expect((await start(c, fresh(), interview.textQuestion)).json.code).toBe('invalid-input');
    expect((await sessionOf(d)).state).toBe('opened');
  });

  it('charge a take unless it broke, and mark who has trouble without refusing them', async () => {
    const c = await come();
    const broken = fresh();
    for (let i = 0; i < 4; i++) {
      const ids = i === 0 ? broken : fresh();
      expectStatus(await start(c, ids), 201);
      const failed = expectStatus(
        await c.caller.post(`${c.base}/takes/${ids.takeId}/failed`, { reason: 'track-ended' }),
        200,
      );
      expect(failed.json).toMatchObject({ state: 'failed', charged: false });
      expectStatus(await c.caller.post(`${c.base}/takes/${ids.takeId}/failed`, { reason: 'storage' }), 200);
      const events = (await eventsOf(ids.takeId)).filter((e) => e.kind === 'take.failed');
      expect(events.map((e) => e.data)).toEqual([{ reason: 'track-ended', failures: i + 1, marked: i >= 2 }]);
    }
    expect((await video(c)).takesLeft).toBe(3);
    expect((await keep(c, broken.takeId)).json.code).toBe('state-conflict');
    for (let i = 0; i < 3; i++) expectStatus(await start(c, fresh()), 201);
    const [a, b] = await Promise.all([start(c, fresh()), start(c, fresh())]);
    expect([a.json.code, b.json.code]).toEqual(['no-takes-left', 'no-takes-left']);
  });

  it('tell everything that happened to a take, once however often it is reported, and only to who manages', async () => {
    const c = await come();
    const ids = fresh();
    expectStatus(await start(c, ids), 201);
    const report = (events: object[]) => c.caller.post(`${c.base}/takes/${ids.takeId}/technical`, { events });
    const quiet = { kind: 'level-dead', atMs: 4_000 };
    // What only disturbed it gives no take back.
    expect(expectStatus(await report([quiet]), 200).json).toMatchObject({ state: 'recording', charged: true });
    const all = [
      quiet,
      { kind: 'track-ended', atMs: 9_000 },
      { kind: 'line-slow', atMs: 12_000 },
      { kind: 'track-ended', atMs: 15_000 },
    ];
    const [a, b] = await Promise.all([report(all), report(all)]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect(a.json).toMatchObject({ state: 'failed', charged: false });
    const told = (await eventsOf(ids.takeId)).filter((e) => e.kind !== 'take.started');
    expect(told.map((e) => [e.kind, e.data])).toEqual([
      ['take.disturbed', { reason: 'level-dead', atMs: 4_000 }],
      ['take.failed', { reason: 'track-ended', atMs: 9_000, failures: 1, marked: false }],
      ['take.disturbed', { reason: 'line-slow', atMs: 12_000 }],
      ['take.disturbed', { reason: 'track-ended', atMs: 15_000 }],
    ]);
    const timeline = async (by: Caller) =>
      (await by.get(`/api/v1/invitations/${c.invitationId}/timeline?limit=100`)).json.items.filter(
        (e: { kind: string }) => /^take\.(failed|disturbed)$/.test(e.kind),
      );
    expect(await timeline(owner)).toHaveLength(4);
    const named = [{ interviewId: interview.interviewId, access: 'review' as const }];
    expect(await timeline(await t.member(owner, 'reviewer', named, 'Rater'))).toEqual([]);
    expect((await report([{ kind: 'boredom', atMs: 1 }])).status).toBe(422);
    const other = await come();
    const foreign = await other.caller.post(`${other.base}/takes/${ids.takeId}/technical`, { events: all });
    expect(foreign.status).toBe(404);
  });

  it('taken over on another device cost no take, and what was said on the first is still taken', async () => {
    const c = await come();
    const [one, two] = [fresh(), fresh()];
    await start(c, fresh());
    await start(c, one);
    await start(c, fresh());
    expect((await video(c)).takesLeft).toBe(0);
    expect((await start(c, two)).json.code).toBe('no-takes-left');
    const instead = { ...two, insteadOf: one.takeId };
    const begun = await start(c, instead);
    expect(begun.json).toMatchObject({ id: two.takeId, state: 'recording', charged: true });
    expect((await start(c, instead)).json).toEqual(begun.json);
    const look = async (id: string) => (await c.caller.get(`${c.base}/takes/${id}`)).json;
    // The device that was left learns it by asking for its own take.
    expect(await look(one.takeId)).toMatchObject({ state: 'failed', charged: false });
    expect((await eventsOf(one.takeId)).filter((e) => e.kind === 'take.failed')).toMatchObject([
      { data: { reason: 'taken-over' } },
    ]);
    expect((await video(c)).takesLeft).toBe(0);
    expectStatus(await putChunk(c.caller, one.uploadId, 0, 0, bytes), 204);
    const segments = [{ segment: 0, chunks: 1, bytes: bytes.length, mime: 'video/webm', elapsedMs: 2000 }];
    expectStatus(await c.caller.post(`/api/v1/uploads/${one.uploadId}/complete`, { segments }), 200);
    expect(await look(one.takeId)).toMatchObject({ state: 'complete', charged: false });
    // Nobody's take but one's own is left by this.
    const d = await come();
    await start(d, { ...fresh(), insteadOf: two.takeId });
    expect(await look(two.takeId)).toMatchObject({ state: 'recording', charged: true });
  });

  it('bring a broken take back when its bytes arrive after all', async () => {
    const c = await come();
    const { takeId, uploadId } = await record(c.caller, c.invitationId, interview.videoQuestion, bytes);
    expect((await c.caller.get(`${c.base}/takes/${takeId}`)).json.state).toBe('complete');
    // Reported broken although everything is here: it stays, and is free.
    const reported = await c.caller.post(`${c.base}/takes/${takeId}/failed`, { reason: 'page-closed' });
    expect(reported.json).toMatchObject({ state: 'complete', charged: false, uploadState: 'complete' });
    expectStatus(await keep(c, takeId), 200);
    const event = {
      organisationId,
      actor: systemActor,
      invitationId: c.invitationId,
      subjectId: uploadId,
      data: { upload: uploadId },
    };
    await inside((tx) => t.platform.events.append(tx, { ...event, kind: 'recording.failed' }));
    expect((await c.caller.get(`${c.base}/takes/${takeId}`)).json).toMatchObject({ state: 'failed', charged: false });
    expect((await c.caller.post(`${c.base}/submit`)).json.errors.map((e: { path: string }) => e.path)).toContain(
      interview.videoQuestion,
    );
    await inside((tx) => t.platform.events.append(tx, { ...event, kind: 'recording.ready' }));
    expect((await c.caller.get(`${c.base}/takes/${takeId}`)).json.state).toBe('ready');
    expect((await eventsOf(takeId)).map((e) => e.kind)).toEqual([
      'take.started',
      'take.failed',
      'take.kept',
      'take.failed',
      'take.ready',
    ]);
  });

  it('in writing are ready and chosen at once, and may be rewritten', async () => {
    const c = await come();
    const first = newId();
    const made = expectStatus(await write(c, 'Quietly.', first), 201).json;
    expect(made).toMatchObject({ state: 'ready', kind: 'text', text: 'Quietly.', uploadId: null });
    expect((await write(c, 'Quietly.', first)).json).toEqual(made);
    expect((await write(c, 'Loudly.', first)).json.code).toBe('state-conflict');
    const second = expectStatus(await write(c, 'Loudly.'), 201).json;
    const text = async () =>
      (await sessionOf(c)).questions.find((q: { id: string }) => q.id === interview.textQuestion);
    expect((await text()).keptTakeId).toBe(first);
    expectStatus(await keep(c, second.id), 200);
    expect(await text()).toMatchObject({ keptTakeId: second.id, takesLeft: 3 });
    expect((await write(c, 'x'.repeat(4001))).json).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: 'text' }],
    });
  });

  it('keep a draft, and what another window wrote', async () => {
    const c = await come();
    const first = await draft(c, 'One');
    expect([first.json, first.headers.etag]).toEqual([{ text: 'One', revision: 1 }, '"1"']);
    expectStatus(await draft(c, 'One, two', { 'if-match': '"1"' }), 200);
    expect((await draft(c, 'One and something else', { 'if-match': '"1"' })).status).toBe(412);
    expectStatus(await draft(c, 'One, two', { 'if-match': '"2"' }), 200);
    const shown = (await sessionOf(c)).questions.find((q: { id: string }) => q.id === interview.textQuestion);
    expect(shown).toMatchObject({ draftText: 'One, two', draftRevision: 2, keptTakeId: null });
  });

  it('are handed in while a take is still on its way, once', async () => {
    const c = await come();
    const none = await c.caller.post(`${c.base}/submit`);
    expect([none.json.code, none.json.errors.map((e: { path: string }) => e.path)]).toEqual([
      'answers-missing',
      [interview.videoQuestion, interview.textQuestion],
    ]);
    expectStatus(await write(c, 'Quietly.'), 201);
    const ids = fresh();
    expectStatus(await start(c, ids), 201);
    expect((await keep(c, ids.takeId)).json.state).toBe('uploading');
    const [a, b] = await Promise.all([c.caller.post(`${c.base}/submit`), c.caller.post(`${c.base}/submit`)]);
    expect([a.status, b.status, b.json]).toEqual([200, 200, a.json]);
    expect(await sessionOf(c)).toMatchObject({ state: 'submitted', submittedAt: a.json.submittedAt });
    // Afterwards nothing changes but what was under way; saying the same again is fine.
    expectStatus(await keep(c, ids.takeId), 200);
    for (const late of [await start(c, fresh()), await write(c, 'More'), await draft(c, 'More')])
      expect(late.json.code).toBe('state-conflict');
    expectStatus(await start(c, ids), 201);
    expectStatus(await c.caller.post(`${c.base}/takes/${ids.takeId}/failed`, { reason: 'storage' }), 200);
  });

  it('hold the deadline, with half an hour for who had begun', async () => {
    const [c, stranger] = [await come(), await come()];
    const deadline = new Date((await sessionOf(c)).deadlineAt).getTime();
    const at = (minutes: number) => moveClock(deadline - Date.now() + minutes * 60_000);
    expectStatus(await write(c, 'Quietly.'), 201);
    try {
      await at(-1);
      const ids = fresh();
      expectStatus(await start(c, ids), 201);
      await at(20);
      // A page that was offline says late what began in time: taken, and marked.
      const late = fresh();
      expectStatus(await start(c, late), 201);
      expect((await eventsOf(late.takeId))[0]?.data).toMatchObject({ late: true });
      expect((await eventsOf(ids.takeId))[0]?.data).toMatchObject({ late: false });
      expect((await sessionOf(c)).expired).toBe(true);
      expectStatus(await keep(c, ids.takeId), 200);
      // Two minutes of answer began a minute before the deadline: 31 minutes in all.
      await at(30.5);
      expectStatus(await draft(c, 'Still there'), 200);
      await at(31.5);
      for (const over of [await draft(c, 'x'), await c.caller.post(`${c.base}/submit`), await write(stranger, 'x')]) {
        expect(over.json.code).toBe('deadline-passed');
      }
      await at(30);
      expectStatus(await c.caller.post(`${c.base}/submit`), 200);
    } finally {
      await moveClock(0);
    }
  });

  it('stop with the interview, but for what is under way', async () => {
    const other = await createInterview(owner);
    const invited = await invite(t, owner, other.interviewId, { name: 'Bo', email: 'bo@candidate.test' });
    const c = { ...invited, caller: await enter(t, invited), base: `/api/v1/candidate/${invited.invitationId}` };
    const ids = fresh();
    expectStatus(await start(c, ids, other.videoQuestion), 201);
    expectStatus(
      await c.caller.post(`${c.base}/questions/${other.textQuestion}/text-takes`, {
        takeId: newId(),
        text: 'Quietly.',
      }),
      201,
    );
    expectStatus(await owner.post(`/api/v1/interviews/${other.interviewId}/close`), 200, 204);
    expect((await start(c, fresh(), other.videoQuestion)).json.code).toBe('interview-closed');
    expect((await sessionOf(c)).interview.open).toBe(false);
    expectStatus(await keep(c, ids.takeId), 200);
    expectStatus(await c.caller.post(`${c.base}/submit`), 200);
  });

  it('are written anew as often as anybody would, and no oftener', async () => {
    const c = await come();
    expectStatus(await write(c, 'The first'), 201);
    await inside((tx) =>
      sql`insert into takes (organisation_id, id, answer_id, invitation_id, number, kind, state, charged, text, created_at)
        select organisation_id, gen_random_uuid(), answer_id, invitation_id, n, 'text', 'ready', true, 'again', created_at
        from takes, generate_series(2, 199) n where invitation_id = ${c.invitationId}::uuid`.execute(tx),
    );
    expectStatus(await write(c, 'The last'), 201);
    expect((await write(c, 'One more')).json.code).toBe('no-takes-left');
  });

  it('are nobody’s but the candidate’s until they are handed in, and only the chosen ones after', async () => {
    const c = await come();
    const room = async () => expectStatus(await owner.get(`/api/v1/invitations/${c.invitationId}/review-room`), 200);
    expectStatus(await write(c, 'A first thought, Rotkehlchen'), 201);
    expect((await room()).json).toMatchObject({ answers: [], mayRate: false, mayDecide: false });
    await answerAll(c.caller, c, interview, 'A second thought');
    const after = await room();
    expect(after.text).not.toContain('Rotkehlchen');
    expect(after.json.answers).toMatchObject([
      { questionId: interview.videoQuestion, kind: 'video', takesUsed: 1, state: 'complete', recording: null },
      { questionId: interview.textQuestion, kind: 'text', text: 'A second thought' },
    ]);
    expectStatus(await c.caller.post(`${c.base}/withdraw`), 200, 204);
    expect((await room()).json.answers).toEqual([]);
  });
});
