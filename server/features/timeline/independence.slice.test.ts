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
  review,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { streamOf } from './testing-stream.ts';

type Member = Caller & { userId: string };
const CANARY = 'Wiedehopf-4417';
/** What stays its author's, whoever has rated. */
const PRIVATE = 'Kernbeisser-9902';
/** A moment, to the millisecond, that nobody else would name. */
const MOMENT = 417.773;

/** What one rater says must reach no other before it may, through no door: this asks them all. */
describe('independence', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let invited: Invited;
  let raters: Record<'first' | 'second' | 'viewer' | 'manager', Member>;
  let address: string;
  let privateNote: string;

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner, { requiredReviews: 3 });
    const named = (access: 'manage' | 'review' | 'view') => [{ interviewId: interview.interviewId, access }];
    raters = {
      first: await t.member(owner, 'reviewer', named('review'), 'Rater One'),
      second: await t.member(owner, 'reviewer', named('review'), 'Rater Two'),
      viewer: await t.member(owner, 'reviewer', named('view'), 'Viewer'),
      manager: await t.member(owner, 'recruiter', named('manage'), 'Manager'),
    };
    invited = await invite(t, owner, interview.interviewId, { name: 'Ada Erste', email: 'ada@candidate.test' });
    await answerAll(await enter(t, invited), invited, interview);
    address = await t.app.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => t.drop());

  /** No transaction of the whole PostgreSQL server, another test's included, holds back what readers of the log may see. */
  const everythingIsReadable = () =>
    inOrganisation(t.platform.db, organisationId, async (tx) => {
      const { rows } = await sql<{ yes: boolean }>`
        select max(xid) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as yes from events`.execute(tx);
      return rows[0]?.yes ?? false;
    });

  /** Everything this member can get, as one text: every GET route, searches, pages, and the stream from the beginning. */
  async function crawl(by: Caller): Promise<string> {
    const texts: string[] = [];
    const fill: Record<string, string> = { interview: interview.interviewId, invitation: invited.invitationId };
    const routes = t.app.routes.filter((r) => r.method === 'GET' && r.auth === 'member' && !r.raw);
    expect(routes.length).toBeGreaterThan(15);
    let answered = 0;
    for (const r of routes) {
      const url = r.url.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? newId());
      for (const query of ['', '?limit=100', `?q=${CANARY}`, `?cursor=&q=${CANARY}`]) {
        const answer = await by.get(url + query);
        if (answer.status === 200) answered++;
        texts.push(`${url} ${answer.text} ${JSON.stringify(answer.headers)}`);
      }
    }
    expect(answered).toBeGreaterThan(10);
    await t.until(everythingIsReadable, 50);
    const stream = streamOf(address, by, '0.0');
    await t.until(async () => stream.events.length > 0);
    await new Promise((r) => setTimeout(r, 500));
    stream.stop();
    return texts.concat(stream.text()).join('\n');
  }
  /** Words, values and traces of the first rater. Who manages named the raters, and may know the id. */
  const traces = (who: keyof typeof raters) => [
    CANARY,
    PRIVATE,
    String(MOMENT),
    'strong-yes',
    'note.added',
    'note.edited',
    'rating.saved',
    'review.started',
    'review.submitted',
    'decision.made',
    ...(who === 'manager' ? [] : [raters.first.userId, 'Rater One']),
  ];
  /** Members' lists name people and belong to who manages; what a rater did is looked for elsewhere. */
  const found = (text: string, words: string[]) =>
    words.filter((word) =>
      text
        .split('\n')
        .some(
          (line) =>
            line.includes(word) && !/^\/api\/v1\/(members|(interviews|invitations)\/[^/]+\/members)\b/.test(line),
        ),
    );
  const url = () => `/api/v1/invitations/${invited.invitationId}/review`;

  it('keeps a draft from everybody else, and progress from raters', async () => {
    const { answers } = (await raters.first.get(`/api/v1/invitations/${invited.invitationId}/review-room`)).json;
    const moment = { answerId: answers[0].id, at: MOMENT };
    for (const text of [`${CANARY} in a note for the team`, `@Manager, ${CANARY} again`]) {
      const mentions = text.startsWith('@') ? [raters.manager.userId] : [];
      expectStatus(
        await raters.first.post(`/api/v1/invitations/${invited.invitationId}/notes`, { text, moment, mentions }),
        201,
      );
    }
    const own = expectStatus(
      await raters.first.post(`/api/v1/invitations/${invited.invitationId}/notes`, {
        text: `${PRIVATE} for myself`,
        audience: 'private',
      }),
      201,
    ).json;
    privateNote = own.id;
    expectStatus(
      await raters.first.put(`/api/v1/invitations/${invited.invitationId}/notes/${own.id}`, {
        text: `${PRIVATE} edited`,
      }),
      200,
    );
    for (const criterion of interview.criteria) {
      expectStatus(
        await raters.first.put(`${url()}/ratings/${criterion}`, {
          value: 5,
          note: `${CANARY} in a note`,
          evidence: [moment],
        }),
        200,
      );
    }
    expectStatus(await raters.first.put(url(), { recommendation: 'strong-yes', note: `${CANARY} in the review` }), 200);
    for (const who of ['second', 'viewer', 'manager'] as const) {
      expect({ [who]: found(await crawl(raters[who]), traces(who)) }).toEqual({ [who]: [] });
    }
    expect(found(await crawl(owner), [CANARY, PRIVATE, String(MOMENT), 'strong-yes'])).toEqual([]);
    expect(found(await crawl(raters.first), [CANARY])).toEqual([CANARY]);
  });

  it('keeps what was submitted and decided from who has not, and from who only watches', async () => {
    expectStatus(await raters.first.post(`${url()}/submit`), 200);
    expectStatus(
      await owner.post(`/api/v1/invitations/${invited.invitationId}/decisions`, {
        kind: 'hold',
        reason: `${CANARY} as a reason`,
      }),
      201,
    );
    // A draft of one's own opens nothing.
    expectStatus(await raters.second.put(`${url()}/ratings/${interview.criteria[0]}`, { value: 1 }), 200);
    for (const who of ['viewer', 'manager'] as const) {
      expect({ [who]: found(await crawl(raters[who]), traces(who)) }).toEqual({ [who]: [] });
    }
    const seen = await crawl(raters.second);
    expect(
      found(seen, [
        CANARY,
        PRIVATE,
        String(MOMENT),
        'note.added',
        'strong-yes',
        'decision.made',
        'review.submitted',
        raters.first.userId,
        'Rater One',
      ]),
    ).toEqual([]);
  });

  it('shows it all once one’s own is in', async () => {
    await review(raters.second, invited.invitationId, interview, 2, 'mine');
    const seen = await crawl(raters.second);
    // A private note stays one's own, its having been edited included.
    const shared = traces('second').filter((trace) => trace !== PRIVATE && trace !== 'note.edited');
    expect(found(seen, traces('second'))).toEqual(shared);
    expect(seen).not.toContain(privateNote);
    expect(found(await crawl(raters.viewer), traces('viewer'))).toEqual([]);
  });

  it('is not undone by wanting fewer ratings, but by an owner or admin, on record', async () => {
    const at = `/api/v1/interviews/${interview.interviewId}`;
    const lower = async (by: Caller, requiredReviews: number) => {
      const now = expectStatus(await by.get(at), 200).json;
      return by.put(at, { ...now, requiredReviews }, { 'if-match': `"${now.revision}"` });
    };
    const hidden = async (by: Caller) =>
      (await by.get(`/api/v1/invitations/${invited.invitationId}/review-room`)).json.othersHidden;
    const refused = await lower(raters.manager, 2);
    expect([refused.status, refused.json.errors[0].path]).toEqual([422, 'requiredReviews']);
    expect([await hidden(raters.manager), await hidden(raters.viewer)]).toEqual([true, true]);
    expectStatus(await lower(raters.manager, 4), 200);
    expectStatus(await lower(owner, 2), 200);
    expect([await hidden(raters.manager), await hidden(raters.viewer)]).toEqual([false, false]);
    const log = await inOrganisation(t.platform.db, organisationId, (tx) =>
      tx.selectFrom('events').select('data').where('kind', '=', 'interview.changed').orderBy('seq').execute(),
    );
    expect(log.at(-1)?.data).toEqual({ requiredReviews: 2, before: 4 });
  });
});
