import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../harness.ts';
import { answerAll, createInterview, enter, type Interviewed, type Invited, invite, review } from '../world.ts';

const CANARY = 'Zaunkönig-7731';

describe('two organisations', () => {
  let t: TestApp;
  let ours: { owner: Caller; ownerId: string; organisationId: string };
  let other: { owner: Caller; organisationId: string };
  let interview: Interviewed;
  let invited: Invited;
  let ids: string[];
  let noteId: string;

  beforeAll(async () => {
    t = await createTestApp();
    ours = await t.setup();
    other = await t.secondOrganisation();
    interview = await createInterview(ours.owner, { title: `Role ${CANARY}`, intro: CANARY });
    const reviewer = await t.member(
      ours.owner,
      'reviewer',
      [{ interviewId: interview.interviewId, access: 'review' }],
      `Reviewer ${CANARY}`,
    );
    invited = await invite(t, ours.owner, interview.interviewId, { name: `Ada ${CANARY}`, email: 'ada@zaun.test' });
    const candidate = await enter(t, invited);
    const take = await answerAll(candidate, invited, interview, `Answer ${CANARY}`);
    await review(reviewer, invited.invitationId, interview, 4, `Note ${CANARY}`);
    await ours.owner.post(`/api/v1/invitations/${invited.invitationId}/decisions`, { kind: 'advance', reason: CANARY });
    const note = await ours.owner.post(`/api/v1/invitations/${invited.invitationId}/notes`, {
      text: `Remark ${CANARY}`,
    });
    noteId = note.json.id;
    ids = [
      noteId,
      ours.organisationId,
      ours.ownerId,
      reviewer.userId,
      interview.interviewId,
      interview.videoQuestion,
      invited.invitationId,
      take.takeId,
      take.uploadId,
      ...interview.criteria,
    ];
  });
  afterAll(() => t.drop());

  it('never shows one anything of the other, on any GET route', async () => {
    const gets = t.app.routes.filter((r) => r.method === 'GET' && !r.raw);
    expect(gets.length).toBeGreaterThan(20);
    const fill: Record<string, string> = {
      interview: interview.interviewId,
      invitation: invited.invitationId,
      question: interview.videoQuestion,
      upload: ids[8] ?? '',
      note: noteId,
      organisation: ours.organisationId,
    };
    const seen: Record<string, number> = {};
    for (const r of gets) {
      const url = r.url.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? ids[0] ?? '');
      const own = await ours.owner.get(url);
      const foreign = await other.owner.get(url);
      seen[r.url] = foreign.status;
      if (r.auth === 'member' && url !== r.url) expect([r.url, foreign.status]).toEqual([r.url, 404]);
      expect(foreign.text, r.url).not.toContain(CANARY);
      if (r.auth !== 'public') for (const id of ids) expect(foreign.text, r.url).not.toContain(id);
      if (r.auth === 'member') expect([r.url, own.status]).toEqual([r.url, 200]);
    }
    expect(Object.values(seen)).toContain(200);
  });

  it('finds nothing of the other by search', async () => {
    const theirs = await createInterview(other.owner, { title: 'Theirs' });
    await invite(t, other.owner, theirs.interviewId, { name: 'Bert', email: 'bert@elsewhere.test' });
    const found = await other.owner.get(
      `/api/v1/interviews/${theirs.interviewId}/invitations?q=${encodeURIComponent('Zaun')}`,
    );
    expect(found.json.items).toEqual([]);
    const own = await ours.owner.get(
      `/api/v1/interviews/${interview.interviewId}/invitations?q=${encodeURIComponent('Zaun')}`,
    );
    expect(own.json.items).toHaveLength(1);
  });
});
