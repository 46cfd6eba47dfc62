import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, type Interviewed, invite, record } from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { lastBackup, noteBackup } from './last-backup.ts';

const fixture = (name: string) => readFile(join(import.meta.dirname, '../../platform/media/fixtures', name));

describe('the operator', () => {
  const letters: string[] = [];
  let refuse = false;
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'mara' }),
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error('No such mailbox here'), { responseCode: 550 }) : null),
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part.toString();
      });
      stream.on('end', () => {
        letters.push(text);
        done();
      });
    },
  });
  smtp.on('error', () => {});
  let t: TestApp;
  let people: Awaited<ReturnType<TestApp['setup']>>;
  let interview: Interviewed;
  const status = async () => (await people.owner.get('/api/v1/status')).json;
  const send = async (name: string, bytes: Buffer) => {
    const person = { name, email: `${name}@candidate.test` };
    const invited = await invite(t, people.owner, interview.interviewId, person);
    const made = await record(await enter(t, invited), invited.invitationId, interview.videoQuestion, bytes);
    return { ...made, ...invited };
  };

  beforeAll(async () => {
    await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
    const { port } = smtp.server.address() as AddressInfo;
    const env = { SMTP_URL: `smtp://mara:hunter2@127.0.0.1:${port}`, MAIL_FROM: 'Vorab <vorab@hafenwerk.test>' };
    t = await createTestApp({ work: true, env });
    people = await t.setup();
    interview = await createInterview(people.owner);
  });
  afterAll(async () => {
    await t.drop();
    await new Promise<void>((done) => smtp.close(done));
  });

  it('reads version, disk, queue, mail server, media engine, backup and address', async () => {
    const now = await status();
    expect(now).toMatchObject({
      version: expect.stringMatching(/^\d/),
      node: process.versions.node,
      database: { version: expect.stringMatching(/^\d+/), bytes: expect.any(Number), embedded: true },
      mail: { smtp: expect.stringMatching(/^127\.0\.0\.1:\d+$/), from: 'Vorab <vorab@hafenwerk.test>' },
      media: { engine: expect.stringMatching(/ffmpeg|mediabunny/) },
      backup: { last: null, byVorab: true },
      address: { publicUrl: 'http://127.0.0.1:3000', secureContext: true },
    });
    expect(JSON.stringify(now)).not.toContain('hunter2');
    expect(now.database.bytes).toBeGreaterThan(1e6);
    expect(now.disk.totalBytes).toBeGreaterThan(now.disk.freeBytes);
    expect(now.queue.map((q: { name: string }) => q.name)).toContain('recording.finalise');
  });

  it('is told what recordings take a day', async () => {
    const { uploadId } = await send('ada', await fixture('chrome-vp8.webm'));
    const bytes = await t.until(() =>
      inOrganisation(t.platform.db, people.organisationId, async (tx) => {
        const row = await tx
          .selectFrom('recordings')
          .select('files')
          .where('upload_id', '=', uploadId)
          .executeTakeFirst();
        return row && Object.values(row.files).reduce((sum, file) => sum + (file?.bytes ?? 0), 0);
      }),
    );
    const raw = (await fixture('chrome-vp8.webm')).length;
    expect((await status()).disk.dailyBytes).toBe(raw + bytes);
  });

  it('sees a recording that could not be made, and has it tried again', async () => {
    const { uploadId, invitationId } = await send('bea', Buffer.alloc(3000, 7));
    const failed = await t.until(async () =>
      (await status()).media.failed.find((m: { uploadId: string }) => m.uploadId === uploadId),
    );
    expect(failed).toMatchObject({ state: 'failed', invitationId, interviewId: interview.interviewId, bytes: 3000 });
    expect((await people.owner.post(`/api/v1/status/media/${uploadId}/retry`)).status).toBe(204);
    // The bytes are as bad as before: it is tried, and given up on again.
    const rounds = await t.until(async () => {
      const events = await inOrganisation(t.platform.db, people.organisationId, (tx) =>
        tx
          .selectFrom('events')
          .select('seq')
          .where('kind', '=', 'recording.failed')
          .where('subject_id', '=', uploadId)
          .execute(),
      );
      return events.length === 2 && events;
    });
    expect(rounds).toHaveLength(2);
    expect((await people.owner.post(`/api/v1/status/media/${newer(uploadId)}/retry`)).status).toBe(404);
  });

  it('hears what the mail server says to a test message', async () => {
    const sent = await people.owner.post('/api/v1/status/test-mail', { to: 'mara@hafenwerk.test', language: 'de' });
    expect(sent.json).toEqual({ outcome: 'sent', answer: null });
    expect(letters.at(-1)).toContain('To: mara@hafenwerk.test');
    refuse = true;
    const refused = await people.owner.post('/api/v1/status/test-mail', { to: 'gone@hafenwerk.test' });
    refuse = false;
    expect(refused.json).toMatchObject({ outcome: 'failed', answer: expect.stringContaining('No such mailbox here') });
  });

  it('is the only one, by session only', async () => {
    const admin = await t.member(people.owner, 'admin');
    for (const who of [admin, people.api, t.anybody])
      expect((await who.get('/api/v1/status')).status).toBeGreaterThan(400);
  });

  it('knows the last backup that was read back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vorab-note-'));
    try {
      expect(await lastBackup(folder)).toBeNull();
      await noteBackup(folder, { at: '2026-11-22T03:00:00.000Z', bytes: 12, files: 3 });
      await noteBackup(folder, { at: '2026-11-23T03:00:00.000Z', bytes: 13, files: 3 });
      expect(await lastBackup(folder)).toEqual({ at: '2026-11-23T03:00:00.000Z', bytes: 13, files: 3 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const newer = (id: string) => `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
