import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import {
  answerAll,
  createInterview,
  enter,
  expectStatus,
  type Interviewed,
  invite,
  review,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';

type Member = Caller & { userId: string };

describe('reviews', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let anna: Member;
  let bert: Member;
  let n = 0;

  const inside = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, organisationId, work);
  const submitted = async (of: Interviewed = interview): Promise<string> => {
    const invited = await invite(t, owner, of.interviewId, { name: 'Ada Erste', email: `ada-${n++}@candidate.test` });
    await answerAll(await enter(t, invited), invited, of);
    return invited.invitationId;
  };
  const room = async (by: Caller, id: string) =>
    expectStatus(await by.get(`/api/v1/invitations/${id}/review-room`), 200).json;
  const rate = (by: Caller, id: string, criterion: number, body: object, headers = {}, of = interview) =>
    by.put(`/api/v1/invitations/${id}/review/ratings/${of.criteria[criterion]}`, body, headers);
  const score = async (by: Caller, id: string) =>
    expectStatus(await by.get(`/api/v1/invitations/${id}/score`), 200).json;
  const decide = (by: Caller, id: string, body: object = { kind: 'hold', reason: 'Because' }) =>
    by.post(`/api/v1/invitations/${id}/decisions`, body);

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner);
    const grants = [{ interviewId: interview.interviewId, access: 'review' as const }];
    anna = await t.member(owner, 'reviewer', grants, 'Anna Alt');
    bert = await t.member(owner, 'reviewer', grants, 'Bert Berg');
  });
  afterAll(() => t.drop());

  it('begin with the first word, which locks the rubric', async () => {
    const own = await createInterview(owner);
    const id = await submitted(own);
    const rubric = async () => (await owner.get(`/api/v1/interviews/${own.interviewId}/rubric`)).json;
    expect((await rubric()).lockedAt).toBeNull();
    expect(await room(owner, id)).toMatchObject({
      mine: null,
      mayRate: true,
      mayDecide: true,
      othersHidden: true,
      others: null,
    });
    expect((await rubric()).lockedAt).toBeNull();
    const [a, b] = await Promise.all([
      rate(owner, id, 0, { value: 3 }, {}, own),
      rate(owner, id, 1, { value: 2 }, {}, own),
    ]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect((await rubric()).lockedAt).not.toBeNull();
    expect((await room(owner, id)).mine).toMatchObject({
      state: 'draft',
      reviewer: 'Mara Lindt',
      ratings: [{ revision: 1 }, { revision: 1 }],
    });
    const kinds = (await owner.get(`/api/v1/invitations/${id}/timeline?limit=100`)).json.items.map(
      (e: { kind: string }) => e.kind,
    );
    expect(kinds.filter((k: string) => k === 'review.started')).toHaveLength(1);
  });

  it('wait for the answers', async () => {
    const invited = await invite(t, owner, interview.interviewId, { name: 'Not Yet', email: 'notyet@candidate.test' });
    expect((await rate(anna, invited.invitationId, 0, { value: 3 })).json.code).toBe('state-conflict');
    expect((await decide(owner, invited.invitationId)).json.code).toBe('state-conflict');
  });

  it('save rating by rating, and tell two windows apart', async () => {
    const id = await submitted();
    const first = await rate(anna, id, 0, { value: 3, note: 'Heard it' });
    expect([first.json, first.headers.etag]).toEqual([
      { criterionId: interview.criteria[0], value: 3, cannotJudge: false, note: 'Heard it', evidence: [], revision: 1 },
      '"1"',
    ]);
    expectStatus(await rate(anna, id, 0, { value: 4 }, { 'if-match': '"1"' }), 200);
    expect((await rate(anna, id, 0, { value: 5 }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await rate(anna, id, 1, { value: 5 }, { 'if-match': '"1"' })).status).toBe(412);
    expectStatus(await rate(anna, id, 1, { value: 5 }, { 'if-match': '"0"' }), 200);
    expect((await room(anna, id)).mine.ratings).toMatchObject([
      { value: 4, revision: 2 },
      { value: 5, revision: 1 },
    ]);
    expect((await rate(anna, id, 0, { value: 6 })).json).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: 'value' }],
    });
    expect((await rate(anna, id, 0, { value: 1, cannotJudge: true })).json.code).toBe('invalid-input');
    expect((await anna.put(`/api/v1/invitations/${id}/review/ratings/${newId()}`, { value: 1 })).status).toBe(404);
    const saved = expectStatus(
      await anna.put(`/api/v1/invitations/${id}/review`, { recommendation: 'unsure', note: 'Hm' }),
      200,
    );
    expect([saved.json.recommendation, saved.headers.etag]).toEqual(['unsure', '"2"']);
    const stale = await anna.put(`/api/v1/invitations/${id}/review`, { recommendation: 'yes' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
  });

  it('are handed in whole, once, and stand', async () => {
    const id = await submitted();
    const base = `/api/v1/invitations/${id}/review`;
    expectStatus(await rate(anna, id, 0, { value: 3 }), 200);
    const missing = await anna.post(`${base}/submit`);
    expect([missing.json.code, missing.json.errors.map((e: { path: string }) => e.path)]).toEqual([
      'ratings-missing',
      [interview.criteria[1], 'recommendation'],
    ]);
    expectStatus(await rate(anna, id, 1, { value: null, cannotJudge: true }), 200);
    // Left open, it could be made once others' are seen.
    expect((await anna.post(`${base}/submit`)).json.errors).toMatchObject([{ path: 'recommendation' }]);
    expect((await room(anna, id)).others).toBeNull();
    expectStatus(await anna.put(base, { recommendation: 'yes' }), 200);
    const [a, b] = await Promise.all([anna.post(`${base}/submit`), anna.post(`${base}/submit`)]);
    expect([a.status, b.json]).toEqual([200, a.json]);
    for (const late of [await rate(anna, id, 0, { value: 5 }), await anna.put(base, { recommendation: 'no' })]) {
      expect(late.json.code).toBe('review-locked');
    }
    const rows = await inside((tx) =>
      tx.selectFrom('review_submissions').selectAll().where('review_id', '=', a.json.id).execute(),
    );
    expect(rows).toMatchObject([
      { number: 1, ratings: expect.arrayContaining([expect.objectContaining({ value: 3 })]) },
    ]);
    await expect(inside((tx) => tx.updateTable('review_submissions').set({ number: 2 }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it('rest on moments of answers of this candidate, and of nobody else', async () => {
    const [id, other] = [await submitted(), await submitted()];
    const answerOf = async (one: string) => (await room(anna, one)).answers[0].id as string;
    const mine = { answerId: await answerOf(id), at: 39.25 };
    const saved = expectStatus(await rate(anna, id, 0, { value: 4, evidence: [mine, { ...mine, at: 47 }] }), 200).json;
    expect(saved.evidence).toEqual([mine, { ...mine, at: 47 }]);
    expect((await room(anna, id)).mine.ratings[0].evidence).toHaveLength(2);
    const foreign = await rate(anna, id, 0, { value: 4, evidence: [{ answerId: await answerOf(other), at: 1 }] });
    expect([foreign.status, foreign.json.errors[0].path]).toEqual([422, 'evidence']);
    expect((await rate(anna, id, 0, { value: 4, evidence: [{ ...mine, at: -1 }] })).status).toBe(422);
    expectStatus(await rate(anna, id, 1, { value: 4 }), 200);
    expectStatus(await anna.put(`/api/v1/invitations/${id}/review`, { recommendation: 'yes' }), 200);
    expectStatus(await anna.post(`/api/v1/invitations/${id}/review/submit`), 200);
    await review(bert, id, interview, 2, '');
    expect((await room(bert, id)).others[0].ratings[0].evidence).toHaveLength(2);
  });

  it('may be reopened: a revision on record, while the first stays the independent value', async () => {
    const id = await submitted();
    const base = `/api/v1/invitations/${id}/review`;
    expect((await anna.post(`${base}/reopen`)).json.code).toBe('state-conflict');
    expect((await anna.post(`${base}/restore`)).json.code).toBe('state-conflict');
    expectStatus(await rate(anna, id, 0, { value: 2 }), 200);
    expect((await anna.post(`${base}/reopen`)).json.code).toBe('state-conflict');
    await review(anna, id, interview, 4, 'First');
    await review(bert, id, interview, 2, 'Bert');
    const before = await score(anna, id);
    const reopened = expectStatus(await anna.post(`${base}/reopen`), 200).json;
    expect(reopened).toMatchObject({ state: 'draft', submissions: 1, first: null, note: 'First' });
    expect((await anna.post(`${base}/reopen`)).json).toEqual(reopened);
    // What she saw she has seen; what she is changing nobody sees until it is in again.
    expect(await room(anna, id)).toMatchObject({ othersHidden: false, mayRate: true });
    expectStatus(await rate(anna, id, 0, { value: 1, note: 'Second thoughts' }), 200);
    expect((await room(bert, id)).others).toMatchObject([
      { state: 'submitted', note: 'First', ratings: [{ value: 4 }, { value: 4 }] },
    ]);
    expect(JSON.stringify(await room(owner, id))).not.toContain('Second thoughts');
    // Taken back: as handed in.
    const restored = expectStatus(await anna.post(`${base}/restore`), 200).json;
    expect(restored).toMatchObject({ state: 'submitted', submissions: 1, ratings: [{ value: 4, note: 'First' }, {}] });
    // And for good.
    expectStatus(await anna.post(`${base}/reopen`), 200);
    expectStatus(await rate(anna, id, 0, { value: 1, note: 'Second thoughts' }), 200);
    const again = expectStatus(await anna.post(`${base}/submit`), 200).json;
    expect(again).toMatchObject({
      state: 'submitted',
      submissions: 2,
      first: { ratings: [{ value: 4 }, { value: 4 }] },
    });
    expect((await room(bert, id)).others).toMatchObject([
      { submissions: 2, first: { ratings: [{ value: 4 }, { value: 4 }] }, ratings: [{ value: 1 }, { value: 4 }] },
    ]);
    expect(await score(anna, id)).toEqual(before);
    expect(before.raters).toEqual([
      { userId: anna.userId, mean: 0.75 },
      { userId: bert.userId, mean: 0.25 },
    ]);
    const kinds = (await anna.get(`/api/v1/invitations/${id}/timeline?limit=100`)).json.items.map(
      (e: { kind: string }) => e.kind,
    );
    expect(kinds.filter((k: string) => k === 'review.reopened')).toHaveLength(2);
    expect(kinds.filter((k: string) => k === 'review.submitted')).toHaveLength(3);
  });

  it('show others’ once one’s own is in, and never a draft', async () => {
    const id = await submitted();
    await review(anna, id, interview, 4, 'From Anna');
    expect(await room(bert, id)).toMatchObject({ othersHidden: true, others: null });
    expect(await score(bert, id)).toEqual({
      invitationId: id,
      hidden: true,
      mean: null,
      spread: null,
      ratersSubmitted: null,
      ratersRequired: 2,
      rubricsMixed: false,
      raters: [],
    });
    // Who manages and does not rate sees how far it is, and no more.
    expect(await score(owner, id)).toMatchObject({ hidden: true, mean: null, ratersSubmitted: 1 });
    expectStatus(await rate(bert, id, 0, { value: 1, note: 'A draft by Bert' }), 200);
    expect(await room(anna, id)).toMatchObject({ othersHidden: false, others: [] });
    await review(bert, id, interview, 2, 'From Bert');
    expect((await room(anna, id)).others).toMatchObject([
      { reviewer: 'Bert Berg', note: 'From Bert', state: 'submitted' },
    ]);
    expect((await room(owner, id)).others).toHaveLength(2);
    for (const by of [anna, bert, owner]) {
      const seen = await score(by, id);
      expect([seen.hidden, seen.ratersSubmitted, seen.rubricsMixed]).toEqual([false, 2, false]);
      expect(seen.mean).toBeCloseTo(0.5);
      expect(seen.spread).toBeCloseTo(0.25 * Math.SQRT2);
    }
  });

  it('are scored in a list, page by page, each by its own visibility', async () => {
    const own = await createInterview(owner, { requiredReviews: 1 });
    expectStatus(
      await owner.put(`/api/v1/interviews/${own.interviewId}/members/${anna.userId}`, { access: 'review' }),
      200,
    );
    const ids = [await submitted(own), await submitted(own), await submitted(own)];
    await review(anna, ids[1] ?? '', own, 5, '');
    const url = `/api/v1/interviews/${own.interviewId}/scores?limit=2`;
    const first = expectStatus(await anna.get(url), 200).json;
    const second = expectStatus(await anna.get(`${url}&cursor=${first.nextCursor}`), 200).json;
    const all = [...first.items, ...second.items];
    expect(all.map((s: { invitationId: string; mean: number }) => [s.invitationId, s.mean])).toEqual([
      [ids[0], null],
      [ids[1], 1],
      [ids[2], null],
    ]);
    expect([first.items.length, second.nextCursor]).toEqual([2, null]);
    expect(all.map((s: { hidden: boolean }) => s.hidden)).toEqual([true, false, true]);
    expect((await anna.get(`${url}&cursor=nonsense`)).status).toBe(400);
  });

  it('say when rubrics mix', async () => {
    const own = await createInterview(owner, { requiredReviews: 1 });
    const id = await submitted(own);
    const other = await t.member(owner, 'reviewer', [{ interviewId: own.interviewId, access: 'review' }]);
    await review(owner, id, own, 5, '');
    const url = `/api/v1/interviews/${own.interviewId}/rubric`;
    const before = (await owner.get(url)).json;
    const criteria = before.criteria.map(({ position: _, ...c }: { position: number }) => ({ ...c, weight: 1 }));
    const after = expectStatus(await owner.put(url, { criteria }, { 'if-match': `"${before.revision}"` }), 200).json;
    expect(after.number).toBe(before.number + 1);
    await review(other, id, { ...own, criteria: after.criteria.map((c: { id: string }) => c.id) }, 1, '');
    expect(await score(owner, id)).toMatchObject({ mean: 0.5, rubricsMixed: true });
  });

  it('wait in a queue: mine to do, oldest first', async () => {
    const own = await createInterview(owner, { blind: true });
    const carla = await t.member(owner, 'recruiter', [{ interviewId: own.interviewId, access: 'review' }]);
    const ids = [await submitted(own), await submitted(own), await submitted(own), await submitted(own)];
    const queue = async (by: Caller, query = '') =>
      expectStatus(await by.get(`/api/v1/reviews/queue${query}`), 200).json;
    const waiting = async (by: Caller) => (await queue(by)).items.map((i: { invitationId: string }) => i.invitationId);
    expect(await waiting(carla)).toEqual(ids);
    expect((await queue(carla)).items[0]).toMatchObject({
      name: null,
      draft: false,
      answers: 2,
      seconds: 0,
      interviewTitle: 'Customer Success, Hamburg',
    });
    expect(
      (await queue(owner, '?limit=100')).items.find((i: { invitationId: string }) => i.invitationId === ids[0]),
    ).toMatchObject({ name: 'Ada Erste' });
    const first = await queue(carla, '?limit=3');
    expect(first.items).toHaveLength(3);
    expect(
      (await queue(carla, `?limit=3&cursor=${first.nextCursor}`)).items.map(
        (i: { invitationId: string }) => i.invitationId,
      ),
    ).toEqual([ids[3]]);
    await review(carla, ids[0] ?? '', own, 3, '');
    expectStatus(await rate(carla, ids[1] ?? '', 0, { value: 1 }, {}, own), 200);
    expectStatus(await decide(owner, ids[2] ?? '', { kind: 'reject', reason: 'Not now' }), 201);
    expectStatus(await decide(owner, ids[3] ?? '', { kind: 'hold', reason: 'Later' }), 201);
    expect((await queue(carla)).items).toMatchObject([{ invitationId: ids[1], draft: true }, { invitationId: ids[3] }]);
    const watcher = await t.member(owner, 'reviewer', [{ interviewId: own.interviewId, access: 'view' }]);
    expect(await waiting(watcher)).toEqual([]);
    expectStatus(await owner.delete(`/api/v1/interviews/${own.interviewId}/members/${carla.userId}`), 204);
    expect(await waiting(carla)).toEqual([]);
  });

  it('hide the person until they are in, where the interview is blind', async () => {
    const own = await createInterview(owner, { blind: true });
    expectStatus(
      await owner.put(`/api/v1/interviews/${own.interviewId}/members/${anna.userId}`, { access: 'review' }),
      200,
    );
    const id = await submitted(own);
    expect((await room(anna, id)).invitation).toMatchObject({ name: null, email: null });
    expect((await room(owner, id)).invitation).toMatchObject({ name: 'Ada Erste' });
    await review(anna, id, own, 3, '');
    expect((await room(anna, id)).invitation).toMatchObject({ name: 'Ada Erste' });
  });

  it('lead to decisions, which stand beside each other and anchor nobody', async () => {
    const id = await submitted();
    const url = `/api/v1/invitations/${id}/decisions`;
    const listed = async (by: Caller) =>
      expectStatus(await by.get(url), 200).json.items.map((d: { kind: string }) => d.kind);
    expect((await decide(owner, id, { kind: 'hold', reason: '  ' })).json.code).toBe('invalid-input');
    expect((await decide(anna, id)).status).toBe(404);
    const key = { 'idempotency-key': 'decide-once' };
    const body = { kind: 'hold', reason: 'One more talk' };
    const made = expectStatus(await owner.post(url, body, key), 201).json;
    expect((await owner.post(url, body, key)).json).toEqual(made);
    expectStatus(await decide(owner, id, { kind: 'advance', reason: 'Convincing' }), 201);
    expect(made).toMatchObject({ kind: 'hold', author: 'Mara Lindt', reason: 'One more talk' });
    expect([await listed(owner), await listed(anna), await listed(bert)]).toEqual([['advance', 'hold'], [], []]);
    const shown = async (by: Caller) => (await by.get(`/api/v1/invitations/${id}`)).json.decision;
    // Who decided sees it in list and room, before any rating is in.
    expect([await shown(owner), await shown(anna), await shown(bert)]).toEqual(['advance', null, null]);
    expect((await room(owner, id)).invitation.decision).toBe('advance');
    await review(anna, id, interview, 4, '');
    expect([await listed(anna), await listed(bert)]).toEqual([['advance', 'hold'], []]);
    expect([await shown(anna), await shown(bert)]).toEqual(['advance', null]);
    const page = (await owner.get(`${url}?limit=1`)).json;
    expect((await owner.get(`${url}?limit=1&cursor=${page.nextCursor}`)).json).toMatchObject({
      items: [{ id: made.id }],
      nextCursor: null,
    });
    const row = await inside((tx) =>
      tx.selectFrom('invitations').select('latest_decision').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(row.latest_decision).toBe('advance');
    await expect(inside((tx) => tx.deleteFrom('decisions').execute())).rejects.toThrow(/permission denied/);
    await expect(inside((tx) => tx.updateTable('decisions').set({ kind: 'reject' }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });
});
