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

/** Fields that differ between any two people, and say nothing. */
const OWN = /^(id|invitationId|answerId|takeId|uploadId|subjectId|code|name|email|cursor|at|actor|\w+At)$/;
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, v: unknown) => (OWN.test(key) && v !== null ? 'own' : v)));

/** Two people of one interview: what was arranged with one of them must make no difference to who rates. */
describe('what was arranged with a candidate', () => {
  let t: TestApp;
  let owner: Caller;
  let interview: Interviewed;
  let plain: Invited;
  let given: Invited;
  let rater: Caller;
  let viewer: Caller;

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner } = await t.setup());
    interview = await createInterview(owner, { blind: true });
    const named = (access: 'review' | 'view') => [{ interviewId: interview.interviewId, access }];
    rater = await t.member(owner, 'reviewer', named('review'), 'Rater');
    viewer = await t.member(owner, 'reviewer', named('view'), 'Viewer');
    plain = await invite(t, owner, interview.interviewId, { name: 'Ada Erste', email: 'ada@candidate.test' });
    given = await invite(t, owner, interview.interviewId, { name: 'Bea Zweite', email: 'bea@candidate.test' });
  });
  afterAll(() => t.drop());

  const room = async (by: Caller, { invitationId }: Invited) =>
    expectStatus(await by.get(`/api/v1/invitations/${invitationId}/review-room`), 200).json;
  const seen = async (by: Caller, { invitationId, code }: Invited) => {
    const url = `/api/v1/invitations/${invitationId}`;
    const all = [url, `${url}/review-room`, `${url}/timeline`, `${url}/score`, `${url}/notes`];
    const list = `/api/v1/interviews/${interview.interviewId}/invitations?q=${code}`;
    return bare(await Promise.all([...all, list].map(async (one) => expectStatus(await by.get(one), 200).json)));
  };

  it('shows in nothing that a rater or a viewer gets, while it is given and after', async () => {
    const [a, b] = [await enter(t, plain), await enter(t, given)];
    const asked = newId();
    const ask = { id: asked, kind: 'adjustment', wants: ['more-time'], text: 'Dyslexia' };
    expectStatus(await b.post(`/api/v1/candidate/${given.invitationId}/requests`, ask), 201);
    expectStatus(
      await owner.post(`/api/v1/invitations/${given.invitationId}/requests/${asked}/answer`, {
        text: 'Of course',
        grant: { timeFactor: 2, extraTakes: 2, deadlineAt: new Date(Date.now() + 30 * 86_400_000).toISOString() },
      }),
      200,
    );
    for (const by of [rater, viewer]) expect(await seen(by, given)).toEqual(await seen(by, plain));
    // More takes than anybody else has, a text written twice, and one answer a second time.
    for (let i = 0; i < 4; i++) await record(b, given.invitationId, interview.videoQuestion, Buffer.from(`take ${i}`));
    expectStatus(
      await b.post(`/api/v1/candidate/${given.invitationId}/questions/${interview.textQuestion}/text-takes`, {
        takeId: newId(),
        text: 'First words',
      }),
      201,
    );
    await answerAll(b, given, interview);
    await answerAll(a, plain, interview);
    expectStatus(
      await owner.post(`/api/v1/invitations/${given.invitationId}/reopen`, {
        questionId: interview.textQuestion,
        reason: 'Server fault',
        deadlineAt: new Date(Date.now() + 86_400_000).toISOString(),
      }),
      204,
    );
    for (const by of [rater, viewer]) expect(await seen(by, given)).toEqual(await seen(by, plain));
    expect(Object.keys((await room(rater, given)).questions[0])).not.toContain('answerSeconds');
  });

  it('and can’t be listed by; whoever manages sees all of it', async () => {
    const list = `/api/v1/interviews/${interview.interviewId}/invitations`;
    for (const query of ['sort=deadline', 'state=expired']) {
      expect((await rater.get(`${list}?${query}`)).status).toBe(422);
      expect((await owner.get(`${list}?${query}`)).status).toBe(200);
    }
    const mine = (await room(owner, given)).invitation;
    expect(mine).toMatchObject({ deadlineAt: expect.any(String), reopenedUntil: expect.any(String) });
    expect(mine.revision).toBeGreaterThan(1);
    const kinds = (await owner.get(`/api/v1/invitations/${given.invitationId}/timeline?limit=100`)).json.items;
    expect(kinds.map((e: { kind: string }) => e.kind)).toEqual(
      expect.arrayContaining(['invitation.adjusted', 'invitation.extended', 'take.ready', 'answer.reopened']),
    );
  });

  it('nobody counts what is hidden by short pages', async () => {
    const url = `/api/v1/invitations/${given.invitationId}/timeline`;
    const whole = (await rater.get(url)).json.items;
    const one: unknown[] = [];
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages++) {
      const page: { items: unknown[]; nextCursor: string | null } = (
        await rater.get(`${url}?limit=1${cursor && `&cursor=${cursor}`}`)
      ).json;
      one.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(one).toEqual(whole);
    expect(pages).toBe(whole.length);
  });
});
