import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, invite } from '../../../tests/world.ts';

/** A real PNG of one colour, with a chunk of words that draws nothing. */
function png(width: number, height: number, extra: Buffer = Buffer.alloc(0)): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length, 0);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, body, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('tEXt', Buffer.from('Author\0Ada Geheim')),
    ...(extra.length ? [chunk('acTL', extra)] : []),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * Math.min(height, 8)))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from('<script>alert(1)</script>'),
  ]);
}

const settings = { name: 'Hafenwerk GmbH', language: 'de', timeZone: 'Europe/Berlin' };
const match = (revision: number) => ({ 'if-match': `"${revision}"` });
const url = '/api/v1/organisation';

describe('the organisation', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let reviewer: Caller;
  let elsewhere: Awaited<ReturnType<TestApp['secondOrganisation']>>;
  const logo = (by: Caller, bytes: Buffer) =>
    by.put(`${url}/logo`, bytes, { 'content-type': 'application/octet-stream' });

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, organisationId } = await t.setup());
    reviewer = await t.member(owner, 'reviewer');
    elsewhere = await t.secondOrganisation();
  });
  afterAll(() => t.drop());

  it('is changed by who read it last, and by nobody who only rates', async () => {
    const before = (await owner.get(url)).json;
    expect(before).toMatchObject({ name: 'Hafenwerk', accent: null, logo: null, replyTo: null, revision: 1 });
    expect((await owner.put(url, settings)).json.code).toBe('revision-needed');
    const changed = await owner.put(url, { ...settings, accent: '#FFE000', replyTo: 'jobs@hafenwerk.test' }, match(1));
    expect(changed.json).toMatchObject({ ...settings, accent: '#ffe000', replyTo: 'jobs@hafenwerk.test', revision: 2 });
    expect((await owner.put(url, settings, match(1))).json.code).toBe('revision-mismatch');
    expect((await owner.get('/api/v1/me')).json.organisation.name).toBe('Hafenwerk GmbH');
    expect((await reviewer.get(url)).status).toBe(404);
    expect((await reviewer.put(url, settings, match(2))).status).toBe(404);
    expect((await elsewhere.owner.get(url)).json).toMatchObject({ name: 'Elsewhere', accent: null });
    const changes = await t.until(async () => {
      const { items } = (await owner.get('/api/v1/events?limit=100')).json;
      const found = items.filter((e: { kind: string }) => e.kind === 'organisation.changed');
      return found.length > 0 && found;
    });
    expect(changes).toHaveLength(1);
    expect(changes[0].data.fields.split(',').sort()).toEqual(['accent', 'language', 'name', 'replyTo']);
  });

  it.each(['red', '#fff', '#12345678', '#0b5d6b;}body{display:none', 'url(//evil.test)'])(
    'refuses %s as a colour',
    async (accent) => {
      const { revision } = (await owner.get(url)).json;
      const refused = await owner.put(url, { ...settings, accent }, match(revision));
      expect([refused.status, refused.json.code]).toEqual([422, 'invalid-input']);
    },
  );

  it('keeps a logo as what it is, without what does not draw, under an address that never changes', async () => {
    const { json, status } = await logo(owner, png(240, 60));
    expect(status).toBe(200);
    expect(json.logo).toMatchObject({ width: 240, height: 60 });
    expect(json.logo.url).toMatch(new RegExp(`^/brand/${organisationId}/[0-9a-f]{64}\\.png$`));
    const shown = await t.anybody.get(json.logo.url);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(shown.text).not.toMatch(/Geheim|script/);
    // The same picture has the same address; another organisation has no picture there.
    expect((await logo(owner, png(240, 60))).json.logo.url).toBe(json.logo.url);
    expect((await t.anybody.get(json.logo.url.replace(organisationId, elsewhere.organisationId))).status).toBe(404);
    expect((await logo(reviewer, png(9, 9))).status).toBe(404);
    expect((await owner.delete(`${url}/logo`)).json.logo).toBeNull();
    expect((await t.anybody.get(json.logo.url)).status).toBe(200);
  });

  it('refuses what is no still picture, what is too large, and what could run', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const bad: [string, Buffer][] = [
      ['words', Buffer.from('not a picture')],
      ['nothing', Buffer.alloc(0)],
      ['SVG', Buffer.from(svg)],
      ['SVG behind a PNG’s first bytes', Buffer.concat([png(9, 9).subarray(0, 8), Buffer.from(svg)])],
      ['a PNG cut short', png(9, 9).subarray(0, 60)],
      ['one that moves', png(9, 9, Buffer.alloc(8))],
      ['too wide', png(2001, 9)],
      ['no height', png(9, 0)],
      ['a JPEG without an end', Buffer.from('ffd8ffe000104a46494600', 'hex')],
      ['a WebP that lies', Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f', 'latin1')],
    ];
    for (const [what, bytes] of bad) {
      const { status } = await logo(owner, bytes);
      expect([what, [400, 422].includes(status)]).toEqual([what, true]);
    }
    expect((await logo(owner, Buffer.alloc(512 * 1024 + 1))).json.code).toBe('payload-too-large');
    expect((await owner.put(`${url}/logo`, { not: 'bytes' })).status).toBe(400);
    expect((await owner.get(url)).json.logo).toBeNull();
  });

  it('shows candidates their organisation’s face and texts, and no other’s', async () => {
    const { revision } = (await owner.get(url)).json;
    const legalNotice = { de: 'Hafenwerk GmbH\n\nKai 1, Hamburg', en: '' };
    const privacy = { de: 'Wir löschen.', en: 'We delete.' };
    await owner.put(url, { ...settings, accent: '#112233', legalNotice, privacy }, match(revision));
    const { url: address } = (await logo(owner, png(120, 40))).json.logo;
    const interview = await createInterview(owner);
    const invited = await invite(t, owner, interview.interviewId, { name: 'Ada', email: 'ada@a.test' });
    const candidate = await enter(t, invited);
    const session = (await candidate.get(`/api/v1/candidate/${invited.invitationId}`)).json;
    expect(session.brand).toEqual({
      organisationId,
      accent: '#112233',
      logo: { url: address, width: 120, height: 40 },
      legalNotice: true,
      privacy: true,
    });

    const texts = (organisation: string, language: string) =>
      t.anybody.get(`/api/v1/organisations/${organisation}/legal-texts?language=${language}`);
    // Where a language has none, the organisation's own speaks.
    expect((await texts(organisationId, 'en')).json).toEqual({ legalNotice: legalNotice.de, privacy: 'We delete.' });
    expect((await texts(organisationId, 'de')).json).toEqual({ legalNotice: legalNotice.de, privacy: 'Wir löschen.' });
    expect((await texts(elsewhere.organisationId, 'de')).json).toEqual({ legalNotice: '', privacy: '' });
    expect((await texts(invited.invitationId, 'de')).status).toBe(404);

    const theirs = await createInterview(elsewhere.owner);
    const other = await invite(t, elsewhere.owner, theirs.interviewId, { name: 'Bo', email: 'bo@b.test' });
    const seen = await (await enter(t, other)).get(`/api/v1/candidate/${other.invitationId}`);
    expect(seen.json.brand).toMatchObject({ accent: null, logo: null, legalNotice: false, privacy: false });
    expect(seen.text).not.toContain(organisationId);
  });
});
