import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewAccess, Role } from '../../contract/members.ts';
import {
  accessLevel,
  isInterviewPermission,
  isOrganisationPermission,
  mayInInterview,
  mayInOrganisation,
} from '../../server/features/visibility/index.ts';
import type { Route } from '../../server/platform/http/route.ts';
import { newId } from '../../server/platform/ids.ts';
import { Caller, createTestApp, type TestApp } from '../harness.ts';
import { anchors, createInterview, enter, type Interviewed, type Invited, invite } from '../world.ts';

const both = { en: 'X', de: 'X' };
const letters = { purpose: 'any', name: both, subject: both, body: both };

/** A body that passes the schema, per route that wants one: without it the refusal would be about the body. */
const bodies: Record<string, object> = {
  'POST /api/v1/setup': { organisationName: 'O', name: 'N', email: 'n@o.test', password: 'long enough to pass' },
  'POST /api/v1/session': { email: 'n@o.test', password: 'x' },
  'POST /api/v1/member-invitations': { email: 'new@o.test', role: 'reviewer' },
  'POST /api/v1/member-invitations/preview': { secret: 'x'.repeat(32) },
  'POST /api/v1/member-invitations/accept': { secret: 'x'.repeat(32), name: 'N', password: 'long enough to pass' },
  'PUT /api/v1/members/:member/role': { role: 'reviewer' },
  'PUT /api/v1/organisation': { name: 'O', language: 'en', timeZone: 'UTC' },
  'POST /api/v1/api-keys': { name: 'k', scopes: ['members:read'] },
  'POST /api/v1/interviews': { title: 'T' },
  'PUT /api/v1/interviews/:interview': { title: 'T' },
  'POST /api/v1/interviews/:interview/questions': { text: 'Q' },
  'PUT /api/v1/interviews/:interview/questions/:question': { text: 'Q' },
  'PUT /api/v1/interviews/:interview/question-order': { questionIds: [newId()] },
  'PUT /api/v1/interviews/:interview/rubric': { criteria: [{ name: 'C', anchors }] },
  'POST /api/v1/interviews/:interview/publish': {},
  'POST /api/v1/interviews/:interview/close': {},
  'POST /api/v1/interviews/:interview/duplicate': {},
  'PUT /api/v1/interviews/:interview/members/:user': { access: 'manage' },
  'POST /api/v1/interviews/:interview/invitations': { name: 'A', email: 'a@b.test' },
  'POST /api/v1/interviews/:interview/invitations/batch': { people: [{ name: 'A', email: 'a@b.test' }], check: true },
  'POST /api/v1/invitations/:invitation/correct': { name: 'N' },
  'POST /api/v1/invitations/:invitation/reopen': {
    questionId: newId(),
    reason: 'r',
    deadlineAt: '2030-01-01T00:00:00.000Z',
  },
  'POST /api/v1/invitations/:invitation/extend': { deadlineAt: '2030-01-01T00:00:00.000Z' },
  'POST /api/v1/candidate/:invitation/requests': { id: newId(), kind: 'help', text: 'T' },
  'POST /api/v1/invitations/:invitation/requests/:request/answer': { text: 'T' },
  'PUT /api/v1/candidate/:invitation/self-identification': {
    answers: [{ question: 'gender', option: 'not-said' }],
    textVersion: '1',
  },
  'PUT /api/v1/invitations/:invitation/review': { recommendation: 'yes', note: '' },
  'PUT /api/v1/invitations/:invitation/review/ratings/:criterion': { value: 3 },
  'POST /api/v1/invitations/:invitation/notes': { text: 'N' },
  'PUT /api/v1/invitations/:invitation/notes/:note': { text: 'N' },
  'POST /api/v1/invitations/:invitation/decisions': { kind: 'hold', reason: 'r' },
  'POST /api/v1/invitations/:invitation/messages': { subject: 'S', body: 'B' },
  'POST /api/v1/invitations/:invitation/messages/preview': { subject: 'S', body: 'B' },
  'POST /api/v1/message-templates': letters,
  'PUT /api/v1/message-templates/:template': letters,
  'POST /api/v1/message-templates/preview': { subject: 'S', body: 'B', language: 'en' },
  'POST /api/v1/candidate/exchange': { secret: 'x'.repeat(32) },
  'POST /api/v1/candidate/:invitation/consent': { purposes: ['interview'], textVersion: '1' },
  'POST /api/v1/candidate/:invitation/questions/:question/takes': { takeId: newId(), uploadId: newId(), kind: 'video' },
  'POST /api/v1/candidate/:invitation/questions/:question/text-takes': { takeId: newId(), text: 'T' },
  'PUT /api/v1/candidate/:invitation/questions/:question/text-draft': { text: 'T' },
  'POST /api/v1/candidate/:invitation/questions/:question/choice-takes': { takeId: newId(), chosen: [newId()] },
  'POST /api/v1/candidate/:invitation/questions/:question/file-takes': {
    takeId: newId(),
    uploadId: newId(),
    name: 'F.pdf',
    bytes: 1,
  },
  'PUT /api/v1/candidate/:invitation/questions/:question/choice-draft': { chosen: [] },
  'POST /api/v1/candidate/:invitation/takes/:take/failed': { reason: 'no-data' },
  'POST /api/v1/candidate/:invitation/takes/:take/technical': { events: [{ kind: 'no-data', atMs: 0 }] },
  'POST /api/v1/status/test-mail': { to: 'operator@o.test' },
  'POST /api/v1/session/second-step': { code: '000000' },
  'POST /api/v1/session/links': { email: 'n@o.test', purpose: 'sign-in' },
  'POST /api/v1/session/links/preview': { secret: 'x'.repeat(32) },
  'POST /api/v1/session/links/use': { secret: 'x'.repeat(32) },
  'POST /api/v1/session/passkey': { response: { id: 'x' }, sealed: 'x' },
  'PUT /api/v1/account': { name: 'N', language: null, theme: null, timeZone: null },
  'PUT /api/v1/account/password': { current: 'x', next: 'long enough to pass' },
  'POST /api/v1/account/two-factor': { password: 'x' },
  'POST /api/v1/account/two-factor/confirm': { code: '000000' },
  'POST /api/v1/account/two-factor/backup-codes': { password: 'x' },
  'POST /api/v1/account/two-factor/off': { password: 'x' },
  'POST /api/v1/account/passkeys/options': { password: 'x' },
  'POST /api/v1/account/passkeys': { name: 'P', response: { id: 'x' }, sealed: 'x' },
  'PUT /api/v1/account/passkeys/:passkey': { name: 'P' },
  'POST /api/v1/uploads/:upload/complete': {
    segments: [{ segment: 0, chunks: 1, bytes: 1, mime: 'video/webm', elapsedMs: 1 }],
  },
};
const name = (r: Route) => `${r.method} ${r.url}`;

