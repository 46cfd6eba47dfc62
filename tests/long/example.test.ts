import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, type Faults, openBrowser, watch } from '../../e2e/lib/browser.ts';
import { press, write } from '../../e2e/lib/fields.ts';
import { inspect } from '../../e2e/lib/inspect.ts';
import { startVorab, type Vorab } from '../../e2e/lib/server.ts';
import { withEvidence } from '../../e2e/lib/shots.ts';
import { until } from '../../e2e/lib/wait.ts';

interface Items<T> {
  readonly items: T[];
}

/** What `npm start -- --demo` gives to somebody who only wants to look: from the printed password to nothing being left. */
describe('the example of --demo', () => {
  let vorab: Vorab;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: Faults;

  beforeAll(async () => {
    [vorab, browser] = await Promise.all([startVorab({}, ['--demo']), openBrowser()]);
    context = await desktop(browser);
    faults = watch(context, vorab.origin);
    // Nobody is written to here: whoever asks for letters is told so.
    faults.forgive.push(/409 \(Conflict\) \(\S+message-drafts/);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await vorab?.stop();
  });

  const evidence = (story: () => Promise<void>) => withEvidence(() => [page], story);
  const printed = (what: RegExp) => what.exec(vorab.log())?.[1];
  const get = async <T>(path: string): Promise<T> =>
    (await context.request.get(`${vorab.origin}/api/v1${path}`)).json();
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

  it('prints with what to sign in, and leads home', () =>
    evidence(async () => {
      const address = await until('the example to be ready', 120, () => printed(/Example: ready, at (\S+)/));
      await page.goto(vorab.origin);
      await page.waitForURL('**/sign-in**');
      await write(page, /^E-mail/, printed(/E-mail: +(\S+)/) ?? '');
      await write(page, /^Password/, printed(/Password: +(\S+)/) ?? '');
      await press(page, 'Sign in');
      await heading('What needs you');
      await heading('Write your first interview');
      for (const need of ['Decide on Minh Tran: every rating is in', 'The invitation to Greta Lund did not arrive'])
        await page.getByRole('link', { name: need }).waitFor();
      expect(await inspect(page, { name: 'home-example', main: /^Write an interview/ })).toEqual([]);
      await page.getByRole('link', { name: 'Open the example' }).click();
      await heading('Example: Customer Success, Hamburg');
      expect(page.url()).toBe(address);
      expect(await inspect(page, { name: 'example', main: /^Remove the example/ })).toEqual([]);
    }));

  it('shows a person who speaks', () =>
    evidence(async () => {
      await page.goto(vorab.origin);
      await page.getByRole('link', { name: /^Decide on Minh Tran/ }).click();
      await page.getByText('This is an example.').waitFor();
      await heading('Minh Tran');
      await press(page, /^Play/);
      const seen = await until('the recording to play', 15, () =>
        page.evaluate(() => {
          const video = document.querySelector('video');
          return video && video.currentTime > 1 ? { width: video.videoWidth, seconds: video.duration } : null;
        }),
      );
      expect(seen.width).toBe(480);
      expect(seen.seconds).toBeGreaterThan(20);
    }));

  it('goes with one click, comes back with another, and is gone for good after a while', () =>
    evidence(async () => {
      const { items } = await get<Items<{ id: string }>>('/interviews');
      const id = items[0]?.id ?? '';
      const people = (await get<Items<{ id: string; name: string }>>(`/interviews/${id}/invitations`)).items;
      const minh = people.find((p) => p.name === 'Minh Tran')?.id;
      const room = await get<{ answers: { recording: { playbackUrl: string } | null }[] }>(
        `/invitations/${minh}/review-room`,
      );
      const film = `${vorab.origin}${room.answers.find((a) => a.recording?.playbackUrl)?.recording?.playbackUrl}`;
      expect((await context.request.get(film)).status()).toBe(200);

      await page.goto(`${vorab.origin}/interviews/${id}`);
      await press(page, 'Remove the example');
      await page.getByText('The example is removed').waitFor();
      await page.getByRole('link', { name: 'Open the example' }).waitFor({ state: 'detached' });
      expect(await page.getByText('Minh Tran').count()).toBe(0);
      await press(page, 'Undo');
      await page.getByRole('link', { name: /^Decide on Minh Tran/ }).waitFor();

      await press(page, 'Remove the example');
      await until('the example to be gone', 20, async () => (await get<Items<object>>('/examples')).items.length === 0);
      await page.getByRole('button', { name: 'Make the example' }).waitFor();
      expect((await get<Items<object>>('/interviews')).items).toEqual([]);
      expect((await get<Items<{ name: string }>>('/members')).items.map((m) => m.name)).toEqual(['Olive Owner']);
      await until('the recording to be gone', 20, async () => (await context.request.get(film)).status() === 404);
      expect(await inspect(page, { name: 'home-empty', main: /^Write an interview/ })).toEqual([]);
    }));

  it('can be made again from the page, with its progress in view', () =>
    evidence(async () => {
      await press(page, 'Make the example');
      await page.getByRole('progressbar', { name: 'Two weeks of answers are being made' }).waitFor();
      await page.getByRole('link', { name: 'Open the example' }).waitFor({ timeout: 120_000 });
      await page.goto(`${vorab.origin}/interviews`);
      await page.getByRole('link', { name: 'Example: Customer Success, Hamburg' }).waitFor();
      expect(await inspect(page, { name: 'interviews-example', main: /^New interview/ })).toEqual([]);
      expect(faults.lines).toEqual([]);
    }));
});
