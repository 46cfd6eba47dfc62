import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../tests/harness.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.drop());

it.each([
  '?lang=de&lang=en',
  '?lang=__proto__',
  '?lang[]=de',
  '?__proto__[lang]=de',
  '?lang=',
  '?lang=%22%3E%3Cscript%3E',
])('opens a page, or says that there is none, whatever the address asks: %s', async (query) => {
  const page = await t.anybody.get(`/i/${'a'.repeat(32)}${query}`);
  expect([200, 404]).toContain(page.status);
  expect(page.text).not.toContain('"><script');
});

it.each(['/%', '/%c0', '/i/%ff%fe'])(
  'answers an address that can’t be read as it answers everything: %s',
  async (url) => {
    const { status, json, headers } = await t.anybody.get(url);
    expect([status, json.code]).toEqual([400, 'bad-request']);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['content-type']).toContain('application/problem+json');
  },
);