interface Person {
  readonly who: string;
  readonly role: Role;
  readonly named: InterviewAccess | null;
  readonly caller: Caller;
}

describe('every route', () => {
  let t: TestApp;
  let interview: Interviewed;
  let invited: Invited;
  let people: Person[];
  let foreign: Caller;
  let candidate: Caller;
  let otherInvitation: string;
  let keyless: Caller;

  beforeAll(async () => {
    t = await createTestApp();
    const { owner } = await t.setup();
    interview = await createInterview(owner);
    invited = await invite(t, owner, interview.interviewId, { name: 'Ada', email: 'ada@a.test' });
    const second = await invite(t, owner, interview.interviewId, { name: 'Bea', email: 'bea@b.test' });
    otherInvitation = second.invitationId;
    candidate = await enter(t, invited);
    foreign = (await t.secondOrganisation()).owner;
    const join = async (role: Role, named: InterviewAccess | null): Promise<Person> => {
      const grants = named ? [{ interviewId: interview.interviewId, access: named }] : [];
      return { who: `${role} ${named ?? 'unnamed'}`, role, named, caller: await t.member(owner, role, grants) };
    };
    people = [await join('admin', null)];
    for (const role of ['recruiter', 'reviewer'] as const) {
      for (const named of ['manage', 'review', 'view', null] as const) people.push(await join(role, named));
    }
    const key = await owner.post('/api/v1/api-keys', { name: 'events only', scopes: ['events:read'] });
    keyless = new Caller(t.app, key.json.key);
  });
  afterAll(() => t.drop());

  const urlOf = (r: Route, invitation = invited.invitationId) =>
    r.url.replace(/:(\w+)/g, (_, p: string) =>
      p === 'interview'
        ? interview.interviewId
        : p === 'invitation'
          ? invitation
          : p === 'question'
            ? interview.videoQuestion
            : p === 'criterion'
              ? (interview.criteria[0] ?? '')
              : p === 'segment' || p === 'chunk'
                ? '0'
                : p === 'kind'
                  ? 'playable'
                  : newId(),
    );
  const ask = (by: Caller, r: Route, invitation?: string) =>
    by.call(
      r.method,
      urlOf(r, invitation),
      r.method === 'GET' || r.method === 'DELETE' ? undefined : (bodies[name(r)] ?? {}),
      { 'if-match': '"1"' },
    );

  it('declares who may call it, how often, and what goes in and out', () => {
    expect(t.app.routes.length).toBeGreaterThan(60);
    for (const r of t.app.routes) {
      expect(r.summary.length, name(r)).toBeGreaterThan(5);
      expect(Object.keys(r.response).length, name(r)).toBeGreaterThan(0);
      if (r.auth === 'member' || r.auth === 'operator')
        expect(isOrganisationPermission(r.permission) || isInterviewPermission(r.permission), name(r)).toBe(true);
      else expect(['none', 'candidate.self'], name(r)).toContain(r.permission);
      if (isInterviewPermission(r.permission)) expect(r.url, name(r)).toMatch(/:(interview|invitation)\b/);
      if (r.auth === 'candidate') expect(r.url).toContain('/candidate/:invitation');
      if (r.rate === 'none')
        expect(
          ['/healthz', '/readyz', '/media/:organisation/:recording/:kind', '/files/:organisation/:file/:as'],
          name(r),
        ).toContain(r.url);
      if (r.url.includes(':')) expect(r.params, name(r)).toBeDefined();
      if (r.body) expect(bodies[name(r)], `give ${name(r)} a body in this test`).toBeDefined();
    }
  });

  it('refuses a guest', async () => {
    for (const r of t.app.routes.filter((x) => ['member', 'operator', 'candidate'].includes(x.auth))) {
      expect([name(r), (await ask(t.anybody, r)).status]).toEqual([name(r), 401]);
    }
    for (const r of t.app.routes.filter((x) => ['upload', 'signed'].includes(x.auth))) {
      expect((await ask(t.anybody, r)).status, name(r)).toBeGreaterThanOrEqual(400);
    }
  });

  it('refuses a candidate everywhere but at their own invitation', async () => {
    for (const r of t.app.routes.filter((x) => ['member', 'operator'].includes(x.auth))) {
      expect([name(r), (await ask(candidate, r)).status]).toEqual([name(r), 401]);
    }
    for (const r of t.app.routes.filter((x) => x.auth === 'candidate')) {
      expect([name(r), (await ask(candidate, r, otherInvitation)).status]).toEqual([name(r), 401]);
    }
    for (const r of t.app.routes.filter((x) => ['upload', 'signed'].includes(x.auth))) {
      expect((await ask(candidate, r)).status, name(r)).toBeGreaterThanOrEqual(400);
    }
  });

  it('refuses a member as a candidate', async () => {
    for (const r of t.app.routes.filter((x) => x.auth === 'candidate')) {
      expect([name(r), (await ask(foreign, r)).status]).toEqual([name(r), 401]);
    }
  });

  it('refuses another organisation, in the same words as what does not exist', async () => {
    for (const r of t.app.routes.filter((x) => x.auth === 'member' && isInterviewPermission(x.permission))) {
      const answer = await ask(foreign, r);
      expect([name(r), answer.status, answer.json.code, answer.json.detail]).toEqual([
        name(r),
        404,
        'not-found',
        undefined,
      ]);
    }
  });

  it('refuses each role what the policies do not allow it', async () => {
    let refusals = 0;
    for (const r of t.app.routes.filter((x) => x.auth === 'member' || x.auth === 'operator')) {
      for (const p of people) {
        const allowed = isOrganisationPermission(r.permission)
          ? mayInOrganisation(r.permission, p.role) && r.auth !== 'operator'
          : isInterviewPermission(r.permission) && mayInInterview(r.permission, accessLevel(p.role, p.named));
        if (allowed) continue;
        refusals++;
        expect([name(r), p.who, (await ask(p.caller, r)).status]).toEqual([name(r), p.who, 404]);
      }
    }
    expect(refusals).toBeGreaterThan(100);
  });

  it('refuses a key without the scope', async () => {
    for (const r of t.app.routes.filter((x) => x.auth === 'member' && x.scope && x.scope !== 'events:read')) {
      expect([name(r), (await ask(keyless, r)).status]).toEqual([name(r), 404]);
    }
  });
});
