import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_CHUNK_BYTES } from '../../../contract/uploads.ts';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, digestHeader, enter, type Interviewed, type Invited, invite } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { opensFor } from '../invitations/index.ts';
import { setUploadGuard, startUpload } from './index.ts';

const putBytes = (
  by: Caller,
  upload: string,
  at: [segment: number, chunk: number],
  bytes: Uint8Array,
  more: Record<string, string> = {},
) =>
  by.call('PUT', `/api/v1/uploads/${upload}/segments/${at[0]}/chunks/${at[1]}`, bytes, {
    'content-type': 'application/octet-stream',
    'content-digest': digestHeader(bytes),
    ...more,
  });
const part = (name: string) => Buffer.from(`the bytes of ${name}`);
const named = (chunks: number, bytes: number, segment = 0) => ({
  segment,
  chunks,
  bytes,
  mime: 'video/webm',
  elapsedMs: 1000,
});

describe('uploads', () => {
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  let interview: Interviewed;
  let ada: Invited & { caller: Caller };
  let bea: Invited & { caller: Caller };

  const begin = async (candidate: Invited & { caller: Caller }) => {
    const uploadId = newId();
    await inOrganisation(t.platform.db, people.organisationId, (tx) =>
      startUpload(tx, t.platform, {
        organisationId: people.organisationId,
        id: uploadId,
        purpose: 'take',
        invitationId: candidate.invitationId,
        userId: null,
      }),
    );
    return uploadId;
  };
  const complete = (by: Caller, upload: string, segments: object[]) =>
    by.post(`/api/v1/uploads/${upload}/complete`, { segments });
  const status = async (by: Caller, upload: string) => (await by.get(`/api/v1/uploads/${upload}/chunks`)).json;
  const eventsOf = (upload: string) =>
    inOrganisation(t.platform.db, people.organisationId, (tx) =>
      tx.selectFrom('events').select('kind').where('subject_id', '=', upload).orderBy('seq').execute(),
    );

  beforeAll(async () => {
    t = await createTestApp();
    people = await t.setup();
    interview = await createInterview(people.owner);
    const come = async (name: string) => {
      const invited = await invite(t, people.owner, interview.interviewId, { name, email: `${name}@candidate.test` });
      return { ...invited, caller: await enter(t, invited) };
    };
    ada = await come('Ada');
    bea = await come('Bea');
  });
  afterAll(() => t.drop());

  it('keeps chunks in any order, says what it holds, and completes what was named', async () => {
    const upload = await begin(ada);
    const [a, b, c] = [part('a'), part('b'), part('ccc')];
    for (const [chunk, bytes] of [
      [2, c],
      [0, a],
    ] as const) {
      const put = await putBytes(ada.caller, upload, [0, chunk], bytes);
      expect([put.status, put.headers['vorab-chunk'], put.text]).toEqual([204, 'stored', '']);
    }
    const incomplete = await complete(ada.caller, upload, [named(3, 99), named(2, 20, 1)]);
    expect(incomplete.status).toBe(409);
    expect(incomplete.json).toMatchObject({
      code: 'upload-incomplete',
      errors: [
        { path: 'segments.0.chunks', message: 'Missing: 1' },
        { path: 'segments.1.chunks', message: 'Missing: 0-1' },
      ],
    });
    expect(await status(ada.caller, upload)).toEqual({
      id: upload,
      state: 'receiving',
      segments: [
        {
          segment: 0,
          ranges: [
            [0, 0],
            [2, 2],
          ],
          bytes: a.length + c.length,
        },
      ],
    });
    expect((await putBytes(ada.caller, upload, [0, 1], b)).status).toBe(204);
    const bytes = a.length + b.length + c.length;
    const wrong = await complete(ada.caller, upload, [named(3, bytes + 1)]);
    expect(wrong.json).toMatchObject({ code: 'upload-incomplete', errors: [{ path: 'segments.0.bytes' }] });
    const done = await complete(ada.caller, upload, [named(3, bytes)]);
    expect([done.status, done.json]).toEqual([
      200,
      { id: upload, state: 'complete', segments: [{ segment: 0, ranges: [[0, 2]], bytes }] },
    ]);
    expect(await status(ada.caller, upload)).toEqual(done.json);
    expect((await eventsOf(upload)).map((e) => e.kind)).toEqual(['upload.started', 'upload.completed']);
  });

  it('answers repetitions alike, also at once and after completion, and refuses what is new', async () => {
    const upload = await begin(ada);
    const bytes = part('one');
    const many = await Promise.all(Array.from({ length: 8 }, () => putBytes(ada.caller, upload, [0, 0], bytes)));
    expect(many.map((p) => p.status)).toEqual(Array(8).fill(204));
    expect((await putBytes(ada.caller, upload, [0, 0], part('other'))).json.code).toBe('chunk-conflict');
    const manifest = [named(1, bytes.length)];
    const asked = await Promise.all(Array.from({ length: 4 }, () => complete(ada.caller, upload, manifest)));
    expect(asked.map((a) => a.json.state)).toEqual(Array(4).fill('complete'));
    expect((await complete(ada.caller, upload, [{ ...manifest[0], elapsedMs: 7 }])).status).toBe(200);
    expect((await eventsOf(upload)).map((e) => e.kind)).toEqual(['upload.started', 'upload.completed']);

    expect((await putBytes(ada.caller, upload, [0, 0], bytes)).status).toBe(204);
    expect((await putBytes(ada.caller, upload, [0, 0], part('other'))).json.code).toBe('chunk-conflict');
    expect((await putBytes(ada.caller, upload, [0, 1], bytes)).json.code).toBe('upload-complete');
    expect((await putBytes(ada.caller, upload, [1, 0], bytes)).json.code).toBe('upload-complete');
    expect((await complete(ada.caller, upload, [named(1, bytes.length + 1)])).json.code).toBe('upload-complete');
    expect((await status(ada.caller, upload)).segments).toEqual([
      { segment: 0, ranges: [[0, 0]], bytes: bytes.length },
    ]);
  });

  it('wants the digest of what was sent', async () => {
    const upload = await begin(ada);
    const bytes = part('digest');
    const code = async (header: string) =>
      (await putBytes(ada.caller, upload, [0, 0], bytes, { 'content-digest': header })).json.code;
    expect(await code('')).toBe('digest-needed');
    expect(await code('sha-512=:AAAA:')).toBe('digest-needed');
    expect(await code(digestHeader(part('else')))).toBe('digest-mismatch');
    expect((await status(ada.caller, upload)).segments).toEqual([]);
  });

  it('takes chunks up to the limit, and no empty or misnamed ones', async () => {
    const upload = await begin(ada);
    expect((await putBytes(ada.caller, upload, [0, 0], Buffer.alloc(MAX_CHUNK_BYTES, 1))).status).toBe(204);
    const large = await putBytes(ada.caller, upload, [0, 1], Buffer.alloc(MAX_CHUNK_BYTES + 1, 1));
    expect([large.status, large.json.code]).toEqual([413, 'payload-too-large']);
    expect((await putBytes(ada.caller, upload, [0, 1], Buffer.alloc(0))).status).toBe(400);
    const json = await ada.caller.put(`/api/v1/uploads/${upload}/segments/0/chunks/1`, { a: 1 });
    expect(json.status).toBe(400);
    for (const where of [
      [10_000, 0],
      [0, 1_000_000],
      [-1, 0],
    ] as [number, number][]) {
      expect((await putBytes(ada.caller, upload, where, part('x'))).status).toBe(422);
    }
    expect((await complete(ada.caller, upload, [named(1, 1), named(1, 1)])).json.code).toBe('invalid-input');
  });

  describe('a chunk in parts', () => {
    const putPart = (by: Caller, upload: string, at: [part: number, of: number], bytes: Buffer, whole: Buffer) =>
      by.call('PUT', `/api/v1/uploads/${upload}/segments/0/chunks/0/parts/${at[0]}?of=${at[1]}`, bytes, {
        'content-type': 'application/octet-stream',
        'content-digest': digestHeader(bytes),
        'repr-digest': digestHeader(whole),
      });
    const whole = Buffer.from('a chunk that no proxy lets pass at once');
    const parts = [whole.subarray(0, 13), whole.subarray(13, 26), whole.subarray(26)];

    it('is one like any other when all of it has come, in any order and twice, and leaves nothing behind', async () => {
      const upload = await begin(ada);
      const said: unknown[] = [];
      for (const part of [2, 0, 0, 1, 1]) {
        const put = await putPart(ada.caller, upload, [part, 3], parts[part] as Buffer, whole);
        said.push([put.status, put.headers['vorab-chunk']]);
      }
      // After the last the parts are gone, so that one more of them waits for the others again.
      expect(said).toEqual([2, 0, 0, 1, 1].map((_, at) => [204, at === 3 ? 'stored' : 'part']));
      expect((await putBytes(ada.caller, upload, [0, 0], whole)).status).toBe(204);
      expect((await complete(ada.caller, upload, [named(1, whole.length)])).status).toBe(200);
      // The server may be asked again: nobody heard that it was stored.
      for (const part of [0, 1, 2]) await putPart(ada.caller, upload, [part, 3], parts[part] as Buffer, whole);
      const left = execFileSync('find', [t.dataDir, '-path', `*${upload}*`, '-type', 'f'], { encoding: 'utf8' });
      expect(left.trim().split('\n')).toHaveLength(1);
    });

    it('is kept apart from other bytes for the same index', async () => {
      const upload = await begin(ada);
      const other = Buffer.from('something else, and just as long as it.');
      await putPart(ada.caller, upload, [0, 2], whole.subarray(0, 20), whole);
      await putPart(ada.caller, upload, [1, 2], other.subarray(20), other);
      expect((await status(ada.caller, upload)).segments).toEqual([]);
      const stored = await putPart(ada.caller, upload, [1, 2], whole.subarray(20), whole);
      expect(stored.headers['vorab-chunk']).toBe('stored');
      const late = await putPart(ada.caller, upload, [0, 2], other.subarray(0, 20), other);
      expect(late.json.code).toBe('chunk-conflict');
    });

    it('is refused when the parts do not give what was named, and when it would be too large', async () => {
      const upload = await begin(ada);
      await putPart(ada.caller, upload, [0, 2], whole.subarray(0, 20), whole);
      expect((await putPart(ada.caller, upload, [1, 2], whole.subarray(21), whole)).json.code).toBe('digest-mismatch');
      const half = Buffer.alloc(MAX_CHUNK_BYTES - 1, 1);
      await putPart(ada.caller, upload, [0, 2], half, whole);
      expect((await putPart(ada.caller, upload, [1, 2], half, whole)).json.code).toBe('payload-too-large');
      expect((await putPart(ada.caller, upload, [2, 2], part('x'), whole)).status).toBe(400);
      expect((await putPart(ada.caller, upload, [0, 513], part('x'), whole)).status).toBe(422);
      expect((await putPart(bea.caller, upload, [0, 1], part('x'), part('x'))).json.code).toBe('not-found');
      const bare = await ada.caller.call(
        'PUT',
        `/api/v1/uploads/${upload}/segments/0/chunks/0/parts/0?of=1`,
        part('x'),
        { 'content-type': 'application/octet-stream', 'content-digest': digestHeader(part('x')) },
      );
      expect(bare.json.code).toBe('digest-needed');
      expect((await status(ada.caller, upload)).segments).toEqual([]);
    });
  });

  it('knows whose upload it is: one browser with two invitations owns both, another none', async () => {
    const [ofAda, ofBea] = [await begin(ada), await begin(bea)];
    const both = t.caller();
    for (const { caller } of [ada, bea]) for (const [name, value] of caller.cookies) both.cookies.set(name, value);
    for (const upload of [ofAda, ofBea]) {
      expect((await putBytes(both, upload, [0, 0], part('both'))).status).toBe(204);
      expect((await status(both, upload)).segments).toHaveLength(1);
    }
    const bytes = part('bea');
    expect((await putBytes(bea.caller, ofAda, [0, 1], bytes)).json.code).toBe('not-found');
    expect((await status(bea.caller, ofAda)).code).toBe('not-found');
    expect((await complete(bea.caller, ofAda, [named(1, 1)])).json.code).toBe('not-found');
    // At the same moment, too, when both are looked up by one statement.
    const mixed = [ada, bea, ada, bea].map(({ caller }, at) =>
      putBytes(caller, at < 2 ? ofAda : ofBea, [0, 0], part('both')),
    );
    expect((await Promise.all(mixed)).map((answer) => answer.status)).toEqual([204, 404, 404, 204]);
    expect((await putBytes(ada.caller, newId(), [0, 0], bytes)).json.code).toBe('not-found');
    expect((await putBytes(people.owner, ofAda, [0, 1], bytes)).json.code).toBe('not-found');
    const { owner: foreign } = await t.secondOrganisation();
    expect((await putBytes(foreign, ofAda, [0, 1], bytes)).json.code).toBe('not-found');
    expect((await putBytes(t.anybody, ofAda, [0, 1], bytes)).json.code).toBe('not-signed-in');
    const forged = t.caller();
    for (const [name, value] of ada.caller.cookies) forged.cookies.set(name, `${value}x`);
    expect((await putBytes(forged, ofAda, [0, 1], bytes)).json.code).toBe('not-signed-in');
    expect((await putBytes(ada.caller, ofAda, [0, 1], bytes, { origin: 'https://evil.test' })).json.code).toBe(
      'forbidden-origin',
    );
    expect((await status(ada.caller, ofAda)).segments).toEqual([
      { segment: 0, ranges: [[0, 0]], bytes: part('both').length },
    ]);
  });

  it('belongs to a member alike, at a browser or by key', async () => {
    const id = newId();
    const input = { id, purpose: 'prompt' as const, invitationId: null, userId: people.ownerId };
    const start = (more: object) =>
      inOrganisation(t.platform.db, people.organisationId, (tx) =>
        startUpload(tx, t.platform, { organisationId: people.organisationId, ...input, ...more }),
      );
    const made = await start({});
    expect(await start({})).toEqual(made);
    await expect(start({ purpose: 'take' })).rejects.toMatchObject({ code: 'state-conflict' });
    await expect(start({ userId: null, invitationId: ada.invitationId })).rejects.toMatchObject({
      code: 'state-conflict',
    });
    const bytes = part('prompt');
    expect((await putBytes(people.owner, id, [0, 0], bytes)).status).toBe(204);
    expect((await putBytes(people.api, id, [0, 0], bytes)).status).toBe(204);
    const admin = await t.member(people.owner, 'admin');
    expect((await putBytes(admin, id, [0, 0], bytes)).json.code).toBe('not-found');
    expect((await complete(people.owner, id, [named(1, bytes.length)])).json.state).toBe('complete');
  });

  it('closes with the link: a cookie of before its renewal stores nothing more', async () => {
    setUploadGuard(opensFor);
    const invited = await invite(t, people.owner, interview.interviewId, { name: 'Cem', email: 'cem@candidate.test' });
    const cem = { ...invited, caller: await enter(t, invited) };
    const upload = await begin(cem);
    expect((await putBytes(cem.caller, upload, [0, 0], part('one'))).status).toBe(204);
    expect((await people.owner.post(`/api/v1/invitations/${cem.invitationId}/renew-link`)).status).toBe(200);
    const refused = await putBytes(cem.caller, upload, [0, 1], part('two'));
    expect([refused.status, refused.json.code]).toEqual([410, 'link-revoked']);
    const secret = t.platform.secrets.link('invitation', cem.invitationId, 2);
    await cem.caller.post('/api/v1/candidate/exchange', { secret });
    expect((await putBytes(cem.caller, upload, [0, 1], part('two'))).status).toBe(204);
  });

  it('keeps what lies beyond a gap, and completes the unbroken beginning', async () => {
    const upload = await begin(ada);
    for (const chunk of [0, 1, 3]) await putBytes(ada.caller, upload, [0, chunk], part(`${chunk}`));
    const done = await complete(ada.caller, upload, [named(2, 2 * part('0').length)]);
    expect([done.status, done.json.segments]).toEqual([200, [{ segment: 0, ranges: [[0, 1]], bytes: 28 }]]);
    expect((await putBytes(ada.caller, upload, [0, 3], part('3'))).json.code).toBe('upload-complete');
  });

  it('says that the disk is full, keeps what it has, and goes on when there is room', async (context) => {
    const root = await mkdtemp(join(tmpdir(), 'vorab-small-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', root], { encoding: 'utf8' });
    if (mounted.status !== 0) {
      await rm(root, { recursive: true });
      context.skip(`mounting a small tmpfs is not permitted here: ${mounted.stderr}`);
    }
    try {
      const small = await createTestApp({ env: { STORAGE_URL: `file://${root}` } });
      const { owner, organisationId, ownerId } = await small.setup();
      const id = newId();
      await inOrganisation(small.platform.db, organisationId, (tx) =>
        startUpload(tx, small.platform, { organisationId, id, purpose: 'prompt', invitationId: null, userId: ownerId }),
      );
      const half = Buffer.alloc(600_000, 7);
      expect((await putBytes(owner, id, [0, 0], half)).status).toBe(204);
      const full = await putBytes(owner, id, [0, 1], half);
      expect([full.status, full.json.code, full.headers['retry-after']]).toEqual([507, 'storage-full', '30']);
      expect((await putBytes(owner, id, [0, 0], half)).status).toBe(204);
      expect((await complete(owner, id, [named(2, 1_200_000)])).json.code).toBe('upload-incomplete');
      execFileSync('mount', ['-o', 'remount,size=4m', root]);
      expect((await putBytes(owner, id, [0, 1], half)).status).toBe(204);
      expect((await complete(owner, id, [named(2, 1_200_000)])).status).toBe(200);
      await small.drop();
    } finally {
      execFileSync('umount', [root]);
      await rm(root, { recursive: true });
    }
  });

  it('says that a broken disk is not the sender’s fault', async () => {
    const root = join(t.dataDir, 'broken');
    const broken = await createTestApp({ env: { STORAGE_URL: `file://${root}` } });
    const { owner, organisationId, ownerId } = await broken.setup();
    const id = newId();
    await inOrganisation(broken.platform.db, organisationId, (tx) =>
      startUpload(tx, broken.platform, { organisationId, id, purpose: 'prompt', invitationId: null, userId: ownerId }),
    );
    await rm(root, { recursive: true });
    await writeFile(root, 'no folder');
    const put = await putBytes(owner, id, [0, 0], part('x'));
    expect([put.status, put.json.code, put.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    await rm(root);
    await broken.drop();
  });
});
