import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, type Interviewed, type Invited, invite, record } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { ChunkMissing, StorageUnavailable } from '../../platform/storage/index.ts';
import { startUpload } from '../uploads/index.ts';
import { FINALISE, finalise } from './finalise.ts';
import { presentRecording, recordingsOfUploads, removeMedia } from './index.ts';

const run = promisify(execFile);
const fixture = (name: string) => readFile(join(import.meta.dirname, '../../platform/media/fixtures', name));

describe('recordings', () => {
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  let interview: Interviewed;
  let webm: Buffer;

  const inside = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, people.organisationId, work);
  const recordingOf = (uploadId: string) =>
    inside(async (tx) => (await recordingsOfUploads(tx, [uploadId])).get(uploadId));
  const uploadOf = (id: string) =>
    inside((tx) => tx.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  const eventsOf = async (id: string) =>
    (
      await inside((tx) =>
        tx.selectFrom('events').select(['kind', 'data']).where('subject_id', '=', id).orderBy('seq').execute(),
      )
    ).filter((e) => e.kind.startsWith('recording.'));
  const jobsOf = async (uploadId: string) => {
    const { sql } = await import('kysely');
    const { rows } = await sql<{ data: { round?: number }; delay: number }>`
      select data, extract(epoch from start_after - created_on)::int as delay from jobs.job
      where name = ${FINALISE} and data->>'uploadId' = ${uploadId} order by created_on`.execute(t.platform.db);
    return rows;
  };
  const job = (uploadId: string) => ({ organisationId: people.organisationId, uploadId });
  const never = new AbortController().signal;
  let candidates = 0;
  const come = async (): Promise<Invited & { caller: Caller }> => {
    const person = { name: 'Ada', email: `ada-${candidates++}@candidate.test` };
    const invited = await invite(t, people.owner, interview.interviewId, person);
    return { ...invited, caller: await enter(t, invited) };
  };
  /** The upload of a whole take by somebody new. */
  const send = async (bytes: Buffer, more: Parameters<typeof record>[4] = {}) => {
    const { caller, invitationId } = await come();
    return (await record(caller, invitationId, interview.videoQuestion, bytes, more)).uploadId;
  };

  beforeAll(async () => {
    t = await createTestApp();
    people = await t.setup();
    interview = await createInterview(people.owner);
    webm = await fixture('chrome-vp8.webm');
  });
  afterAll(() => t.drop());

  it('makes one of a complete upload, once, however often it is asked', async () => {
    const uploadId = await send(webm);
    expect(await jobsOf(uploadId)).toHaveLength(1);
    await Promise.all([finalise(t.platform, job(uploadId), never), finalise(t.platform, job(uploadId), never)]);
    await finalise(t.platform, job(uploadId), never);
    const row = await recordingOf(uploadId);
    expect(row).toMatchObject({ width: 320, height: 240, mime: 'video/webm', checks: { decodes: true } });
    expect(row?.waveform).toHaveLength(200);
    expect((await uploadOf(uploadId)).state).toBe('verified');
    expect(await eventsOf(uploadId)).toMatchObject([{ kind: 'recording.ready', data: { upload: uploadId } }]);
    expect(await readdir(join(t.dataDir, 'tmp'))).toEqual([]);
    const chunks = await t.platform.storage.listChunks(people.organisationId, uploadId);
    expect(chunks[0]?.chunks.reduce((sum, c) => sum + c.bytes, 0)).toBe(webm.length);
  });

  it('plays by signed URLs: whole, in parts, again from the cache, and to nobody else', async () => {
    const uploadId = await send(webm);
    await finalise(t.platform, job(uploadId), never);
    const row = await recordingOf(uploadId);
    if (!row) throw new Error('no recording');
    const shown = presentRecording(t.platform, row, { picture: true });
    const url = shown.playbackUrl ?? '';
    expect(presentRecording(t.platform, row, { picture: true }).playbackUrl).toBe(url);

    const get = (headers: Record<string, string> = {}, at = url, method: 'GET' | 'HEAD' = 'GET') =>
      t.app.server.inject({ method, url: at, headers: { host: '127.0.0.1:3000', ...headers } });
    const whole = await get();
    const size = whole.rawPayload.length;
    expect(whole.statusCode).toBe(200);
    expect(whole.headers).toMatchObject({
      'content-type': 'video/webm',
      'content-length': `${size}`,
      'accept-ranges': 'bytes',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, max-age=2\d{4}, immutable$/),
    });
    const etag = String(whole.headers.etag);
    const middle = await get({ range: 'bytes=100-199' });
    expect([middle.statusCode, middle.headers['content-range'], middle.headers['content-length']]).toEqual([
      206,
      `bytes 100-199/${size}`,
      '100',
    ]);
    expect(middle.rawPayload.equals(whole.rawPayload.subarray(100, 200))).toBe(true);
    const tail = await get({ range: 'bytes=-50', 'if-range': etag });
    expect(tail.rawPayload.equals(whole.rawPayload.subarray(size - 50))).toBe(true);
    const changed = await get({ range: 'bytes=100-199', 'if-range': '"older"' });
    expect([changed.statusCode, changed.rawPayload.length]).toEqual([200, size]);
    const beyond = await get({ range: `bytes=${size}-` });
    expect([beyond.statusCode, beyond.headers['content-range'], beyond.payload]).toEqual([416, `bytes */${size}`, '']);
    const cached = await get({ 'if-none-match': etag });
    expect([cached.statusCode, cached.payload]).toEqual([304, '']);
    const head = await get({}, url, 'HEAD');
    expect([head.statusCode, head.headers['content-length'], head.headers['content-type'], head.payload]).toEqual([
      200,
      `${size}`,
      'video/webm',
      '',
    ]);
    expect(head.headers['x-content-type-options']).toBe('nosniff');
    const headPart = await get({ range: 'bytes=0-9' }, url, 'HEAD');
    expect([headPart.statusCode, headPart.headers['content-range']]).toEqual([206, `bytes 0-9/${size}`]);

    const sound = await get({}, shown.audioUrl ?? '');
    expect([sound.statusCode, sound.headers['content-type']]).toEqual([200, 'audio/webm']);
    const poster = await get({}, shown.posterUrl ?? '');
    expect([poster.headers['content-type'], poster.rawPayload.subarray(0, 2).toString('hex')]).toEqual([
      'image/jpeg',
      'ffd8',
    ]);

    // Each part of the URL is under the signature.
    const other = newId();
    for (const forged of [
      url.replace('/playable?', '/audio?'),
      (shown.audioUrl ?? '').replace('/audio?', '/playable?'),
      url.replace(uploadId, other),
      url.replace(people.organisationId, other),
      url.replace(/expires=(\d+)/, (_, s: string) => `expires=${Number(s) + 1}`),
      url.slice(0, -2),
      url.replace(/&signature=.*/, '&signature=AAAA'),
    ]) {
      expect([forged, (await get({}, forged)).json().code]).toEqual([forged, 'not-found']);
    }
    expect((await get({}, url.replace(/\?.*/, ''))).statusCode).toBe(422);
    await writeFile(join(t.dataDir, 'clock'), String(8 * 3600_000));
    try {
      expect((await get()).json().code).toBe('link-expired');
      expect(presentRecording(t.platform, row, { picture: true }).playbackUrl).not.toBe(url);
    } finally {
      await rm(join(t.dataDir, 'clock'));
    }
  });

  it('shows no trace of the picture where that is hidden', async () => {
    const uploadId = await send(webm);
    await finalise(t.platform, job(uploadId), never);
    const row = await recordingOf(uploadId);
    if (!row) throw new Error('no recording');
    const hidden = presentRecording(t.platform, row, { picture: false });
    expect(hidden).toMatchObject({
      width: null,
      height: null,
      mime: 'audio/webm',
      playbackUrl: null,
      posterUrl: null,
      audioUrl: expect.stringContaining('/audio?'),
      checks: { picture: null },
    });
    const sound = await t.app.server.inject({ url: hidden.audioUrl ?? '', headers: { host: '127.0.0.1:3000' } });
    const path = join(t.dataDir, 'sound.webm');
    await writeFile(path, sound.rawPayload);
    const { stdout } = await run('ffprobe', [
      '-v',
      'error',
      '-show_entries',
      'stream=codec_type',
      '-of',
      'csv=p=0',
      path,
    ]);
    expect(stdout.trim()).toBe('audio');
  });

  it('of a voice alone has sound for everybody and a picture for nobody', async () => {
    const uploadId = await send(await fixture('chrome-audio.webm'), { kind: 'audio', mime: 'audio/webm' });
    await finalise(t.platform, job(uploadId), never);
    const row = await recordingOf(uploadId);
    if (!row) throw new Error('no recording');
    expect(presentRecording(t.platform, row, { picture: true })).toMatchObject({
      mime: 'audio/webm',
      width: null,
      playbackUrl: null,
      posterUrl: null,
      audioUrl: expect.stringContaining('/audio?'),
    });
  });

  it('gives up on bytes that are none, says why, and keeps them', async () => {
    const uploadId = await send(Buffer.from('no recording at all'));
    await finalise(t.platform, job(uploadId), never);
    await finalise(t.platform, job(uploadId), never);
    expect(await uploadOf(uploadId)).toMatchObject({ state: 'failed', failure: 'not-a-recording' });
    expect(await eventsOf(uploadId)).toEqual([
      { kind: 'recording.failed', data: { upload: uploadId, reason: 'not-a-recording' } },
    ]);
    expect(await t.platform.storage.listChunks(people.organisationId, uploadId)).toHaveLength(1);
    expect(await readdir(join(t.dataDir, 'tmp'))).toEqual([]);
  });

  it('notices that the disk lost what it had acknowledged', async () => {
    const uploadId = await send(webm);
    const lost = {
      ...t.platform,
      storage: { ...t.platform.storage, materialise: () => Promise.reject(new ChunkMissing(0, 0)) },
    };
    await finalise(lost, job(uploadId), never);
    expect((await uploadOf(uploadId)).failure).toBe('damaged');
  });

  it('puts itself off while the disk is away, and makes it afterwards', async () => {
    const uploadId = await send(webm);
    const away = {
      ...t.platform,
      storage: { ...t.platform.storage, putObject: () => Promise.reject(new StorageUnavailable()) },
    };
    await finalise(away, { ...job(uploadId), round: 3 }, never);
    expect(await jobsOf(uploadId)).toMatchObject([{}, { data: { round: 4 }, delay: 40 }]);
    expect((await uploadOf(uploadId)).state).toBe('complete');
    await finalise(t.platform, { ...job(uploadId), round: 4 }, never);
    expect((await uploadOf(uploadId)).state).toBe('verified');
  });

  it('leaves a run that is ended from outside to the queue', async () => {
    const uploadId = await send(webm);
    await expect(finalise(t.platform, job(uploadId), AbortSignal.abort())).rejects.toThrow();
    expect([(await uploadOf(uploadId)).state, (await jobsOf(uploadId)).length]).toEqual(['complete', 1]);
    expect(await readdir(join(t.dataDir, 'tmp'))).toEqual([]);
  });

  it('joins every recorder start into one', async () => {
    const id = newId();
    const ada = await come();
    await inside((tx) =>
      startUpload(tx, t.platform, {
        organisationId: people.organisationId,
        id,
        purpose: 'take',
        invitationId: ada.invitationId,
        userId: null,
      }),
    );
    const { putChunk } = await import('../../../tests/world.ts');
    for (const segment of [0, 1]) expect((await putChunk(ada.caller, id, segment, 0, webm)).status).toBe(204);
    const one = { chunks: 1, bytes: webm.length, mime: 'video/webm', elapsedMs: 0 };
    const done = await ada.caller.post(`/api/v1/uploads/${id}/complete`, {
      segments: [
        { ...one, segment: 1 },
        { ...one, segment: 0 },
      ],
    });
    expect(done.status).toBe(200);
    await finalise(t.platform, job(id), never);
    const single = await send(webm);
    await finalise(t.platform, job(single), never);
    const [twice, once] = [await recordingOf(id), await recordingOf(single)];
    expect(Math.abs((twice?.duration_ms ?? 0) - 2 * (once?.duration_ms ?? 0))).toBeLessThan(300);
    expect([twice?.checks.elapsedDeltaMs, typeof once?.checks.elapsedDeltaMs]).toEqual([null, 'number']);
  });

  it('is removed with every chunk, and stays removed whatever comes late', async () => {
    const other = await invite(t, people.owner, interview.interviewId, { name: 'Cem', email: 'cem@candidate.test' });
    const cem = await enter(t, other);
    const first = await record(cem, other.invitationId, interview.videoQuestion, webm);
    await finalise(t.platform, job(first.uploadId), never);
    const second = await record(cem, other.invitationId, interview.videoQuestion, webm);
    const row = await recordingOf(first.uploadId);
    if (!row) throw new Error('no recording');
    const { playbackUrl } = presentRecording(t.platform, row, { picture: true });

    const slow = { ...t.platform, media: { ...t.platform.media } };
    slow.media.finalise = async (input) => {
      const made = await t.platform.media.finalise(input);
      await removeMedia(t.platform, people.organisationId, [other.invitationId]);
      return made;
    };
    await finalise(slow, job(second.uploadId), never);
    await removeMedia(t.platform, people.organisationId, [other.invitationId]);
    for (const { uploadId } of [first, second]) {
      expect(await recordingOf(uploadId)).toBeUndefined();
      expect(await uploadOf(uploadId)).toMatchObject({ state: 'failed', manifest: null, failure: 'removed' });
      expect(await t.platform.storage.listChunks(people.organisationId, uploadId)).toEqual([]);
      const key = `org/${people.organisationId}/recording/${uploadId}/playable`;
      expect(await t.platform.storage.statObject(key)).toBeNull();
    }
    const gone = await t.app.server.inject({ url: playbackUrl ?? '', headers: { host: '127.0.0.1:3000' } });
    expect(gone.json().code).toBe('not-found');
    const { putChunk } = await import('../../../tests/world.ts');
    expect((await putChunk(cem, first.uploadId, 0, 0, webm)).json.code).toBe('upload-complete');
    expect((await cem.get(`/api/v1/uploads/${first.uploadId}/chunks`)).json).toMatchObject({ segments: [] });
  });

  it('begins with clean temporary folders', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'vorab-left-'));
    const left = join(dataDir, 'tmp', `finalise-${process.pid}-left`);
    await mkdir(left, { recursive: true });
    const fresh = await createTestApp({ env: { DATA_DIR: dataDir } });
    await fresh.until(async () => (await readdir(join(dataDir, 'tmp'))).length === 0);
    await fresh.drop();
    await rm(dataDir, { recursive: true });
  });

  it('comes by itself where workers run', async () => {
    const working = await createTestApp({ work: true });
    const { owner, organisationId } = await working.setup();
    const made = await createInterview(owner);
    const invited = await invite(working, owner, made.interviewId, { name: 'Dora', email: 'dora@candidate.test' });
    const dora = await enter(working, invited);
    const { uploadId, takeId } = await record(dora, invited.invitationId, made.videoQuestion, webm);
    const take = await working.until(async () => {
      const { json } = await dora.get(`/api/v1/candidate/${invited.invitationId}/takes/${takeId}`);
      return json.state === 'ready' ? json : null;
    });
    expect(take).toMatchObject({ uploadId, uploadState: 'verified', recording: { id: uploadId } });
    const states = await inOrganisation(working.platform.db, organisationId, (tx) =>
      tx.selectFrom('recordings').select('id').execute(),
    );
    expect(states).toHaveLength(1);
    await working.drop();
  });
});
