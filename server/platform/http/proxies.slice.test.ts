import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/harness.ts';

const host = '127.0.0.1:3000';

describe.each(['false', 'true', '127.0.0.1'])('behind a proxy, TRUST_PROXY=%s', (TRUST_PROXY) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp({ env: { TRUST_PROXY, PUBLIC_URL: 'https://jobs.hafenwerk.test' } });
  });
  afterAll(() => t.drop());
  const tokenNeeded = async (remoteAddress: string, headers: Record<string, string> = {}) =>
    (await t.app.server.inject({ url: '/api/v1/setup', remoteAddress, headers: { host, ...headers } })).json<{
      tokenNeeded: boolean;
    }>().tokenNeeded;

  it('takes nobody from elsewhere for somebody at this machine, whatever they say', async () => {
    expect(await tokenNeeded('127.0.0.1')).toBe(false);
    expect(await tokenNeeded('203.0.113.9')).toBe(true);
    for (const remote of ['203.0.113.9', '10.0.0.5', '127.0.0.1'])
      for (const header of ['x-forwarded-for', 'x-real-ip', 'cf-connecting-ip', 'x-forwarded-proto', 'forwarded'])
        for (const value of ['127.0.0.1', '127.0.0.1, 203.0.113.9', '::1'])
          expect([remote, header, await tokenNeeded(remote, { [header]: value })]).toEqual([remote, header, true]);
    // A proxy that adds nothing but was called by our public name.
    expect(await tokenNeeded('127.0.0.1', { host: 'jobs.hafenwerk.test' })).toBe(true);
  });

  it('counts an address that a caller made up for nobody else', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 40; n++) {
      const { statusCode } = await t.app.server.inject({
        method: 'POST',
        url: '/api/v1/session/passkey/options',
        remoteAddress: TRUST_PROXY === 'false' ? '203.0.113.9' : '127.0.0.1',
        // As nginx adds the address that it sees to what came.
        headers: { host, 'x-forwarded-for': `198.51.100.${n}, 203.0.113.9` },
      });
      statuses.add(statusCode);
    }
    expect(statuses).toContain(429);
  });
});
