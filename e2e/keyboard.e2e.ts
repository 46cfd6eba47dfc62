import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, watch } from './lib/browser.ts';
import { run } from './lib/programs.ts';
import { root, startVorab, type Vorab } from './lib/server.ts';
import { withEvidence } from './lib/shots.ts';
import { pause } from './lib/wait.ts';
import { words } from './lib/words.ts';
import { password } from './steps/prepare.ts';

let vorab: Vorab;
let browser: Browser;
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

/** Tab, until what has the focus begins with this name. Nothing is ever clicked in this story. */
async function reach(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (here.startsWith(name)) return;
    seen.push(here);
  }
  throw new Error(`Tab did not reach “${name}”, only: ${[...new Set(seen)].join(' | ')}`);
}
async function take(page: Page, name: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

it('lets a candidate go from the link to the receipt with nothing but a keyboard', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    async () => {
      const c = words('candidate', 'en');
      const context = await desktop(browser);
      const faults = watch(context, vorab.origin);
      const page = await context.newPage();
      const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();
      await page.goto(await invite());
      await take(page, c('welcome.begin'));
      await heading(c('consent.title'));
      await take(page, c('consent.agree'));
      await page.getByText(c('check.sound-ok')).waitFor();
      await take(page, c('check.go-on'));
      await page.getByRole('button', { name: c('intro.show-question') }).waitFor();
      await take(page, c('intro.show-question'));
      await page.getByRole('button', { name: c('think.start-now') }).waitFor();
      await take(page, c('think.start-now'));
      await page.getByText(c('saved.as-you-speak')).waitFor();
      await pause(1500);
      await take(page, c('record.stop'));
      await page.getByText(c('watch.arrived')).waitFor();
      await take(page, c('watch.keep'));
      await page.getByLabel(c('text.label')).waitFor();
      await reach(page, c('text.label'));
      await page.keyboard.type('With a list.');
      await page.getByText(c('saved.text')).waitFor();
      await take(page, c('text.keep'));
      await heading(c('overview.title-ready'));
      await take(page, c('overview.send'));
      await heading(c('done.title'));
      expect(faults.lines).toEqual([]);
      await context.close();
    },
  ));

/** @returns a new candidate's link */
async function invite(): Promise<string> {
  const { request } = await browser.newContext();
  const post = async (path: string, data: object) =>
    (await request.post(`${vorab.origin}/api/v1${path}`, { headers: { origin: vorab.origin }, data })).json();
  const get = async (path: string) => (await request.get(`${vorab.origin}/api/v1${path}`)).json();
  await request.post(`${vorab.origin}/api/v1/session`, {
    headers: { origin: vorab.origin },
    data: { email: 'mara@hafenwerk.test', password },
  });
  const interview = (await get('/interviews')).items[0].id;
  const { id } = await post(`/interviews/${interview}/invitations`, { name: 'Lea Brandt', email: 'lea@example.test' });
  return (await get(`/invitations/${id}/link`)).url;
}
