import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '../../../contract/members.ts';
import { Caller, createTestApp, PASSWORD, type TestApp } from '../../../tests/harness.ts';

describe('who has a little can’t make it more', () => {
  let t: TestApp;
  let owner: Caller;
  let api: Caller;
  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, api } = await t.setup());
  });
  afterAll(() => t.drop());
  const keyWith = async (...scopes: Scope[]) => {
    const { id, key } = (await owner.post('/api/v1/api-keys', { name: scopes.join(), scopes })).json;
    return Object.assign(new Caller(t.app, key), { id: id as string });
  };
  const invite = (by: Caller, role: Role, email = `${role}-${Math.random()}@hafenwerk.test`) =>
    by.post('/api/v1/member-invitations', { email, role });
  const accept = (invitation: string, by = t.caller()) =>
    by.post('/api/v1/member-invitations/accept', {
      secret: t.platform.secrets.link('member-invitation', invitation, 1),
      name: 'Nele Neu',
      password: PASSWORD,
    });

  it('a key for members makes no owner of whoever holds it, by no way', async () => {
    const key = await keyWith('members:write', 'members:read');
    for (const role of ['owner', 'admin', 'recruiter', 'reviewer'] as const)
      expect([role, (await invite(key, role)).json.code]).toEqual([role, 'invalid-input']);
    const member = await t.member(owner, 'reviewer');
    expect((await key.put(`/api/v1/members/${member.userId}/role`, { role: 'owner' })).json.code).toBe('invalid-input');
    const cancelled = (await invite(owner, 'admin')).json.id;
    expect((await key.post(`/api/v1/member-invitations/${cancelled}/resend`)).status).toBe(422);
    await owner.delete(`/api/v1/member-invitations/${cancelled}`);
    expect((await key.post(`/api/v1/member-invitations/${cancelled}/restore`)).status).toBe(422);
    expect((await accept(cancelled)).json.code).toBe('link-revoked');
    const admin = await t.member(owner, 'admin');
    await owner.delete(`/api/v1/members/${admin.userId}`);
    expect((await key.post(`/api/v1/members/${admin.userId}/restore`)).status).toBe(422);
    expect((await admin.get('/api/v1/me')).status).toBe(401);
    // One that may everything is no stronger by it.
    expect((await invite(api, 'owner')).status).toBe(201);
  });

  it('a key brings no stronger key back', async () => {
    const strong = await keyWith('organisation:write');
    const weak = await keyWith('keys:write');
    await owner.delete(`/api/v1/api-keys/${strong.id}`);
    expect((await weak.post(`/api/v1/api-keys/${strong.id}/restore`)).status).toBe(404);
    expect((await strong.get('/api/v1/organisation')).status).toBe(401);
    expect((await owner.post(`/api/v1/api-keys/${strong.id}/restore`)).status).toBe(204);
    const scopes = new Array(50_000).fill('events:read');
    expect((await owner.post('/api/v1/api-keys', { name: 'long', scopes })).status).toBe(422);
  });

  it('an invitation that was left over brings nobody back who was removed, and raises nobody', async () => {
    const email = 'nele@hafenwerk.test';
    const [first, second] = [
      (await invite(owner, 'reviewer', email)).json.id,
      (await invite(owner, 'admin', email)).json.id,
    ];
    const nele = t.caller();
    expect((await accept(first, nele)).status).toBe(204);
    expect((await accept(second)).json.code).toBe('link-revoked');
    const me = (await nele.get('/api/v1/me')).json;
    expect(me.role).toBe('reviewer');
    expect((await owner.delete(`/api/v1/members/${me.userId}`)).status).toBe(204);
    expect((await accept(second)).json.code).toBe('link-revoked');
    expect((await nele.get('/api/v1/me')).status).toBe(401);
    const stolen = Object.assign(t.caller(), { cookies: new Map(nele.cookies) });
    // One that was cancelled, and brought back while the person is here.
    const third = (await invite(owner, 'reviewer', email)).json.id;
    expect((await accept(third, nele)).status).toBe(204);
    expect((await nele.get('/api/v1/me')).status).toBe(200);
    expect((await stolen.get('/api/v1/me')).status).toBe(401);
    expect((await owner.post(`/api/v1/member-invitations/${second}/restore`)).json.code).toBe('state-conflict');
    expect((await accept(second)).json.code).toBe('link-revoked');
  });
});
