import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, PASSWORD, type TestApp } from '../../../tests/harness.ts';
import { createPasskey } from '../../../tests/passkey.ts';

/** RFC 6238 with SHA-1, 30 s, 6 digits, over the text key of an otpauth address. */
function totp(uri: string, at = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '')]
    .map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('an account', () => {
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  const email = 'mara@hafenwerk.test';
  beforeAll(async () => {
    t = await createTestApp();
    people = await t.setup();
  });
  afterAll(() => t.drop());
  const signIn = async (password = PASSWORD): Promise<Caller> => {
    const browser = t.caller();
    expect((await browser.post('/api/v1/session', { email, password })).status).toBe(204);
    return browser;
  };
  const mails = async (template: string) =>
    (await people.owner.get('/api/v1/events?limit=100')).json.items.filter(
      (e: { kind: string; data: { template?: string } }) => e.kind === 'mail.queued' && e.data.template === template,
    );
  /** The secret of the newest link: as its mail would derive it. */
  const askForLink = async (purpose: 'sign-in' | 'reset'): Promise<string> => {
    const template = purpose === 'reset' ? 'password-reset' : 'sign-in-link';
    const before = (await mails(template)).length;
    expect((await t.caller().post('/api/v1/session/links', { email, purpose })).status).toBe(202);
    await t.until(async () => (await mails(template)).length > before);
    const { items } = (await people.owner.get('/api/v1/events?limit=100')).json;
    const asked = items.filter((e: { kind: string }) => e.kind === 'member.link-asked');
    const newest = asked.toSorted((a: { at: string }, b: { at: string }) => (a.at < b.at ? 1 : -1))[0];
    return t.platform.secrets.link('sign-in', newest.subjectId, 1);
  };

  it('keeps name, language, theme and zone for every device, and no key reaches it', async () => {
    const input = { name: 'Mara L.', language: 'de', theme: 'dark', timeZone: 'Europe/Berlin' };
    expect((await people.owner.put('/api/v1/account', input)).json).toMatchObject({
      ...input,
      email,
      twoFactor: false,
    });
    expect((await (await signIn()).get('/api/v1/account')).json).toMatchObject(input);
    expect((await people.api.get('/api/v1/account')).status).toBe(404);
    expect((await people.api.get('/api/v1/account/devices')).status).toBe(404);
    expect((await people.owner.put('/api/v1/account', { ...input, timeZone: 'Mars/Olympus' })).status).toBe(422);
  });

  it('signs in by a link once, which looking at does not use up, and answers alike for a stranger', async () => {
    const secret = await askForLink('sign-in');
    const browser = t.caller();
    for (let look = 0; look < 2; look++)
      expect((await browser.post('/api/v1/session/links/preview', { secret })).json).toMatchObject({ email });
    expect((await browser.post('/api/v1/session/links/use', { secret })).status).toBe(204);
    expect((await browser.get('/api/v1/me')).json.email).toBe(email);
    expect((await t.caller().post('/api/v1/session/links/use', { secret })).json.code).toBe('link-expired');
    const stranger = await t.caller().post('/api/v1/session/links', { email: 'nobody@else.test', purpose: 'reset' });
    expect([stranger.status, stranger.text]).toEqual([
      202,
      (await t.caller().post('/api/v1/session/links', { email, purpose: 'reset' })).text,
    ]);
  });

  it('sets a new password by a link, which ends every session at once', async () => {
    const elsewhere = await signIn();
    const secret = await askForLink('reset');
    const browser = t.caller();
    expect((await browser.post('/api/v1/session/links/use', { secret })).status).toBe(422);
    expect((await browser.post('/api/v1/session/links/use', { secret, password: 'another good one' })).status).toBe(
      204,
    );
    // Its cookie is fresh and signed; the session behind it is gone.
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect((await t.caller().post('/api/v1/session', { email, password: PASSWORD })).json.code).toBe(
      'wrong-credentials',
    );
    people.owner.cookies.clear();
    for (const [name, value] of browser.cookies) people.owner.cookies.set(name, value);
    expect(await mails('password-changed')).toHaveLength(1);
    const change = (current: string) => people.owner.put('/api/v1/account/password', { current, next: PASSWORD });
    expect((await change('wrong wrong')).json.code).toBe('wrong-credentials');
    expect((await change('another good one')).status).toBe(204);
    expect((await people.owner.get('/api/v1/me')).status).toBe(200);
  });

  it('ends links that are still out when the password is changed', async () => {
    const member = await t.member(people.owner, 'recruiter');
    const id = await t.platform.auth.people.makeLink(member.userId, 'reset', t.platform.clock.now());
    const next = 'chosen after a fright';
    expect((await member.put('/api/v1/account/password', { current: PASSWORD, next })).status).toBe(204);
    const use = { secret: t.platform.secrets.link('sign-in', id ?? '', 1), password: 'chosen by another' };
    expect((await t.caller().post('/api/v1/session/links/use', use)).json.code).toBe('link-expired');
  });

  it('lets nobody who sits down at a browser guess the password', async () => {
    const member = await t.member(people.owner, 'reviewer');
    const tries = [];
    for (let n = 0; n < 12; n++)
      tries.push((await member.post('/api/v1/account/two-factor', { password: `guess ${n}` })).json.code);
    expect(tries.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
    const change = { current: PASSWORD, next: 'another long enough one' };
    expect((await member.put('/api/v1/account/password', change)).json.code).toBe('too-many-requests');
    // Whom the account belongs to signs in.
    const { email } = (await member.get('/api/v1/me')).json;
    expect((await t.caller().post('/api/v1/session', { email, password: PASSWORD })).status).toBe(204);
  });

  it('sends few links however many ask, and whoever gets none has one that opens', async () => {
    const { auth, clock } = t.platform;
    const { userId } = await t.member(people.owner, 'reviewer');
    const ask = (purpose: 'sign-in' | 'reset', now = clock.now()) => auth.people.makeLink(userId, purpose, now);
    const many = await Promise.all(Array.from({ length: 20 }, () => ask('sign-in')));
    const sent = many.filter((id) => id !== null);
    expect(sent).toHaveLength(3);
    // Somebody who asks for one kind in another's name does not keep them from the other, nor from this one for long.
    expect(await ask('reset')).not.toBeNull();
    const use = { secret: t.platform.secrets.link('sign-in', sent[0] ?? '', 1) };
    expect((await t.caller().post('/api/v1/session/links/use', use)).status).toBe(204);
    expect(await ask('sign-in', new Date(clock.now().getTime() + 16 * 60_000))).not.toBeNull();
  });

  it('lists devices and signs them out at once', async () => {
    const other = await signIn();
    const list = (await people.owner.get('/api/v1/account/devices')).json.items;
    expect(list.filter((d: { here: boolean }) => d.here)).toHaveLength(1);
    const stranger = await t.member(people.owner, 'reviewer');
    const theirs = (await stranger.get('/api/v1/account/devices')).json.items[0];
    expect((await people.owner.delete(`/api/v1/account/devices/${theirs.id}`)).status).toBe(404);
    expect((await other.get('/api/v1/me')).status).toBe(200);
    expect((await people.owner.delete('/api/v1/account/devices')).status).toBe(204);
    expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await people.owner.get('/api/v1/me')).status).toBe(200);
    expect((await stranger.get('/api/v1/me')).status).toBe(200);
  });

  it('asks for a code after password and after link once two-factor is on', async () => {
    const member = await t.member(people.owner, 'recruiter');
    const theirs = (await member.get('/api/v1/me')).json.email;
    expect((await member.post('/api/v1/account/two-factor', { password: 'wrong wrong' })).json.code).toBe(
      'wrong-credentials',
    );
    const { uri, backupCodes } = (await member.post('/api/v1/account/two-factor', { password: PASSWORD })).json;
    expect(backupCodes.length).toBeGreaterThanOrEqual(8);
    // Not on before it was confirmed.
    expect((await t.caller().post('/api/v1/session', { email: theirs, password: PASSWORD })).status).toBe(204);
    expect((await member.post('/api/v1/account/two-factor/confirm', { code: '000000' })).json.code).toBe('wrong-code');
    expect((await member.post('/api/v1/account/two-factor/confirm', { code: totp(uri) })).status).toBe(204);
    expect((await member.get('/api/v1/account')).json.twoFactor).toBe(true);

    const browser = t.caller();
    const first = await browser.post('/api/v1/session', { email: theirs, password: PASSWORD });
    expect(first.json.code).toBe('second-step-needed');
    // Somebody who looked over a shoulder, a moment later.
    const onlooker = t.caller();
    await onlooker.post('/api/v1/session', { email: theirs, password: PASSWORD });
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    expect((await t.caller().post('/api/v1/session/second-step', { code: totp(uri) })).json.code).toBe('link-expired');
    expect((await browser.post('/api/v1/session/second-step', { code: '000000' })).json.code).toBe('wrong-code');
    expect((await browser.post('/api/v1/session/second-step', { code: totp(uri) })).status).toBe(204);
    expect((await browser.get('/api/v1/me')).json.email).toBe(theirs);
    expect((await onlooker.post('/api/v1/session/second-step', { code: totp(uri) })).json.code).toBe('wrong-code');
    expect((await onlooker.get('/api/v1/me')).status).toBe(401);

    const person = await t.platform.auth.people.byEmail(theirs);
    const id = await t.platform.auth.people.makeLink(person?.id ?? '', 'sign-in', t.platform.clock.now());
    const secret = t.platform.secrets.link('sign-in', id ?? '', 1);
    const byLink = t.caller();
    expect((await byLink.post('/api/v1/session/links/use', { secret })).json.code).toBe('second-step-needed');
    expect((await byLink.get('/api/v1/me')).status).toBe(401);
    expect((await byLink.post('/api/v1/session/second-step', { code: backupCodes[0] })).status).toBe(204);
    expect((await byLink.get('/api/v1/me')).json.email).toBe(theirs);
    const again = t.caller();
    await again.post('/api/v1/session', { email: theirs, password: PASSWORD });
    expect((await again.post('/api/v1/session/second-step', { code: backupCodes[0] })).json.code).toBe('wrong-code');

    // Joining another organisation asks for it too; the link alone opens nothing.
    const other = await t.secondOrganisation();
    const invited = (await other.owner.post('/api/v1/member-invitations', { email: theirs, role: 'reviewer' })).json;
    const joining = t.caller();
    const join = { secret: t.platform.secrets.link('member-invitation', invited.id, 1), name: 'X', password: PASSWORD };
    expect((await joining.post('/api/v1/member-invitations/accept', join)).json.code).toBe('second-step-needed');
    expect((await joining.get('/api/v1/me')).status).toBe(401);
    expect((await joining.post('/api/v1/session/second-step', { code: backupCodes[1] })).status).toBe(204);
    expect((await joining.get('/api/v1/me')).json.email).toBe(theirs);
    expect((await other.owner.get('/api/v1/members')).json.items.map((m: { email: string }) => m.email)).toContain(
      theirs,
    );

    expect((await byLink.post('/api/v1/account/two-factor/off', { password: PASSWORD })).status).toBe(204);
    expect((await t.caller().post('/api/v1/session', { email: theirs, password: PASSWORD })).status).toBe(204);
  });

  it('asks whoever is signing in for the code, not whoever was signed in there before', async () => {
    const [here, other] = [await t.member(people.owner, 'recruiter'), await t.member(people.owner, 'reviewer')];
    const emailOf = async (who: Caller) => (await who.get('/api/v1/me')).json.email as string;
    const [first, second] = [await emailOf(here), await emailOf(other)];
    const turnOn = async (who: Caller) => {
      const { uri, backupCodes } = (await who.post('/api/v1/account/two-factor', { password: PASSWORD })).json;
      expect((await who.post('/api/v1/account/two-factor/confirm', { code: totp(uri) })).status).toBe(204);
      return backupCodes as string[];
    };
    const [own, theirs] = [await turnOn(here), await turnOn(other)];
    const person = await t.platform.auth.people.byEmail(second);
    const id = await t.platform.auth.people.makeLink(person?.id ?? '', 'sign-in', t.platform.clock.now());
    const secret = t.platform.secrets.link('sign-in', id ?? '', 1);
    expect(await emailOf(here)).toBe(first);
    expect((await here.post('/api/v1/session/links/use', { secret })).json.code).toBe('second-step-needed');
    expect((await here.get('/api/v1/me')).status).toBe(401);
    expect((await here.post('/api/v1/session/second-step', { code: own[0] })).json.code).toBe('wrong-code');
    expect((await here.post('/api/v1/session/second-step', { code: theirs[0] })).status).toBe(204);
    expect(await emailOf(here)).toBe(second);
    // A session is no challenge: nobody tries codes with it.
    expect((await other.post('/api/v1/session/second-step', { code: theirs[1] })).json.code).toBe('link-expired');
  });

  it('makes a passkey only for who knows the password, and each challenge is good once, for what it was made', async () => {
    const named = await createTestApp({ env: { PUBLIC_URL: 'http://localhost:3000' } });
    try {
      const { owner } = await named.setup();
      const at = { origin: 'http://localhost:3000', host: 'localhost:3000' };
      const options = (body: object) => owner.post('/api/v1/account/passkeys/options', body, at);
      expect((await options({})).status).toBe(422);
      expect((await options({ password: 'wrong wrong' })).json.code).toBe('wrong-credentials');
      const begun = await options({ password: PASSWORD });
      expect(begun.json.options.rp.id).toBe('localhost');
      const passkey = createPasskey(begun.json.options);
      const add = (sealed: string) =>
        owner.post('/api/v1/account/passkeys', { name: 'Desk', response: passkey.registration, sealed }, at);
      const signingIn = (await named.caller().post('/api/v1/session/passkey/options', {}, at)).json;
      // What anybody gets for signing in is no leave to add one.
      expect((await add(signingIn.sealed)).status).toBe(400);
      expect((await add(begun.json.sealed)).status).toBe(201);
      expect((await add(begun.json.sealed)).status).toBe(400);

      const signIn = (response: object) =>
        named.caller().post('/api/v1/session/passkey', { response, sealed: signingIn.sealed }, at);
      const response = passkey.assertion(signingIn.options.challenge, { verified: true });
      expect((await signIn(response)).status).toBe(204);
      expect((await signIn(response)).json.code).toBe('wrong-credentials');

      // Found lying about, with nobody's finger on it: one factor.
      const { uri } = (await owner.post('/api/v1/account/two-factor', { password: PASSWORD }, at)).json;
      expect((await owner.post('/api/v1/account/two-factor/confirm', { code: totp(uri) }, at)).status).toBe(204);
      const withPasskey = async (verified: boolean) => {
        const { options, sealed } = (await named.caller().post('/api/v1/session/passkey/options', {}, at)).json;
        const response = passkey.assertion(options.challenge, { verified });
        return named.caller().post('/api/v1/session/passkey', { response, sealed }, at);
      };
      expect((await withPasskey(false)).json.code).toBe('second-step-needed');
      expect((await withPasskey(true)).status).toBe(204);
    } finally {
      await named.drop();
    }
  });

  it('keeps what opens an account out of the application’s reach', async () => {
    const { sql } = await import('kysely');
    for (const table of ['auth."twoFactor"', 'auth.sign_in_link', 'auth.passkey', 'auth.session', 'auth.user_setting'])
      await expect(sql`select 1 from ${sql.raw(table)}`.execute(t.platform.db)).rejects.toThrow(/permission denied/);
  });
});
