import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
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
import { setDelivery } from '../invitations/index.ts';

type Member = Caller & { userId: string };

describe('home', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let raters: Record<'first' | 'second' | 'recruiter' | 'stranger', Member>;
  let ada: Invited;
  let bea: Invited;

  const home = async (by: Caller) => expectStatus(await by.get('/api/v1/home'), 200).json;
  const later = (ms: number) => writeFile(join(t.dataDir, 'clock'), String(ms));

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
  });
  afterAll(() => t.drop());

  it('is empty at the beginning, and says what the operator can do', async () => {
    expect(await home(owner)).toEqual({
      begun: { interview: false, team: false },
      review: { count: 0, more: false, seconds: 0 },
      requests: { count: 0, more: false },
      decide: [],
      due: [],
      undelivered: [],
      operator: { mail: false, secureContext: true },
      example: null,
      drafts: [],
      interviews: [],
      moreInterviews: false,
      lately: [],
    });
  });

  it('tells whoever manages what waits, and whoever rates only what is theirs', async () => {
    interview = await createInterview(owner, { title: 'Customer Success' });
    const named = (access: 'manage' | 'review') => [{ interviewId: interview.interviewId, access }];
    raters = {
      first: await t.member(owner, 'reviewer', named('review'), 'Rater One'),
      second: await t.member(owner, 'reviewer', named('review'), 'Rater Two'),
      recruiter: await t.member(owner, 'recruiter', named('manage'), 'Recruiter'),
      stranger: await t.member(owner, 'recruiter', [], 'Stranger'),
    };
    ada = await invite(t, owner, interview.interviewId, { name: 'Ada Erste', email: 'ada@a.test' });
    bea = await invite(t, owner, interview.interviewId, { name: 'Bea Zweite', email: 'bea@b.test' });
    await answerAll(await enter(t, ada), ada, interview);
    await inOrganisation(t.platform.db, organisationId, (tx) => setDelivery(tx, bea.invitationId, 'failed'));
    await owner.post('/api/v1/interviews', { title: 'Half done' });

    for (const by of [owner, raters.recruiter]) {
      const seen = await home(by);
      expect(seen.begun).toEqual({ interview: true, team: true });
      expect(seen.review.count).toBe(1);
      expect(seen.undelivered).toMatchObject([{ invitationId: bea.invitationId, name: 'Bea Zweite' }]);
      expect(seen.interviews).toMatchObject([{ title: 'Customer Success', funnel: { invited: 2, submitted: 1 } }]);
      expect(seen.lately.map((e: { kind: string }) => e.kind)).toContain('invitation.submitted');
      expect([seen.decide, seen.due]).toEqual([[], []]);
    }
    expect((await home(owner)).drafts).toMatchObject([{ title: 'Half done' }]);
    const rater = await home(raters.first);
    expect(rater.review.count).toBe(1);
    expect([rater.undelivered, rater.due, rater.drafts, rater.operator, rater.example]).toEqual([
      [],
      [],
      [],
      null,
      null,
    ]);
    const stranger = await home(raters.stranger);
    expect([stranger.interviews, stranger.lately, stranger.undelivered, stranger.review.count]).toEqual([
      [],
      [],
      [],
      0,
    ]);
  });

  it('asks for a decision once every rating is in, and never whoever has yet to rate', async () => {
    await review(raters.first, ada.invitationId, interview, 5, 'good');
    expect((await home(owner)).decide).toEqual([]);
    await review(raters.second, ada.invitationId, interview, 1, 'bad');
    expect((await home(owner)).decide).toMatchObject([{ invitationId: ada.invitationId, name: 'Ada Erste' }]);
    // A draft of one's own hides what the others said, and that they said it.
    expectStatus(
      await raters.recruiter.put(`/api/v1/invitations/${ada.invitationId}/review/ratings/${interview.criteria[0]}`, {
        value: 3,
      }),
      200,
    );
    const rating = await home(raters.recruiter);
    expect(rating.decide).toEqual([]);
    expect(JSON.stringify(rating.lately)).not.toContain('Rater');
    expect((await home(raters.first)).decide).toEqual([]);
    expectStatus(
      await owner.post(`/api/v1/invitations/${ada.invitationId}/decisions`, { kind: 'advance', reason: 'r' }),
      201,
    );
    const decided = await home(owner);
    expect(decided.decide).toEqual([]);
    expect(decided.lately[0]).toMatchObject({ kind: 'decision.made', decision: 'advance', name: 'Ada Erste' });
    expect((await home(raters.recruiter)).lately.map((e: { kind: string }) => e.kind)).not.toContain('decision.made');
  });

  it('warns of deadlines in the next two days with nobody started, and forgets those that passed', async () => {
    expect((await home(owner)).due).toEqual([]);
    await later(6 * 86_400_000);
    const { due, undelivered } = await home(owner);
    expect(due).toMatchObject([{ interviewId: interview.interviewId, count: 1 }]);
    expect(undelivered).toHaveLength(1);
    expect((await home(raters.recruiter)).due).toHaveLength(1);
    expect((await home(raters.first)).due).toEqual([]);
    await later(9 * 86_400_000);
    expect([(await home(owner)).due, (await home(owner)).undelivered]).toEqual([[], []]);
    await later(0);
  });

  it('is for a person at a browser: a key that may read interviews hears nothing of decisions or names', async () => {
    const { key } = (await owner.post('/api/v1/api-keys', { name: 'k', scopes: ['interviews:read'] })).json;
    const answer = await new Caller(t.app, key).get('/api/v1/home');
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('Ada');
  });

  it('does not count the example’s people as a team', async () => {
    const other = await t.secondOrganisation();
    expectStatus(await other.owner.post('/api/v1/examples'), 202);
    const seen = await home(other.owner);
    expect(seen.begun).toEqual({ interview: false, team: false });
    expect(seen.example).toMatchObject({ state: 'filling' });
  });
});
