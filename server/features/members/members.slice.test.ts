import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, PASSWORD, type TestApp } from '../../../tests/harness.ts';

describe('members', () => {
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  beforeAll(async () => {
    t = await createTestApp();
    people = await t.setup();
  });
  afterAll(() => t.drop());

  it('sets up once, however many try at once', async () => {
    const fresh = await createTestApp();
    const input = { organisationName: 'O', name: 'N', email: 'n@o.test', password: PASSWORD };
    expect((await fresh.anybody.get('/api/v1/setup')).json).toEqual({
      needed: true,
      tokenNeeded: false,
      secureContext: true,
    });
    const statuses = (await Promise.all([1, 2, 3].map(() => fresh.caller().post('/api/v1/setup', input)))).map(
      (a) => a.status,
    );
    expect(statuses.sort()).toEqual([201, 409, 409]);
    expect((await fresh.anybody.post('/api/v1/setup', input)).json.code).toBe('already-set-up');
    expect((await fresh.anybody.post('/api/v1/setup', { name: '' })).status).toBe(422);
    await fresh.drop();
  });

  it('is not set up, nor read the outbox of, from elsewhere through a proxy that was not declared', async () => {
    const fresh = await createTestApp();
    const input = { organisationName: 'O', name: 'N', email: 'n@o.test', password: PASSWORD };
    const proxied = { 'x-forwarded-for': '203.0.113.9' };
    expect((await fresh.anybody.get('/api/v1/setup', proxied)).json.tokenNeeded).toBe(true);
    expect((await fresh.anybody.post('/api/v1/setup', input, proxied)).json.code).toBe('setup-token-needed');
    await fresh.drop();
    expect((await people.owner.get('/api/v1/outbox')).status).toBe(200);
    expect((await people.owner.get('/api/v1/outbox', proxied)).status).toBe(404);
  });

  it('tells who is signed in, by session and by key alike, and signs out', async () => {
    const me = (await people.owner.get('/api/v1/me')).json;
    expect(me).toMatchObject({
      name: 'Mara Lindt',
      role: 'owner',
      operator: true,
      outbox: true,
      organisation: { name: 'Hafenwerk' },
    });
    expect((await people.api.get('/api/v1/me')).json).toEqual(me);
    const other = t.caller();
    expect((await other.post('/api/v1/session', { email: 'MARA@hafenwerk.test', password: PASSWORD })).status).toBe(
      204,
    );
    expect((await other.get('/api/v1/me')).json).toEqual(me);
    expect((await other.delete('/api/v1/session')).status).toBe(204);
    expect((await other.get('/api/v1/me')).status).toBe(401);
  });

  it('refuses a wrong password, a foreign origin and a forged key', async () => {
    expect(
      (await t.caller().post('/api/v1/session', { email: 'mara@hafenwerk.test', password: 'wrong wrong wrong' })).json
        .code,
    ).toBe('wrong-credentials');
    expect(
      (
        await people.owner.post(
          '/api/v1/member-invitations',
          { email: 'a@b.test', role: 'reviewer' },
          { origin: 'https://evil.test' },
        )
      ).json.code,
    ).toBe('forbidden-origin');
    expect((await t.caller().get('/api/v1/me', { host: 'evil.test' })).json.code).toBe('forbidden-origin');
    expect((await t.caller().get('/api/v1/me', { authorization: `Bearer vrb_${'a'.repeat(43)}` })).json.code).toBe(
      'not-signed-in',
    );
  });

  it('lets a member join by a link once; the link of another kind or an old one opens nothing', async () => {
    const invited = await people.owner.post('/api/v1/member-invitations', {
      email: 'Jonas@hafenwerk.test',
      role: 'reviewer',
    });
    expect(invited.status).toBe(201);
    const secret = t.platform.secrets.link('member-invitation', invited.json.id, 1);
    expect((await t.anybody.post('/api/v1/member-invitations/preview', { secret })).json).toEqual({
      organisationName: 'Hafenwerk',
      email: 'jonas@hafenwerk.test',
      role: 'reviewer',
      invitedBy: 'Mara Lindt',
      accountExists: false,
    });
    const wrongKind = t.platform.secrets.link('invitation', invited.json.id, 1);
    expect((await t.anybody.post('/api/v1/member-invitations/preview', { secret: wrongKind })).status).toBe(410);
    const jonas = t.caller();
    expect(
      (await jonas.post('/api/v1/member-invitations/accept', { secret, name: 'Jonas Okafor', password: PASSWORD }))
        .status,
    ).toBe(204);
    expect((await jonas.get('/api/v1/me')).json).toMatchObject({
      name: 'Jonas Okafor',
      role: 'reviewer',
      operator: false,
      outbox: false,
    });
    expect(
      (await t.caller().post('/api/v1/member-invitations/accept', { secret, name: 'Again', password: PASSWORD }))
        .status,
    ).toBe(410);
    expect((await people.owner.get('/api/v1/members')).json.items.map((m: { name: string }) => m.name).sort()).toEqual([
      'Jonas Okafor',
      'Mara Lindt',
    ]);
  });

  it('keeps a key within its scopes, and revokes it at once', async () => {
    const made = await people.owner.post('/api/v1/api-keys', { name: 'reader', scopes: ['members:read'] });
    expect(made.status).toBe(201);
    const { Caller } = await import('../../../tests/harness.ts');
    const reader = new Caller(t.app, made.json.key);
    expect((await reader.get('/api/v1/members')).status).toBe(200);
    expect((await reader.post('/api/v1/member-invitations', { email: 'x@y.test', role: 'reviewer' })).status).toBe(404);
    expect((await people.owner.get('/api/v1/api-keys')).text).not.toContain(made.json.key);
    expect((await people.owner.delete(`/api/v1/api-keys/${made.json.id}`)).status).toBe(204);
    expect((await reader.get('/api/v1/members')).status).toBe(401);
  });

  it('answers a repeated Idempotency-Key with the first answer, and refuses it for another request', async () => {
    const key = { 'idempotency-key': 'one' };
    const input = { email: 'idem@hafenwerk.test', role: 'reviewer' };
    const [a, b] = await Promise.all([
      people.owner.post('/api/v1/member-invitations', input, key),
      people.owner.post('/api/v1/member-invitations', input, key),
    ]);
    expect([a.status, b.status]).toEqual([201, 201]);
    expect(a.json).toEqual(b.json);
    const other = await people.owner.post('/api/v1/member-invitations', { ...input, role: 'admin' }, key);
    expect(other.json.code).toBe('idempotency-mismatch');
  });
});
