import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import {
  answerAll,
  createInterview,
  enter,
  expectStatus,
  type Interviewed,
  type Invited,
  invite,
  putChunk,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { erase } from './erase.ts';
import { ledgerPath, readLedger } from './ledger.ts';
import { replayErasures } from './replay.ts';

/** Words that stand for the person, with everything that escaping could hide, and nothing that an id or a digest could be by chance. */
const NAME = `Séraphine O'Grünspecht "Sera" <7731z>`;
const EMAIL = 'sera.gruenspecht-7731z@candidate.test';
const words = [
  'Grünspecht',
  'gruenspecht',
  '7731z',
  'Rohrdommel',
  'Pirol',
  'Neuntöter',
  'Wendehals',
  'Zilpzalp',
  'Kolkrabe',
  'Wiedehopf',
];

describe('erasure', () => {
  let t: TestApp;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let second: Interviewed;
  let invited: Invited;
  let candidate: Caller;
  let uploadId: string;
  let webm: Buffer<ArrayBuffer>;

  const inside = <T>(work: Parameters<typeof inOrganisation<T>>[2]) =>
    inOrganisation(t.platform.db, organisationId, work);
  const candidateId = async () =>
    (
      await inside((tx) =>
        tx
          .selectFrom('invitations')
          .select('candidate_id')
          .where('id', '=', invited.invitationId)
          .executeTakeFirstOrThrow(),
      )
    ).candidate_id;

  /** Where in the database any of the words stand: every column of every table, as text. */
  async function inTables(): Promise<string[]> {
    const db = new pg.Client(t.connection);
    await db.connect();
    const { rows: tables } = await db.query(`select table_schema s, table_name n from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const hits: string[] = [];
    for (const { s, n } of tables) {
      const { rows } = await db.query(`select x::text as row from "${s}"."${n}" x`);
      for (const word of words) if (rows.some((r) => r.row.includes(word))) hits.push(`${s}.${n}: ${word}`);
    }
    await db.end();
    expect(tables.length).toBeGreaterThan(30);
    return hits;
  }

  /** Files below the data folder in whose bytes any of these stand. */
  async function inFiles(needles: Buffer[]): Promise<string[]> {
    const entries = await readdir(t.dataDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
    const hits: string[] = [];
    for (const file of files) {
      const bytes = await readFile(file);
      if (needles.some((needle) => bytes.includes(needle))) hits.push(file.slice(t.dataDir.length + 1));
    }
    return hits.sort();
  }
  /** The words, and bytes out of the middle of the picture and sound, which remuxing does not change. */
  const needles = () => [
    ...words.map((w) => Buffer.from(w)),
    ...[0.3, 0.5, 0.7].map((at) => webm.subarray(Math.floor(webm.length * at), Math.floor(webm.length * at) + 24)),
  ];

  beforeAll(async () => {
    t = await createTestApp({ work: true });
    ({ owner, organisationId } = await t.setup());
    webm = Buffer.from(await readFile(join(import.meta.dirname, '../../platform/media/fixtures/chrome-vp8.webm')));
    interview = await createInterview(owner, { selfIdentification: ['gender'] });
    second = await createInterview(owner);
    // With a key, so that the reply is kept.
    const made = expectStatus(
      await owner.post(
        `/api/v1/interviews/${interview.interviewId}/invitations`,
        { name: NAME, email: EMAIL, timeZone: 'Asia/Kathmandu' },
        { 'idempotency-key': 'invite-sera' },
      ),
      201,
    ).json;
    invited = { invitationId: made.id, code: made.code, secret: t.platform.secrets.link('invitation', made.id, 1) };
    await invite(t, owner, second.interviewId, { name: NAME, email: EMAIL });
    candidate = await enter(t, invited);
    const draft = `/api/v1/candidate/${invited.invitationId}/questions/${interview.textQuestion}/text-draft`;
    expectStatus(await candidate.put(draft, { text: 'A draft with a Rohrdommel' }), 200);
    // What was needed is not for the record: neither the words nor what was given.
    const requestId = newId();
    const wanted = { id: requestId, kind: 'adjustment', wants: ['more-time'], text: 'Because of a Wendehals' };
    expectStatus(await candidate.post(`/api/v1/candidate/${invited.invitationId}/requests`, wanted), 201);
    const given = { text: 'Of course, a Wendehals', grant: { timeFactor: 2 } };
    expectStatus(
      await owner.post(`/api/v1/invitations/${invited.invitationId}/requests/${requestId}/answer`, given),
      200,
    );
    const { takeId, uploadId: upload } = await answerAll(
      candidate,
      invited,
      interview,
      'An answer with a Rohrdommel',
      webm,
    );
    uploadId = upload;
    const said = { question: 'gender', option: 'own-words', words: 'A Wiedehopf' };
    expectStatus(
      await candidate.put(`/api/v1/candidate/${invited.invitationId}/self-identification`, {
        answers: [said],
        textVersion: 'test-1',
      }),
      200,
    );
    await t.until(
      async () =>
        (await candidate.get(`/api/v1/candidate/${invited.invitationId}/takes/${takeId}`)).json.state === 'ready',
    );
    const review = `/api/v1/invitations/${invited.invitationId}/review`;
    for (const id of interview.criteria)
      expectStatus(await owner.put(`${review}/ratings/${id}`, { value: 4, note: 'A note with a Pirol' }), 200);
    expectStatus(await owner.put(review, { recommendation: 'yes', note: 'A review with a Pirol' }), 200);
    expectStatus(await owner.post(`${review}/submit`, {}, { 'idempotency-key': 'submit-sera' }), 200);
    // A note in two versions, and one that was deleted: none of the words may be left.
    const notes = `/api/v1/invitations/${invited.invitationId}/notes`;
    for (const what of ['edited', 'deleted']) {
      const note = expectStatus(await owner.post(notes, { text: `A Zilpzalp, to be ${what}` }), 201).json;
      expectStatus(await owner.put(`${notes}/${note.id}`, { text: `A Zilpzalp, ${what}` }), 200);
      if (what === 'deleted') expectStatus(await owner.delete(`${notes}/${note.id}`), 200);
    }
    const again = {
      questionId: interview.textQuestion,
      reason: 'Half of it was a Kolkrabe',
      deadlineAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    expectStatus(await owner.post(`/api/v1/invitations/${invited.invitationId}/reopen`, again), 204);
    const message = { subject: 'A Kolkrabe', body: 'A message with a Kolkrabe' };
    expectStatus(
      await owner.post(`/api/v1/invitations/${invited.invitationId}/messages`, message, {
        'idempotency-key': 'write-sera',
      }),
      201,
    );
    const decision = { kind: 'advance', reason: 'A reason with a Neuntöter' };
    expectStatus(
      await owner.post(`/api/v1/invitations/${invited.invitationId}/decisions`, decision, {
        'idempotency-key': 'decide-sera',
      }),
      201,
    );
    await t.until(
      async () =>
        (await owner.get('/api/v1/outbox')).json.items.filter((m: { to: string }) => m.to.includes(EMAIL)).length >= 4,
    );
  });
  afterAll(() => t.drop());

  it('has something to find', async () => {
    const tables = (await inTables()).map((hit) => hit.replace(/:.*/, ''));
    for (const table of [
      'candidates',
      'takes',
      'answers',
      'ratings',
      'reviews',
      'review_submissions',
      'decisions',
      'notes',
      'note_versions',
      'requests',
      'messages',
      'self_identifications',
      'idempotency_keys',
    ]) {
      expect(tables).toContain(`vorab.${table}`);
    }
    const files = await inFiles(needles());
    expect(files.filter((f) => f.startsWith('outbox/')).length).toBeGreaterThanOrEqual(3);
    expect(files.filter((f) => f.includes('/upload/')).length).toBeGreaterThan(0);
    expect(files.filter((f) => f.includes('/recording/')).length).toBeGreaterThan(0);
  });

  it('is refused to who manages only a part of what there is', async () => {
    const recruiter = await t.member(owner, 'recruiter', [{ interviewId: interview.interviewId, access: 'manage' }]);
    expect((await recruiter.post(`/api/v1/invitations/${invited.invitationId}/erase-candidate`)).json.code).toBe(
      'state-conflict',
    );
    expect((await candidate.get(`/api/v1/candidate/${invited.invitationId}`)).status).toBe(200);
  });

  it('closes the doors at once, and leaves nothing of the person in tables, files or mail', async () => {
    const letters = async (): Promise<string[]> =>
      (await owner.get('/api/v1/outbox')).json.items.map((m: object) => JSON.stringify(m));
    // One tells the recruiter of a request; it names the person, too, where it went out before the answer.
    const others = (await letters()).filter((letter) => !words.some((word) => letter.includes(word)));
    const [a, b] = await Promise.all(
      [1, 2].map(() => owner.post(`/api/v1/invitations/${invited.invitationId}/erase-candidate`)),
    );
    expect([a?.status, b?.status]).toEqual([202, 202]);
    expect((await candidate.get(`/api/v1/candidate/${invited.invitationId}`)).json.code).toBe('link-revoked');
    expect(
      (await t.caller().post('/api/v1/candidate/exchange', { secret: invited.secret })).status,
    ).toBeGreaterThanOrEqual(400);
    const id = await candidateId();
    await t.until(async () =>
      (
        await inside((tx) => tx.selectFrom('erasures').select('finished_at').where('candidate_id', '=', id).execute())
      ).every((e) => e.finished_at),
    );
    expect(await inTables()).toEqual([]);
    const limits = await inside((tx) => tx.selectFrom('invitations').select('accommodations').execute());
    expect(limits.map((l) => l.accommodations)).toEqual(limits.map(() => ({})));
    const asked = await inside((tx) => tx.selectFrom('requests').select(['kind', 'wants', 'granted']).execute());
    expect(asked).toEqual([{ kind: 'help', wants: [], granted: null }]);
    expect(await inFiles(needles())).toEqual([]);
    expect((await putChunk(candidate, uploadId, 0, 0, webm.subarray(0, 64 * 1024))).status).toBeGreaterThanOrEqual(400);
    expect(await t.platform.storage.listChunks(organisationId, uploadId)).toEqual([]);
    expect(await letters()).toEqual(others);
  });

  it('keeps what an employer must account for', async () => {
    const [kept] = (await owner.get(`/api/v1/invitations/${invited.invitationId}/decisions`)).json.items;
    expect(kept).toMatchObject({
      kind: 'advance',
      author: 'Mara Lindt',
      reason: '',
      createdAt: expect.any(String),
      rubricVersionId: expect.any(String),
    });
    const room = (await owner.get(`/api/v1/invitations/${invited.invitationId}/review-room`)).json;
    expect(room.mine.ratings).toMatchObject([
      { value: 4, note: '' },
      { value: 4, note: '' },
    ]);
    expect(room.invitation).toMatchObject({ name: null, email: null, code: invited.code, state: 'submitted' });
    expect(room.answers).toMatchObject([{ recording: null }, { text: null }]);
    expect((await owner.get(`/api/v1/invitations/${invited.invitationId}/score`)).json.mean).toBeCloseTo(0.75);
    const kinds = (await owner.get(`/api/v1/invitations/${invited.invitationId}/timeline?limit=100`)).json.items.map(
      (e: { kind: string }) => e.kind,
    );
    expect(kinds.filter((k: string) => k.startsWith('candidate.'))).toEqual([
      'candidate.erasure-requested',
      'candidate.erased',
    ]);
    const other = await owner.get(`/api/v1/interviews/${second.interviewId}/invitations`);
    expect(other.json.items).toMatchObject([{ state: 'cancelled', name: null }]);
  });

  it('may run again, whole or its second look, and says it once', async () => {
    const id = await candidateId();
    const { id: erasureId } = await inside((tx) =>
      tx.selectFrom('erasures').select('id').where('candidate_id', '=', id).executeTakeFirstOrThrow(),
    );
    // A chunk that was being written while the doors closed.
    const late = Buffer.from('late Rohrdommel');
    const { createHash } = await import('node:crypto');
    const ref = { organisation: organisationId, upload: uploadId, segment: 0, chunk: 0 };
    await t.platform.storage.putChunk(ref, late, createHash('sha256').update(late).digest());
    await erase(t.platform, { organisationId, erasureId });
    await erase(t.platform, { organisationId, erasureId, secondLook: true });
    expect(await inFiles(needles())).toEqual([]);
    const events = await inside((tx) =>
      tx
        .selectFrom('events')
        .select('seq')
        .where('kind', '=', 'candidate.erased')
        .where('subject_id', '=', id)
        .execute(),
    );
    expect(events).toHaveLength(2); // one for each of the person's invitations
    await erase(t.platform, { organisationId, erasureId: newId() });
  });

  it('is on a ledger of ids, and done again when a backup brings the person back', async () => {
    const path = ledgerPath(t.platform);
    const lines = await readLedger(path);
    const id = await candidateId();
    expect(lines).toMatchObject([{ organisation: organisationId, candidate: id }]);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(await replayErasures(t.platform)).toBe(0);

    const db = new pg.Client(t.connection);
    await db.connect();
    await db.query('delete from vorab.erasures');
    await db.query('update vorab.candidates set name = $1, email = $2, erased_at = null where id = $3', [
      NAME,
      EMAIL,
      id,
    ]);
    await db.end();
    expect(await inTables()).not.toEqual([]);
    expect(await replayErasures(t.platform)).toBe(1);
    await t.until(async () =>
      (await inside((tx) => tx.selectFrom('erasures').select('finished_at').execute())).every((e) => e.finished_at),
    );
    expect(await inTables()).toEqual([]);
    expect(await replayErasures(t.platform)).toBe(0);

    await rm(path);
    expect(existsSync(path)).toBe(false);
    expect(await replayErasures(t.platform)).toBe(0);
  });
});
