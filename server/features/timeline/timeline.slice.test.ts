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
  review,
} from '../../../tests/world.ts';
import { type Db, inOrganisation, type Tx } from '../../platform/database/index.ts';
import { readEvents, systemActor } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { type Streamed, streamOf } from './testing-stream.ts';

type Member = Caller & { userId: string };
/**
 * Readers wait for every older transaction of the whole PostgreSQL server, other tests' databases included: seconds beside a
 * test that writes a great deal.
 */
const PATIENT = 50;
const kindsOf = (items: { kind: string }[]) => items.map((e) => e.kind);

describe('the log', () => {
  let t: TestApp;
  let db: Db;
  let owner: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let invited: Invited;
  let candidate: Caller;
  let anna: Member;
  let bert: Member;
  let address: string;
  const open: Streamed[] = [];

  const listen = (by: Caller, cursor?: string, lastEventId?: string): Streamed => {
    const stream = streamOf(address, by, cursor, lastEventId);
    open.push(stream);
    return stream;
  };
  const append = (tx: Tx, subjectId: string) =>
    t.platform.events.append(tx, {
      organisationId,
      kind: 'interview.changed',
      actor: systemActor,
      interviewId: interview.interviewId,
      subjectId,
    });
  /** A transaction that has written its event and waits to be told how to end. */
  const held = async (subjectId: string) => {
    let end: (how: 'commit' | 'undo') => void = () => {};
    const told = new Promise<'commit' | 'undo'>((resolve) => (end = resolve));
    let wrote: () => void = () => {};
    const written = new Promise<void>((resolve) => (wrote = resolve));
    const done = inOrganisation(db, organisationId, async (tx) => {
      await append(tx, subjectId);
      wrote();
      if ((await told) === 'undo') throw new Error('undone');
    }).catch(() => {});
    await written;
    return async (how: 'commit' | 'undo') => {
      end(how);
      await done;
    };
  };

  beforeAll(async () => {
    t = await createTestApp();
    db = t.platform.db;
    ({ owner, organisationId } = await t.setup());
    interview = await createInterview(owner, { blind: true });
    const grants = [{ interviewId: interview.interviewId, access: 'review' as const }];
    anna = await t.member(owner, 'reviewer', grants, 'Anna Alt');
    bert = await t.member(owner, 'reviewer', grants, 'Bert Berg');
    invited = await invite(t, owner, interview.interviewId, { name: 'Ada Erste', email: 'ada@candidate.test' });
    candidate = await enter(t, invited);
    await answerAll(candidate, invited, interview);
    address = await t.app.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    for (const stream of open) stream.stop();
    await t.drop();
  });

  it('is read without gaps while one transaction stays open, in order', async () => {
    const [slow, quick1, quick2] = [newId(), newId(), newId()];
    const seen: string[] = [];
    const mine = (ids: string[]) => ids.filter((id) => [slow, quick1, quick2].includes(id));
    let cursor = await inOrganisation(
      db,
      organisationId,
      async (tx) => (await readEvents(tx, { xid: 0, seq: 0 }, 10_000)).at(-1) ?? { xid: 0, seq: 0 },
    );
    const read = () =>
      inOrganisation(db, organisationId, async (tx) => {
        const rows = await readEvents(tx, cursor, 2);
        seen.push(...rows.flatMap((r) => r.subject_id ?? []));
        cursor = rows.at(-1) ?? cursor;
      });
    const release = await held(slow);
    await inOrganisation(db, organisationId, (tx) => append(tx, quick1));
    await inOrganisation(db, organisationId, (tx) => append(tx, quick2));
    for (let i = 0; i < 5; i++) await read();
    expect(mine(seen)).toEqual([]); // they wait for the slow one, or it would be skipped
    await release('commit');
    await t.until(() => read().then(() => mine(seen).length === 3), PATIENT);
    expect(mine(seen)).toEqual([slow, quick1, quick2]);
  });

  it('is streamed without gaps too, also when what held it back comes to nothing', async () => {
    const stream = listen(owner);
    await stream.opened;
    for (const how of ['commit', 'undo'] as const) {
      const [slow, quick] = [newId(), newId()];
      const mine = () => stream.events.flatMap((e) => ([slow, quick].includes(e.subjectId ?? '') ? e.subjectId : []));
      const release = await held(slow);
      await inOrganisation(db, organisationId, (tx) => append(tx, quick));
      await new Promise((r) => setTimeout(r, 500));
      expect(mine()).toEqual([]);
      await release(how);
      await t.until(async () => mine().includes(quick), PATIENT);
      expect(mine()).toEqual(how === 'commit' ? [slow, quick] : [quick]);
    }
  });

  it('goes on after the last event a browser remembers, in another stream', async () => {
    const marks = [newId(), newId(), newId()];
    const first = listen(owner);
    await first.opened;
    await inOrganisation(db, organisationId, (tx) => append(tx, marks[0] ?? ''));
    await t.until(async () => first.events.some((e) => e.subjectId === marks[0]), PATIENT);
    first.stop();
    for (const mark of marks.slice(1)) await inOrganisation(db, organisationId, (tx) => append(tx, mark));
    for (const again of [
      listen(owner, undefined, first.lastId()),
      listen(owner, first.lastId()),
      listen(owner, '0.0', first.lastId()),
    ]) {
      await t.until(async () => again.events.length >= 2, PATIENT);
      expect(again.events.map((e) => e.subjectId)).toEqual(marks.slice(1));
    }
  });

  it('hides from a rater what others think until their own is in, in every reader', async () => {
    const streams = { anna: listen(anna), bert: listen(bert), owner: listen(owner) };
    await Promise.all(Object.values(streams).map((s) => s.opened));
    await review(anna, invited.invitationId, interview, 4, 'From Anna');
    expectStatus(
      await owner.post(`/api/v1/invitations/${invited.invitationId}/decisions`, { kind: 'hold', reason: 'Wait' }),
      201,
    );
    const timeline = async (by: Caller) =>
      kindsOf((await by.get(`/api/v1/invitations/${invited.invitationId}/timeline?limit=100`)).json.items);
    const judgements = (kinds: string[]) => kinds.filter((k) => /^(review|rating|decision)\./.test(k));
    const annas = ['review.started', 'rating.saved', 'rating.saved', 'review.submitted'];
    expect(judgements(await timeline(anna))).toEqual([...annas, 'decision.made']);
    expect(judgements(await timeline(bert))).toEqual([]);
    expect(judgements(await timeline(owner))).toEqual(['decision.made']);
    await t.until(async () => kindsOf(streams.owner.events).includes('decision.made'), PATIENT);
    await t.until(async () => kindsOf(streams.anna.events).includes('review.submitted'), PATIENT);
    await new Promise((r) => setTimeout(r, 300));
    expect(judgements(kindsOf(streams.bert.events))).toEqual([]);
    expect(judgements(kindsOf(streams.owner.events))).toEqual(['decision.made']);
    await review(bert, invited.invitationId, interview, 2, 'From Bert');
    const all = judgements(await timeline(bert));
    expect(all).toEqual([...annas, 'decision.made', ...annas]);
    expect(judgements(await timeline(owner))).toEqual(all);
  });

  it('names a candidate only to whom blind review shows them', async () => {
    const other = await invite(t, owner, interview.interviewId, { name: 'Bo Zweite', email: 'bo@candidate.test' });
    await enter(t, other);
    const opened = async (by: Caller) =>
      (await by.get(`/api/v1/invitations/${other.invitationId}/timeline`)).json.items.find(
        (e: { kind: string }) => e.kind === 'invitation.opened',
      ).actor;
    expect(await opened(owner)).toMatchObject({ kind: 'candidate', name: 'Bo Zweite' });
    expect(await opened(anna)).toEqual({ kind: 'candidate', id: other.invitationId, name: null });
  });

  it('is nothing for whoever has no access, and stops with it', async () => {
    const stranger = await t.member(owner, 'recruiter');
    const leaving = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'view' }]);
    const [empty, theirs] = [listen(stranger), listen(leaving)];
    await Promise.all([empty.opened, theirs.opened]);
    const mark = newId();
    await inOrganisation(db, organisationId, (tx) => append(tx, mark));
    await t.until(async () => theirs.events.some((e) => e.subjectId === mark), PATIENT);
    expectStatus(await owner.delete(`/api/v1/interviews/${interview.interviewId}/members/${leaving.userId}`), 204);
    const after = newId();
    await inOrganisation(db, organisationId, (tx) => append(tx, after));
    const own = listen(owner, theirs.lastId());
    await t.until(async () => own.events.some((e) => e.subjectId === after), PATIENT);
    await new Promise((r) => setTimeout(r, 200));
    expect(theirs.events.some((e) => e.subjectId === after)).toBe(false);
    expect(empty.events).toEqual([]);
    expect((await leaving.get('/api/v1/events')).status).toBe(404);
  });

  it('ends for whoever leaves the organisation', async () => {
    const leaving = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'view' }]);
    const stream = listen(leaving);
    await stream.opened;
    await inOrganisation(db, organisationId, (tx) =>
      tx.deleteFrom('auth.member').where('userId', '=', leaving.userId).execute(),
    );
    const mark = newId();
    await inOrganisation(db, organisationId, (tx) => append(tx, mark));
    await stream.ended;
    expect(stream.events.some((e) => e.subjectId === mark)).toBe(false);
  });

  it('shows nothing to whoever leaves while the stream is looking', async () => {
    const leaving = await t.member(owner, 'reviewer', [{ interviewId: interview.interviewId, access: 'view' }]);
    const stream = listen(leaving);
    await stream.opened;
    const { default: pg } = await import('pg');
    const [admin, bell] = [new pg.Client(t.connection), new pg.Client(t.connection)];
    await Promise.all([admin.connect(), bell.connect()]);
    const waits = `select 1 from pg_locks where not granted and relation = 'vorab.events'::regclass`;
    const mark = newId();
    await admin.query('begin');
    await admin.query('lock table vorab.events in access exclusive mode');
    await bell.query(`select pg_notify('vorab_events', $1)`, [organisationId]);
    await t.until(async () => (await bell.query(waits)).rows.length > 0, PATIENT);
    // Other streams of this organisation look too: this one's turn may come a moment later.
    await new Promise((r) => setTimeout(r, 300));
    await admin.query('delete from auth.member where "userId" = $1', [leaving.userId]);
    const made = `insert into vorab.events (organisation_id, kind, at, actor_kind, interview_id, subject_id)
      values ($1, 'interview.changed', now(), 'system', $2, $3)`;
    await admin.query(made, [organisationId, interview.interviewId, mark]);
    await admin.query('commit');
    await stream.ended;
    expect(stream.events.some((e) => e.subjectId === mark)).toBe(false);
    await Promise.all([admin.end(), bell.end()]);
  });

  it('is paged through by owners and admins, whole', async () => {
    const whole = async (): Promise<string[]> => {
      const kinds: string[] = [];
      let cursor = '';
      for (;;) {
        const page = expectStatus(await owner.get(`/api/v1/events?limit=7${cursor}`), 200).json;
        kinds.push(...kindsOf(page.items));
        if (!page.nextCursor) return kinds;
        cursor = `&cursor=${page.nextCursor}`;
      }
    };
    const kinds = await t.until(async () => {
      const all = await whole();
      return all.includes('decision.made') && all;
    }, PATIENT);
    expect(kinds[0]).toBe('organisation.created');
    for (const kind of ['member.joined', 'interview.published', 'invitation.submitted', 'decision.made'])
      expect(kinds).toContain(kind);
    expect((await owner.get('/api/v1/events?cursor=nonsense')).status).toBe(400);
    expect((await anna.get('/api/v1/events')).status).toBe(404);
  });

  it('outlives a lost database connection', async () => {
    const stream = listen(owner);
    await stream.opened;
    const { default: pg } = await import('pg');
    const admin = new pg.Client(t.connection);
    await admin.connect();
    const cut = await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vorab listen' and datname = current_database()",
    );
    expect(cut.rowCount).toBe(1);
    await admin.end();
    const mark = newId();
    await inOrganisation(db, organisationId, (tx) => append(tx, mark));
    await t.until(async () => stream.events.some((e) => e.subjectId === mark), PATIENT);
  });
});

it('streams end when the server drains', async () => {
  const t = await createTestApp();
  try {
    const { owner } = await t.setup();
    const stream = streamOf(await t.app.server.listen({ host: '127.0.0.1', port: 0 }), owner);
    await stream.opened;
    const began = performance.now();
    await t.drop();
    await stream.ended;
    expect(performance.now() - began).toBeLessThan(10_000);
  } catch (error) {
    await t.drop().catch(() => {});
    throw error;
  }
});
