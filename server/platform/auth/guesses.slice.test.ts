import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, PASSWORD, type TestApp } from '../../../tests/harness.ts';
import { WRONG_FROM_ONE } from './guesses.ts';

const email = 'mara@hafenwerk.test';
let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ env: { TRUST_PROXY: '127.0.0.1' } });
  await t.setup();
});
afterAll(() => t.drop());
const signIn = (ip: string, password: string, who = email) =>
  t.caller().post('/api/v1/session', { email: who, password }, { 'x-forwarded-for': ip });
const guesses = (many: number, ip: (n: number) => string, who = email) =>
  Promise.all(Array.from({ length: many }, (_, n) => signIn(ip(n), `guess number ${n}`, who)));
const statuses = (answers: { status: number }[]) => {
  const found: Record<number, number> = {};
  for (const { status } of answers) found[status] = (found[status] ?? 0) + 1;
  return found;
};

it('lets one place guess ten times, all at once or not, and keeps nobody else out by it', async () => {
  // A provider gives a customer 2^64 addresses.
  const tried = await guesses(20, (n) => `2001:db8:7:7::${n.toString(16)}`);
  expect(statuses(tried)).toEqual({ 401: WRONG_FROM_ONE, 429: 20 - WRONG_FROM_ONE });
  expect((await signIn('2001:db8:7:7::99', PASSWORD)).json.code).toBe('too-many-requests');
  expect((await signIn('2001:db8:7:8::99', PASSWORD)).status).toBe(204);
  // Who has no account is answered alike.
  const stranger = await guesses(20, (n) => `2001:db8:6:6::${n.toString(16)}`, 'nobody@else.test');
  expect(statuses(stranger)).toEqual(statuses(tried));
  expect(stranger.map((a) => a.json.detail)).toEqual(tried.map((a) => a.json.detail));
});

it('leaves the way by link open to whoever was held up', async () => {
  const link = async () => {
    const person = await t.platform.auth.people.byEmail(email);
    const id = await t.platform.auth.people.makeLink(person?.id ?? '', 'sign-in', t.platform.clock.now());
    return t.platform.secrets.link('sign-in', id ?? '', 1);
  };
  const use = { secret: await link() };
  expect((await signIn('2001:db8:7:7::1', PASSWORD)).status).toBe(429);
  const headers = { 'x-forwarded-for': '2001:db8:7:7::1' };
  expect((await t.caller().post('/api/v1/session/links/use', use, headers)).status).toBe(204);
});
