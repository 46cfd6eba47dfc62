import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program, run } from '../../e2e/lib/programs.ts';
import { root, startVorab, type Vorab } from '../../e2e/lib/server.ts';

/**
 * Google's own measure of the pages that people meet first. Lighthouse is large (176 MB with what it needs), so it is fetched here
 * and not with the other packages.
 */
const version = '13.5.0';
const folder = join(root, '.cache/lighthouse');
const cli = join(folder, 'node_modules/lighthouse/cli/index.js');
const operator = { email: 'mara@hafenwerk.test', password: 'correct horse battery staple' };

let vorab: Vorab;
beforeAll(async () => {
  if (!existsSync(cli)) {
    mkdirSync(folder, { recursive: true });
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', '--prefix', folder, ...options, `lighthouse@${version}`]);
  }
  vorab = await startVorab();
  await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
}, 300_000);
afterAll(() => vorab?.stop());

interface Report {
  readonly categories: Record<string, { readonly score: number }>;
  readonly audits: Record<string, { readonly score: number | null; readonly title: string }>;
}

async function lighthouse(url: string, form: 'mobile' | 'desktop', cookie = ''): Promise<Report> {
  const { out } = await run(
    process.execPath,
    [
      cli,
      url,
      '--output=json',
      '--quiet',
      '--only-categories=accessibility,best-practices',
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
      ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run',
    ],
    { env: { ...process.env, CHROME_PATH: program('chromium') } },
  );
  return JSON.parse(out);
}

/** Expects full marks; where they are missed, says for what. */
function expectFull({ categories, audits }: Report): void {
  const why = Object.values(audits).filter(({ score }) => score !== null && score < 1);
  const scores = Object.entries(categories).map(([name, { score }]) => [name, score]);
  expect(Object.fromEntries(scores), why.map(({ title }) => title).join('; ')).toEqual({
    accessibility: 1,
    'best-practices': 1,
  });
}

test('the first pages of candidates and team score 100 for accessibility and best practices', async () => {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${vorab.origin}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: vorab.origin, cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await post('/session', operator);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const get = async (path: string) => (await fetch(`${vorab.origin}/api/v1${path}`, { headers: { cookie } })).json();
  const interview = (await get('/interviews')).items[0].id;
  const person = { name: 'Lea Brandt', email: 'lea@example.test' };
  const { id } = await (await post(`/interviews/${interview}/invitations`, person, cookie)).json();
  const { url } = await get(`/invitations/${id}/link`);
  expectFull(await lighthouse(url, 'mobile'));
  expectFull(await lighthouse(`${vorab.origin}/sign-in`, 'desktop'));
  expectFull(await lighthouse(`${vorab.origin}/interviews/${interview}`, 'desktop', cookie));
}, 600_000);
