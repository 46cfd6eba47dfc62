import { execFileSync } from 'node:child_process';
import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { enter, expectStatus, invite, putChunk } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { samples } from '../../platform/file-samples.testing.ts';
import { newId } from '../../platform/ids.ts';
import { removeMedia } from '../recordings/index.ts';
import { receive } from './receive.ts';

const anchors = [1, 3, 5].map((level) => ({ level, text: `Level ${level}` }));

describe('answers that are files', () => {
  let t: TestApp;
  let scanner: string;
  let owner: Caller;
  let organisationId: string;
  let interviewId: string;
  let cv: string;
  let n = 0;

  const come = async () => {
    const invited = await invite(t, owner, interviewId, { name: 'Ada', email: `ada-${n++}@candidate.test` });
    const caller = await enter(t, invited);
    const base = `/api/v1/candidate/${invited.invitationId}`;
    const begin = (name: string, bytes: number, ids = { takeId: newId(), uploadId: newId() }) =>
      caller.post(`${base}/questions/${cv}/file-takes`, { ...ids, name, bytes });
    return {
      ...invited,
      caller,
      base,
      begin,
      /** All of it, without anybody having looked at it yet. */
      async send(name: string, bytes: Buffer) {
        const ids = { takeId: newId(), uploadId: newId() };
        expectStatus(await begin(name, bytes.length, ids), 201);
        const size = 700;
        let chunks = 0;
        for (let at = 0; at < bytes.length; at += size)
          expectStatus(await putChunk(caller, ids.uploadId, 0, chunks++, bytes.subarray(at, at + size)), 204);
        const segment = { segment: 0, chunks, bytes: bytes.length, mime: 'application/pdf', elapsedMs: 0 };
        expectStatus(await caller.post(`/api/v1/uploads/${ids.uploadId}/complete`, { segments: [segment] }), 200);
        return ids;
      },
      take: async (id: string) => expectStatus(await caller.get(`${base}/takes/${id}`), 200).json,
      question: async () =>
        expectStatus(await caller.get(base), 200).json.questions.find((q: { id: string }) => q.id === cv),
    };
  };
  const look = (uploadId: string) => receive(t.platform, { organisationId, uploadId }, new AbortController().signal);
  const filesOnDisk = (uploadId: string) =>
    execFileSync('find', [join(t.dataDir, 'storage'), '-path', `*${uploadId}*`, '-type', 'f'], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .filter(Boolean);

  beforeAll(async () => {
    scanner = join(tmpdir(), `vorab-scanner-${newId()}`);
    await writeFile(scanner, '#!/bin/sh\ngrep -q EICAR "$1" && exit 1\nexit 0\n');
    await chmod(scanner, 0o755);
    t = await createTestApp({ env: { FILE_SCAN: scanner } });
    ({ owner, organisationId } = await t.setup());
    interviewId = expectStatus(await owner.post('/api/v1/interviews', { title: 'Cook', blind: true }), 201).json.id;
    const base = `/api/v1/interviews/${interviewId}`;
    const input = { text: 'Send us your CV.', kinds: ['file'], file: { types: ['pdf', 'document'], mostMegabytes: 1 } };
    cv = expectStatus(await owner.post(`${base}/questions`, input), 201).json.id;
    const rubric = (await owner.get(`${base}/rubric`)).json;
    const criteria = { criteria: [{ name: 'Fits', anchors }] };
    expectStatus(await owner.put(`${base}/rubric`, criteria, { 'if-match': `"${rubric.revision}"` }), 200);
    expectStatus(await owner.post(`${base}/publish`), 200, 201, 204);
  });
  afterAll(async () => {
    await t.drop();
    await rm(scanner);
  });

  it('are looked at when all of them is here, kept once, and loaded by a signed address', async () => {
    const c = await come();
    expect((await c.question()).file).toEqual({ types: ['pdf', 'document'], mostMegabytes: 1 });
    const { takeId, uploadId } = await c.send('C:\\docs\\Ada Müller.pdf', samples.pdf);
    // It counts from here on, though nobody has looked at it.
    expect(await c.question()).toMatchObject({ keptTakeId: takeId, takesLeft: 3 });
    expect(await c.take(takeId)).toMatchObject({ kind: 'file', state: 'complete', file: { type: null, url: null } });
    await Promise.all([look(uploadId), look(uploadId)]);
    await look(uploadId);
    const { state, file } = await c.take(takeId);
    expect([state, file]).toMatchObject([
      'ready',
      {
        name: 'Ada Müller.pdf',
        type: 'pdf',
        mime: 'application/pdf',
        bytes: samples.pdf.length,
        scanned: true,
        refused: null,
      },
    ]);
    expect(filesOnDisk(uploadId)).toEqual([expect.stringMatching(/file\/.*\/content$/)]);
    expect(await readdir(join(t.dataDir, 'tmp'))).toEqual([]);
    const { status, headers, text } = await t.anybody.get(file.url);
    expect([status, text]).toEqual([200, samples.pdf.toString()]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Ada%20M%C3%BCller.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    const part = await t.anybody.get(file.url, { range: 'bytes=0-3' });
    expect([part.status, part.text]).toEqual([206, '%PDF']);
    expect((await t.anybody.get(file.url.replace('/named', '/plain'))).status).toBe(404);
    expect((await t.anybody.get(file.url.replace(/signature=./, 'signature=_'))).status).toBe(404);
    expectStatus(await c.caller.post(`${c.base}/submit`), 200);
  });

  it('are refused for what they are, not for what they are called, and leave nothing behind', async () => {
    const c = await come();
    const refused = async (name: string, bytes: Buffer) => {
      const { takeId, uploadId } = await c.send(name, bytes);
      await look(uploadId);
      const take = await c.take(takeId);
      expect(filesOnDisk(uploadId)).toEqual([]);
      return [take.state, take.charged, take.file.refused, take.file.url];
    };
    expect(await refused('cv.pdf', samples.exe)).toEqual(['failed', false, 'type', null]);
    expect(await refused('cv.docx', samples.docm)).toEqual(['failed', false, 'type', null]);
    expect(await refused('cv.pdf', samples.html)).toEqual(['failed', false, 'type', null]);
    expect(await refused('me.pdf', samples.png)).toEqual(['failed', false, 'type', null]);
    expect(await refused('cv.pdf', Buffer.concat([samples.pdf, Buffer.from('EICAR')]))).toEqual([
      'failed',
      false,
      'unsafe',
      null,
    ]);
    // What was refused is no answer.
    expect((await c.caller.post(`${c.base}/submit`)).json.code).toBe('answers-missing');
    const { takeId, uploadId } = await c.send('cv', samples.docx);
    await look(uploadId);
    expect((await c.question()).keptTakeId).toBe(takeId);
    expectStatus(await c.caller.post(`${c.base}/submit`), 200);
  });

  it('may be as large as the question says, however large they said they were', async () => {
    const c = await come();
    const early = await c.begin('cv.pdf', 1_000_001);
    expect([early.status, early.json.errors]).toEqual([422, [{ path: 'bytes', message: 'At most 1 MB' }]]);
    expect((await c.begin('cv.pdf', 0)).status).toBe(422);
    const ids = { takeId: newId(), uploadId: newId() };
    expectStatus(await c.begin('cv.pdf', 10, ids), 201);
    const large = Buffer.concat([samples.pdf, Buffer.alloc(1_000_000, 32)]);
    expectStatus(await putChunk(c.caller, ids.uploadId, 0, 0, large), 204);
    const segment = { segment: 0, chunks: 1, bytes: large.length, mime: '', elapsedMs: 0 };
    expectStatus(await c.caller.post(`/api/v1/uploads/${ids.uploadId}/complete`, { segments: [segment] }), 200);
    await look(ids.uploadId);
    expect((await c.take(ids.takeId)).file.refused).toBe('large');
  });

  it('wait for a scanner that does not answer', async () => {
    const c = await come();
    await rename(scanner, `${scanner}-away`);
    const { takeId, uploadId } = await c.send('cv.pdf', samples.pdf);
    await look(uploadId);
    expect((await c.take(takeId)).state).toBe('complete');
    await rename(`${scanner}-away`, scanner);
    await look(uploadId);
    expect((await c.take(takeId)).state).toBe('ready');
  });

  it('are begun once, however often that is said, and only where a question takes them', async () => {
    const c = await come();
    const ids = { takeId: newId(), uploadId: newId() };
    const [a, b] = await Promise.all([c.begin('cv.pdf', 10, ids), c.begin('cv.pdf', 10, ids)]);
    expect([a.status, b.json]).toEqual([201, a.json]);
    expect((await c.begin('cv.pdf', 10, { ...ids, uploadId: newId() })).json.code).toBe('state-conflict');
    const text = await c.caller.post(`${c.base}/questions/${cv}/text-takes`, { takeId: newId(), text: 'Me' });
    expect(text.json.code).toBe('invalid-input');
    // Half a file is no answer.
    expect((await c.question()).keptTakeId).toBeNull();
    expect((await c.caller.post(`${c.base}/submit`)).json.code).toBe('answers-missing');
  });

  it('tell who rates nothing of the person by their name, and go with the person', async () => {
    const c = await come();
    const { uploadId } = await c.send('Ada Lovelace.docx', samples.docx);
    await look(uploadId);
    expectStatus(await c.caller.post(`${c.base}/submit`), 200);
    const reviewer = await t.member(owner, 'reviewer', [{ interviewId, access: 'review' }]);
    const room = await reviewer.get(`/api/v1/invitations/${c.invitationId}/review-room`);
    const [{ file }] = expectStatus(room, 200).json.answers;
    expect(file).toMatchObject({ name: null, type: 'document', bytes: samples.docx.length });
    expect(room.text).not.toContain('Lovelace');
    const { headers } = await t.anybody.get(file.url);
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''answer.docx");
    await removeMedia(t.platform, organisationId, [c.invitationId]);
    expect((await t.anybody.get(file.url)).status).toBe(404);
    expect(filesOnDisk(uploadId)).toEqual([]);
    const left = await inOrganisation(t.platform.db, organisationId, (tx) =>
      tx.selectFrom('files').select('name').where('id', '=', uploadId).execute(),
    );
    expect(left).toEqual([]);
  });
});
