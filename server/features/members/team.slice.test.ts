import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller, createTestApp, PASSWORD, type TestApp } from '../../../tests/harness.ts';
import { answerAll, createInterview, enter, invite, review } from '../../../tests/world.ts';

describe('the team', () => {
  let t: TestApp;
  let owner: Caller;
  let ownerId: string;
  const role = (by: Caller, member: string, to: string) => by.put(`/api/v1/members/${member}/role`, { role: to });
  const remove = (by: Caller, member: string) => by.delete(`/api/v1/members/${member}`);
  const restore = (by: Caller, member: string) => by.post(`/api/v1/members/${member}/restore`);
  let offset = 0;
  const later = (minutes: number) => {
    offset += minutes * 60_000;
    return writeFile(join(t.dataDir, 'clock'), String(offset));
  };
  const listed = async () =>
    ((await owner.get('/api/v1/members')).json.items as { userId: string; role: string; lastActiveAt: string }[]).map(
      (m) => m.userId,
    );

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, ownerId } = await t.setup());
  });
  afterAll(() => t.drop());

  it('gives and takes roles by the rules, whatever is asked for', async () => {
    const admin = await t.member(owner, 'admin');
    const recruiter = await t.member(owner, 'recruiter');
    expect((await role(admin, recruiter.userId, 'reviewer')).json).toMatchObject({ role: 'reviewer' });
    expect((await recruiter.get('/api/v1/me')).json.role).toBe('reviewer');
    for (const refused of [
      await role(admin, recruiter.userId, 'owner'),
      await role(admin, admin.userId, 'owner'),
      await role(admin, ownerId, 'reviewer'),
      await role(owner, ownerId, 'admin'),
      await remove(admin, ownerId),
      await remove(owner, ownerId),
      await remove(admin, admin.userId),
    ])
      expect(refused.json.code).toBe('state-conflict');
    expect((await role(recruiter, recruiter.userId, 'admin')).status).toBe(404);
    expect((await remove(recruiter, admin.userId)).status).toBe(404);
    const other = await t.secondOrganisation();
    expect((await role(other.owner, recruiter.userId, 'admin')).status).toBe(404);
    expect((await remove(other.owner, recruiter.userId)).status).toBe(404);
    // The log shows what is older than every transaction of the whole server that still runs.
    const changes = await t.until(async () => {
      const { items } = (await owner.get('/api/v1/events?limit=100')).json;
      const found = items.filter((e: { kind: string }) => e.kind === 'member.role-changed');
      return found.length > 0 && found;
    });
    expect(changes).toMatchObject([{ subjectId: recruiter.userId, data: { from: 'recruiter', to: 'reviewer' } }]);
  });

  it('keeps one owner, even where two take each other’s role at the same moment', async () => {
    const second = await t.member(owner, 'reviewer');
    expect((await role(owner, second.userId, 'owner')).status).toBe(200);
    const answers = await Promise.all([role(owner, second.userId, 'admin'), role(second, ownerId, 'admin')]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? owner : second;
    await role(winner, winner === owner ? second.userId : ownerId, 'owner');
    expect((await role(owner, second.userId, 'reviewer')).status).toBe(200);
  });

  it('ends a removed member’s sessions and keys at once, keeps what they wrote, and takes it back as it was', async () => {
    const interview = await createInterview(owner);
    const grant = [{ interviewId: interview.interviewId, access: 'review' as const }];
    const rater = await t.member(owner, 'reviewer', grant, 'Ines Weber');
    const invited = await invite(t, owner, interview.interviewId, { name: 'Ada', email: 'ada@a.test' });
    await answerAll(await enter(t, invited), invited, interview);
    await review(rater, invited.invitationId, interview, 4, 'Clear');
    await review(owner, invited.invitationId, interview, 3, 'Fine');
    await role(owner, rater.userId, 'admin');
    const made = await rater.post('/api/v1/api-keys', { name: 'hers', scopes: ['members:read'] });
    const hers = new Caller(t.app, made.json.key);
    expect((await hers.get('/api/v1/members')).status).toBe(200);
    const key = (await owner.get('/api/v1/api-keys')).json.items.find((k: { id: string }) => k.id === made.json.id);
    expect(key).toMatchObject({ createdBy: 'Ines Weber', lastUsedAt: expect.any(String) });

    expect((await remove(owner, rater.userId)).status).toBe(204);
    expect((await rater.get('/api/v1/me')).status).toBe(401);
    expect((await hers.get('/api/v1/members')).status).toBe(401);
    expect(await listed()).not.toContain(rater.userId);
    const room = (await owner.get(`/api/v1/invitations/${invited.invitationId}/review-room`)).text;
    expect(room).toContain('Ines Weber');

    expect((await restore(owner, rater.userId)).json).toMatchObject({ userId: rater.userId, role: 'admin' });
    expect((await rater.get('/api/v1/me')).json.role).toBe('admin');
    expect((await hers.get('/api/v1/members')).status).toBe(200);
    const access = (await owner.get(`/api/v1/interviews/${interview.interviewId}/members`)).json.items;
    expect(access).toContainEqual({ userId: rater.userId, name: 'Ines Weber', access: 'review' });
    expect((await restore(owner, rater.userId)).status).toBe(404);
  });

  it('takes nothing back later, and whoever is invited anew begins with nothing', async () => {
    const interview = await createInterview(owner, { title: 'Another' });
    const grant = [{ interviewId: interview.interviewId, access: 'manage' as const }];
    const one = await t.member(owner, 'admin', grant, 'Old Hand');
    const { key } = (await one.post('/api/v1/api-keys', { name: 'old', scopes: ['interviews:read'] })).json;
    const { email } = (await one.get('/api/v1/me')).json;
    await remove(owner, one.userId);
    await later(11);
    expect((await restore(owner, one.userId)).status).toBe(404);
    const invited = (await owner.post('/api/v1/member-invitations', { email, role: 'recruiter' })).json;
    const secret = t.platform.secrets.link('member-invitation', invited.id, 1);
    const again = t.caller();
    await again.post('/api/v1/member-invitations/accept', { secret, name: 'Old Hand', password: PASSWORD });
    expect((await again.get('/api/v1/me')).json.role).toBe('recruiter');
    expect((await again.get(`/api/v1/interviews/${interview.interviewId}`)).status).toBe(404);
    expect((await new Caller(t.app, key).get('/api/v1/interviews')).status).toBe(401);
  });

  it('sends an open invitation again with the same link, and takes its cancelling back', async () => {
    const base = '/api/v1/member-invitations';
    const made = (await owner.post(base, { email: 'late@hafenwerk.test', role: 'reviewer' })).json;
    const secret = t.platform.secrets.link('member-invitation', made.id, 1);
    const preview = () => t.anybody.post(`${base}/preview`, { secret });
    await later(14 * 24 * 60 + 1);
    expect((await preview()).json.code).toBe('link-expired');
    const sent = await owner.post(`${base}/${made.id}/resend`);
    expect(sent.status).toBe(200);
    expect(Date.parse(sent.json.expiresAt)).toBeGreaterThan(Date.parse(made.expiresAt));
    expect((await preview()).status).toBe(200);
    expect((await owner.delete(`${base}/${made.id}`)).status).toBe(204);
    expect((await preview()).status).toBe(410);
    expect((await owner.post(`${base}/${made.id}/resend`)).status).toBe(404);
    expect((await owner.post(`${base}/${made.id}/restore`)).json.state).toBe('pending');
    expect((await preview()).status).toBe(200);
    const admin = await t.member(owner, 'admin');
    const crown = (await owner.post(base, { email: 'crown@hafenwerk.test', role: 'owner' })).json;
    expect((await admin.post(`${base}/${crown.id}/resend`)).status).toBe(404);
  });

  it('gives a revoked key back for a moment only', async () => {
    const { id, key } = (await owner.post('/api/v1/api-keys', { name: 'k', scopes: ['members:read'] })).json;
    const script = new Caller(t.app, key);
    await owner.delete(`/api/v1/api-keys/${id}`);
    expect((await script.get('/api/v1/members')).status).toBe(401);
    expect((await owner.post(`/api/v1/api-keys/${id}/restore`)).status).toBe(204);
    expect((await script.get('/api/v1/members')).status).toBe(200);
    await owner.delete(`/api/v1/api-keys/${id}`);
    await later(11);
    expect((await owner.post(`/api/v1/api-keys/${id}/restore`)).status).toBe(404);
  });
});
