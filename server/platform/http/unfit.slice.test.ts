import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, createTestApp, type TestApp } from '../../../tests/harness.ts';

let t: TestApp;
let owner: Caller;
beforeAll(async () => {
  t = await createTestApp();
  ({ owner } = await t.setup());
});
afterAll(() => t.drop());

it('takes what no column can hold for the caller’s mistake, not for the server’s', async () => {
  const organisation = (await owner.get('/api/v1/organisation')).json;
  const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  const answers = [
    await owner.put('/api/v1/account', { name: 'A\u0000B', language: null, theme: null, timeZone: null }),
    await owner.put('/api/v1/organisation', { ...organisation, name: 'A\u0000' }, { 'if-match': '"1"' }),
    await owner.put('/api/v1/organisation', organisation, { 'if-match': `"${'9'.repeat(20)}"` }),
    await owner.get(`/api/v1/members?cursor=${cursor(['x'])}`),
    await owner.get(`/api/v1/members?cursor=${cursor(['\u0000'])}`),
    await owner.delete('/api/v1/account/passkeys/%00'),
    await t.caller().post('/api/v1/session/passkey', { response: { id: '\u0000' }, sealed: 'x' }),
  ];
  expect(answers.map(({ status, json }) => [status, json.code])).toEqual(new Array(7).fill([400, 'bad-request']));
});
