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
  review,
} from '../../../tests/world.ts';
import { newId } from '../../platform/ids.ts';

describe('opening one answer again', () => {
  let t: TestApp;
  let owner: Caller;
  let jonas: Caller & { userId: string };
  let interview: Interviewed;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const reopen = (invited: Invited, by = owner, more: object = {}) =>
    by.post(`/api/v1/invitations/${invited.invitationId}/reopen`, {
      questionId: interview.videoQuestion,
      reason: 'No sound in the recording',
      deadlineAt: inDays(3),
      ...more,
    });
  const submitted = async (name: string) => {
    const invited = await invite(t, owner, interview.interviewId, { name, email: `${name}@p.test` });
    const candidate = await enter(t, invited);
    const take = await answerAll(candidate, invited, interview);
    const base = `/api/v1/candidate/${invited.invitationId}`;
    const session = async () => (await candidate.get(base)).json;
    return { invited, candidate, base, session, first: take.takeId };
  };
  const roomAnswers = async (by: Caller, { invitationId }: Invited) =>
    (await by.get(`/api/v1/invitations/${invitationId}/review-room`)).json.answers as {
      questionId: string;
      takeId: string;
    }[];

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    interview = await createInterview(owner, { requiredReviews: 1 });
    jonas = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'review' }]);
  });
  afterAll(() => t.drop());

  it('lets the candidate answer that question alone, and keeps what was sent until it is replaced', async () => {
    const { invited, candidate, base, session, first } = await submitted('ada');
    await review(jonas, invited.invitationId, interview, 4, 'n');
    expectStatus(await reopen(invited), 204);
    const again = await session();
    expect([again.state, again.submittedAt, again.expired]).toEqual(['started', null, false]);
    expect(again.questions.map((q: { id: string }) => q.id)).toEqual([interview.videoQuestion]);
    expect([again.questions[0].keptTakeId, again.questions[0].takesLeft, again.questions[0].attempts]).toEqual([
      null,
      3,
      [],
    ]);
    const video = async () =>
      (await roomAnswers(jonas, invited)).find((a) => a.questionId === interview.videoQuestion)?.takeId;
    expect(await video()).toBe(first);
    const other = await candidate.post(`${base}/questions/${interview.textQuestion}/text-takes`, {
      takeId: newId(),
      text: 'Better words',
    });
    expect(other.status).toBe(409);

    const take = await record(candidate, invited.invitationId, interview.videoQuestion, Buffer.from('again'));
    expect(await video()).toBe(first);
    expectStatus(await candidate.post(`${base}/takes/${take.takeId}/keep`), 200);
    expect(await video()).toBe(take.takeId);
    expectStatus(await candidate.post(`${base}/submit`), 200);
    const done = await session();
    expect([done.state, done.questions.length]).toEqual(['submitted', 2]);
    expect((await candidate.post(`${base}/takes/${first}/keep`)).status).toBe(409);
    const score = (await owner.get(`/api/v1/invitations/${invited.invitationId}/score`)).json;
    expect([score.ratersSubmitted, score.mean]).toEqual([1, 0.75]);
  });

  it('is told to who manages and to the candidate by mail, and to nobody who rates', async () => {
    const { invited } = await submitted('bea');
    expectStatus(await reopen(invited), 204);
    const kinds = async (by: Caller) =>
      (await by.get(`/api/v1/invitations/${invited.invitationId}/timeline`)).json.items.map(
        (e: { kind: string; data: { template?: string } }) => e.data.template ?? e.kind,
      );
    expect(await kinds(owner)).toEqual(expect.arrayContaining(['answer.reopened', 'answer-reopened']));
    expect(await kinds(jonas)).not.toContain('answer.reopened');
    const shown = async (by: Caller) =>
      (await by.get(`/api/v1/invitations/${invited.invitationId}`)).json.reopenedUntil;
    expect([typeof (await shown(owner)), await shown(jonas)]).toEqual(['string', null]);
    expect((await reopen(invited, jonas)).status).toBe(404);
    expect((await reopen(invited)).status).toBe(409);
  });

  it('lapses with its deadline, and nothing is lost; then it may be opened again', async () => {
    const { invited, session, first } = await submitted('cem');
    expectStatus(await reopen(invited, owner, { deadlineAt: inDays(1) }), 204);
    expect((await session()).state).toBe('started');
    const moveClock = (ms: number) => writeFile(join(t.dataDir, 'clock'), String(ms));
    try {
      await moveClock(86_400_000 + 3_600_000);
      const over = await session();
      expect([over.state, over.questions.length, over.questions[0].keptTakeId]).toEqual(['submitted', 2, first]);
      expectStatus(await reopen(invited, owner, { deadlineAt: inDays(3) }), 204);
      expect((await session()).state).toBe('started');
    } finally {
      await moveClock(0);
    }
  });

  it('holds in an interview that was closed meanwhile', async () => {
    const { invited, candidate, base, session } = await submitted('fay');
    expectStatus(await reopen(invited, owner, { questionId: interview.textQuestion }), 204);
    expectStatus(await owner.post(`/api/v1/interviews/${interview.interviewId}/close`, { tell: false }), 200);
    try {
      expect((await session()).interview.open).toBe(true);
      const take = { takeId: newId(), text: 'Better words' };
      expectStatus(await candidate.post(`${base}/questions/${interview.textQuestion}/text-takes`, take), 201);
      expectStatus(await candidate.post(`${base}/submit`), 200);
    } finally {
      expectStatus(await owner.post(`/api/v1/interviews/${interview.interviewId}/reopen`), 200);
    }
  });

  it('wants something handed in, a question of this interview, and a time to come', async () => {
    const dora = await invite(t, owner, interview.interviewId, { name: 'Dora', email: 'dora@p.test' });
    expect((await reopen(dora)).status).toBe(409);
    const { invited } = await submitted('emil');
    expect((await reopen(invited, owner, { questionId: newId() })).status).toBe(404);
    expect((await reopen(invited, owner, { deadlineAt: inDays(-1) })).status).toBe(422);
    expect((await reopen(invited, owner, { reason: ' ' })).status).toBe(422);
  });
});
