import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAST_PEOPLE, type SelfIdentificationCounts } from '../../../contract/self-identification.ts';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import {
  answerAll,
  createInterview,
  enter,
  expectStatus,
  type Interviewed,
  type Invited,
  invite,
} from '../../../tests/world.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { put, readOwn, type Said } from './doors.ts';

const CANARY = 'Wiedehopf-4417';

describe('self-identification', () => {
  let t: TestApp;
  let owner: Caller;
  let api: Caller;
  let organisationId: string;
  let interview: Interviewed;
  let invited: Invited;
  let candidate: Caller;
  let people: { who: string; caller: Caller; numbers: boolean }[];
  let person = 0;

  beforeAll(async () => {
    t = await createTestApp();
    ({ owner, api, organisationId } = await t.setup());
    interview = await createInterview(owner, { selfIdentification: ['disability', 'gender'] });
    const grant = (access: 'manage' | 'review' | 'view') => [{ interviewId: interview.interviewId, access }];
    people = [
      { who: 'owner', caller: owner, numbers: true },
      { who: 'admin', caller: await t.member(owner, 'admin'), numbers: true },
      { who: 'recruiter', caller: await t.member(owner, 'recruiter', grant('manage')), numbers: false },
      { who: 'watching recruiter', caller: await t.member(owner, 'recruiter', grant('view')), numbers: false },
      { who: 'reviewer', caller: await t.member(owner, 'reviewer', grant('review')), numbers: false },
      { who: 'key', caller: api, numbers: false },
    ];
    invited = await ask();
    candidate = await enter(t, invited);
  });
  afterAll(() => t.drop());

  const ask = () =>
    invite(t, owner, interview.interviewId, { name: `Ada ${++person}`, email: `ada${person}@candidate.test` });
  const own = () => `/api/v1/candidate/${invited.invitationId}/self-identification`;
  const numbers = (id = interview.interviewId) => `/api/v1/interviews/${id}/self-identification`;
  const give = (...answers: object[]) => candidate.put(own(), { answers, textVersion: 'test-1' });
  const inside = <T>(work: Parameters<typeof inOrganisation<T>>[2], organisation = organisationId) =>
    inOrganisation(t.platform.db, organisation, work);
  /** As the owner of the tables. */
  async function past(query: string, values: unknown[] = []) {
    const db = new pg.Client(t.connection);
    await db.connect();
    const { rows } = await db.query(query, values);
    await db.end();
    return rows;
  }

  it('is off until somebody switches it on, and goes along with a copy', async () => {
    const made = expectStatus(await owner.post('/api/v1/interviews', { title: 'Plain' }), 201).json;
    expect(made.selfIdentification).toEqual([]);
    expect((await owner.get(numbers(made.id))).json).toEqual({ least: LEAST_PEOPLE, questions: [] });
    const copy = expectStatus(await owner.post(`/api/v1/interviews/${interview.interviewId}/duplicate`), 201).json;
    expect(copy.selfIdentification).toEqual(['disability', 'gender']);
    for (const selfIdentification of [['religion'], ['gender', 'gender']])
      expect((await owner.post('/api/v1/interviews', { title: 'T', selfIdentification })).status).toBe(422);
  });

  it('is not asked, nor taken, before everything is sent', async () => {
    expect((await candidate.get(own())).json).toEqual({ questions: [], given: null });
    expect((await give({ question: 'gender', option: 'woman' })).json.code).toBe('state-conflict');
    await answerAll(candidate, invited, interview);
    const { questions, given } = (await candidate.get(own())).json;
    expect(questions.map((q: { question: string }) => q.question)).toEqual(['gender', 'disability']);
    expect(questions[1].options).toEqual(['yes', 'no', 'own-words', 'not-said']);
    expect(given).toBeNull();
  });

  it('can be said, said otherwise and taken back, with its own receipt', async () => {
    const first = expectStatus(await give({ question: 'gender', option: 'own-words', words: CANARY }), 200).json;
    expect(first.given).toEqual({
      answers: [{ question: 'gender', option: 'own-words', words: CANARY }],
      givenAt: expect.any(String),
      textVersion: 'test-1',
    });
    // All of it is replaced: what is left out is gone.
    expectStatus(await give({ question: 'disability', option: 'not-said' }), 200);
    expect((await candidate.get(own())).json.given.answers).toEqual([
      { question: 'disability', option: 'not-said', words: '' },
    ]);
    for (let repeated = 0; repeated < 2; repeated++)
      expect(expectStatus(await candidate.delete(own()), 200).json.given).toBeNull();
    expect((await candidate.get(own())).json.given).toBeNull();
    expect(await past('select * from vorab.self_identifications')).toEqual([]);
  });

  it('refuses what is no answer to what is asked', async () => {
    for (const answers of [
      [],
      [{ question: 'gender', option: 'yes' }],
      [{ question: 'gender', option: 'own-words' }],
      [{ question: 'gender', option: 'woman', words: 'x' }],
      [{ question: 'gender', option: 'own-words', words: 'x'.repeat(101) }],
      [
        { question: 'gender', option: 'woman' },
        { question: 'gender', option: 'man' },
      ],
    ])
      expect((await give(...answers)).status, JSON.stringify(answers)).toBe(422);
    expect((await give({ question: 'age', option: 'under-25' })).json.code).toBe('state-conflict');
  });

  it('shows numbers to owners and admins at a browser, and nothing to anybody else', async () => {
    for (const { who, caller, numbers: may } of people)
      expect([who, (await caller.get(numbers())).status]).toEqual([who, may ? 200 : 404]);
  });

  it('is nowhere that anybody else can look, not even that it was said', async () => {
    const trace = () =>
      Promise.all([
        past('select count(*)::int n from vorab.events'),
        past('select count(*)::int n from vorab.consents'),
        past('select count(*)::int n from vorab.idempotency_keys'),
        past('select revision, state from vorab.invitations where id = $1', [invited.invitationId]),
      ]);
    const before = await trace();
    const headers = { 'idempotency-key': 'say-it' };
    const answers = [{ question: 'gender', option: 'own-words', words: CANARY }];
    expectStatus(await candidate.put(own(), { answers, textVersion: 'test-1' }, headers), 200);
    expect(await trace()).toEqual(before);
    const fill: Record<string, string> = {
      interview: interview.interviewId,
      invitation: invited.invitationId,
      question: interview.videoQuestion,
      organisation: organisationId,
    };
    const gets = t.app.routes.filter((r) => r.method === 'GET' && !r.raw && r.auth !== 'signed');
    let read = 0;
    for (const { who, caller } of people) {
      for (const r of gets) {
        const url = r.url.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? invited.invitationId);
        const answer = await caller.get(url);
        if (answer.status === 200) read++;
        expect(answer.text.includes(CANARY), `${who} ${url}`).toBe(false);
        expect(/self-identification\.(given|removed)/.test(answer.text), `${who} ${url}`).toBe(false);
      }
    }
    expect(read).toBeGreaterThan(60);
    // The whole database but the one table, for what no route shows.
    const tables = await past(`select table_name n from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = 'vorab'`);
    const found: string[] = [];
    for (const { n } of tables) {
      const rows = await past(`select x::text as row from vorab."${n}" x`);
      if (rows.some(({ row }) => row.includes(CANARY))) found.push(n);
    }
    expect(found).toEqual(['self_identifications']);
  });

  it('comes through the doors within its own organisation alone, one invitation at a time', async () => {
    const whose = { organisationId, invitationId: invited.invitationId };
    expect((await inside((tx) => readOwn(tx, whose)))?.answers.gender?.words).toBe(CANARY);
    const other = (await t.secondOrganisation()).organisationId;
    const foreign = await inside(async (tx) => {
      const read = await readOwn(tx, whose);
      const written = await put(tx, whose, { gender: { option: 'man', words: '' } }, 'x', new Date());
      await sql`select door_remove_self_identification(${organisationId}, ${invited.invitationId})`.execute(tx);
      return { read, written };
    }, other);
    expect(foreign).toEqual({ read: null, written: false });
    expect((await inside((tx) => readOwn(tx, whose)))?.answers.gender?.words).toBe(CANARY);
    await expect(inside((tx) => sql`select 1 from self_identifications`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('stays, and can be taken back, when the questions are switched off', async () => {
    const url = `/api/v1/interviews/${interview.interviewId}`;
    const { revision, title } = (await owner.get(url)).json;
    expectStatus(await owner.put(url, { title }, { 'if-match': `"${revision}"` }), 200);
    const { questions, given } = (await candidate.get(own())).json;
    expect([questions, given.answers.length]).toEqual([[], 1]);
    expect((await give({ question: 'gender', option: 'woman' })).json.code).toBe('state-conflict');
    expect(expectStatus(await candidate.delete(own()), 200).json).toEqual({ questions: [], given: null });
  });

  describe('as numbers', () => {
    let many: string[];
    let at = Date.parse('2026-11-01T08:00:00Z');
    beforeAll(async () => {
      interview = await createInterview(owner, { selfIdentification: ['gender', 'disability'] });
      many = [];
      for (let i = 0; i < 16; i++) many.push((await ask()).invitationId);
      await past(`update vorab.invitations set state = 'submitted' where id = any($1::uuid[])`, [many]);
    });

    const say = async (n: number, ...said: Said[]) => {
      for (const each of said) {
        at += 60_000;
        const whose = { organisationId, invitationId: many[n++] ?? '' };
        expect(await inside((tx) => put(tx, whose, each, 'test-1', new Date(at)))).toBe(true);
      }
    };
    const shown = async (): Promise<Record<string, number>> => {
      const { questions } = expectStatus(await owner.get(numbers()), 200).json as SelfIdentificationCounts;
      return Object.fromEntries(
        questions.flatMap(({ options }) =>
          options.flatMap(({ option, people }) => (people === null ? [] : [[option, people]])),
        ),
      );
    };
    const gender = (option: 'woman' | 'man' | 'non-binary'): Said => ({ gender: { option, words: '' } });
    const woman = gender('woman');
    const man = gender('man');

    it('is silent about four people, and says five', async () => {
      await say(0, woman, woman, woman, woman);
      expect(await shown()).toEqual({});
      await say(4, woman);
      expect(await shown()).toEqual({ woman: 5 });
    });

    it('counts newcomers five at a time, so that no difference is one person’s', async () => {
      await say(5, man, man, man, man);
      expect(await shown()).toEqual({ woman: 5 });
      await say(9, man);
      expect(await shown()).toEqual({ woman: 5, man: 5 });
    });

    it('leaves out one more where the rest could be worked out', async () => {
      await say(10, gender('non-binary'), gender('non-binary'), gender('non-binary'), woman, woman);
      expect(await shown()).toEqual({ woman: 7 });
      const { questions } = (await owner.get(numbers())).json as SelfIdentificationCounts;
      expect(questions[0]?.options).toContainEqual({ option: 'man', people: null });
    });

    it('leaves out no more where those left out are five together', async () => {
      const said = (option: 'yes' | 'no' | 'not-said'): Said => ({ disability: { option, words: '' } });
      const four = (option: 'yes' | 'not-said') => Array.from({ length: 4 }, () => said(option));
      await say(0, ...four('yes'), ...four('not-said'), ...Array.from({ length: 7 }, () => said('no')));
      expect(await shown()).toEqual({ no: 7 });
    });

    it('leaves out who took it back, and counts a change among the newcomers', async () => {
      await say(0, ...Array.from({ length: 15 }, () => woman));
      expect(await shown()).toEqual({ woman: 15 });
      await say(15, man);
      expect(await shown()).toEqual({ woman: 15 });
      await inside((tx) => sql`select door_remove_self_identification(${organisationId}, ${many[0]})`.execute(tx));
      // Fifteen again: the man counts now, and fourteen would tell of him.
      expect(await shown()).toEqual({});
    });
  });
});
