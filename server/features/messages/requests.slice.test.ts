import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';
import { createInterview, enter, expectStatus, type Interviewed, type Invited, invite } from '../../../tests/world.ts';
import { newId } from '../../platform/ids.ts';

interface Mail {
  to: string;
  subject: string;
  text: string;
}
let t: TestApp;
let owner: Caller;
let interview: Interviewed;
let invited: Invited;
let candidate: Caller;

beforeAll(async () => {
  t = await createTestApp({ work: true });
  ({ owner } = await t.setup());
  interview = await createInterview(owner);
  invited = await invite(t, owner, interview.interviewId, { name: 'Ada Erste', email: 'ada@candidate.test' });
  candidate = await enter(t, invited);
});
afterAll(() => t.drop());

const ask = async (body: object): Promise<string> => {
  const id = newId();
  expectStatus(await candidate.post(`/api/v1/candidate/${invited.invitationId}/requests`, { id, ...body }), 201);
  return id;
};
const mail = (to: string, subject: RegExp): Promise<Mail> =>
  t.until(async () => {
    const { items } = (await owner.get('/api/v1/outbox')).json as { items: Mail[] };
    return items.find((m) => m.to.includes(to) && subject.test(m.subject));
  }, 20);

it('tells the recruiter who asks and where to answer, but not what somebody needs', async () => {
  const id = await ask({ kind: 'adjustment', wants: ['more-time'], text: 'Because of my eyes' });
  const letter = await mail('mara@hafenwerk.test', /^Ada Erste asks for an adjustment: Customer Success, Hamburg$/);
  expect(letter.text).toContain(`/requests?request=${id}`);
  expect(letter.text).toContain('Hello Mara Lindt,');
  expect(letter.text).not.toMatch(/eyes|more time/i);
  await ask({ kind: 'help', text: 'May I use notes?' });
  expect((await mail('mara@hafenwerk.test', /has a question/)).text).toContain('May I use notes?');
});

it('tells the candidate what was answered and given, in their language', async () => {
  const id = await ask({ kind: 'adjustment', wants: ['more-takes'] });
  const answer = `/api/v1/invitations/${invited.invitationId}/requests/${id}/answer`;
  const grant = { timeFactor: 1.5, extraTakes: 2, deadlineAt: '2031-01-15T22:59:00.000Z' };
  expectStatus(await owner.post(answer, { text: 'Take your time.', grant }), 200);
  const letter = await mail('ada@candidate.test', /^An answer to your request/);
  for (const words of [
    'Mara Lindt has answered',
    'You have 1.5 times the time.',
    'You have 2 more tries for each question.',
    'You have until Wednesday, 15 January 2031 at 23:59',
    'Take your time.',
    `/i/${invited.secret}`,
  ])
    expect(letter.text).toContain(words);
});

it('asks whoever manages where the inviter no longer does', async () => {
  const named = await t.member(
    owner,
    'recruiter',
    [{ interviewId: interview.interviewId, access: 'manage' }],
    'Rita Recht',
  );
  const by = await invite(t, named, interview.interviewId, { name: 'Bea Zweite', email: 'bea@candidate.test' });
  expectStatus(await owner.delete(`/api/v1/interviews/${interview.interviewId}/members/${named.userId}`), 204);
  const bea = await enter(t, by);
  const body = { id: newId(), kind: 'help', text: 'Hello?' };
  expectStatus(await bea.post(`/api/v1/candidate/${by.invitationId}/requests`, body), 201);
  const letter = await mail('mara@hafenwerk.test', /^Bea Zweite has a question/);
  expect(letter.text).toContain('Hello?');
});
