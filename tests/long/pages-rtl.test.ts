import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, openBrowser, phone, watch } from '../../e2e/lib/browser.ts';
import { type Inspection, inspect } from '../../e2e/lib/inspect.ts';
import { run } from '../../e2e/lib/programs.ts';
import { speakRightToLeft } from '../../e2e/lib/right-to-left.ts';
import { root, startVorab, type Vorab } from '../../e2e/lib/server.ts';
import { withEvidence } from '../../e2e/lib/shots.ts';
import { words } from '../../e2e/lib/words.ts';
import { walkCandidate } from '../../e2e/steps/candidate-pages.ts';
import { password } from '../../e2e/steps/prepare.ts';

const c = words('candidate', 'rtl');
let vorab: Vorab;
let browser: Browser;
let office: BrowserContext;

beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
  office = await desktop(browser);
  await post('/session', { email: 'mara@hafenwerk.test', password });
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

const headers = () => ({ origin: vorab.origin });
async function post<T>(path: string, data: object): Promise<T> {
  const answer = await office.request.post(`${vorab.origin}/api/v1${path}`, { headers: headers(), data });
  expect(answer.ok(), path).toBe(true);
  return (await answer.json().catch(() => null)) as T;
}
const get = async <T>(path: string): Promise<T> => (await office.request.get(`${vorab.origin}/api/v1${path}`)).json();

async function invite(name: string): Promise<{ id: string; link: string }> {
  const interview = (await get<{ items: { id: string }[] }>('/interviews')).items[0]?.id ?? '';
  const person = { name, email: `${randomUUID()}@example.test`, language: 'en' };
  const { id } = await post<{ id: string }>(`/interviews/${interview}/invitations`, person);
  return { id, link: (await get<{ url: string }>(`/invitations/${id}/link`)).url };
}

describe('the candidate’s pages from right to left', () => {
  it('are whole: welcome, consent, check, question, recording, review, overview, receipt', () =>
    story(async (hand, look) => {
      const { id, link } = await invite('נועה Brandt');
      const page = await hand.newPage();
      await page.goto(link);
      await page.locator('html[dir=rtl]').waitFor();
      await walkCandidate({
        page,
        origin: vorab.origin,
        invitation: id,
        c,
        look: async (seen) => {
          expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
          await look(page, seen);
        },
      });
    }));

  it('turn what means onward, and nothing else', () =>
    story(async (hand) => {
      const page = await hand.newPage();
      await page.goto((await invite('Omar')).link);
      await page.locator('html[dir=rtl]').waitFor();
      const turned = () =>
        page
          .locator('.icon')
          .evaluateAll((icons) =>
            icons
              .filter((icon) => getComputedStyle(icon).transform !== 'none')
              .map((icon) => (icon as SVGElement).dataset.icon),
          );
      expect(await turned()).toEqual(['forward']);
      const shown = await page.locator('.icon').count();
      expect(shown).toBeGreaterThan(5);
    }));

  it('are whole where a link can’t be used: unknown, withdrawn', () =>
    story(async (hand, look, faults) => {
      const page = await hand.newPage();
      faults.push(/404|403|410/);
      await page.goto(`${vorab.origin}/i/no-such-link-0000000000000000000000000000000?lang=en`);
      await page.getByRole('heading', { name: c('gone.unknown-title'), exact: true }).waitFor();
      await look(page, { name: 'candidate-gone' });
      const { id, link } = await invite('Ines');
      await page.goto(link);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const gone = await page.request.post(`${vorab.origin}/api/v1/candidate/${id}/withdraw`, {
        headers: headers(),
      });
      expect(gone.ok()).toBe(true);
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByRole('heading', { name: c('gone.withdrawn-title'), exact: true }).waitFor();
      await look(page, { name: 'candidate-withdrawn' });
    }));
});

type Look = (page: Parameters<typeof inspect>[0], seen: Inspection) => Promise<void>;

/** Somebody's phone in the pseudo-locale; whatever is wrong on the way is said at the end, all of it. */
async function story(tell: (hand: BrowserContext, look: Look, forgive: RegExp[]) => Promise<void>): Promise<void> {
  const hand = await phone(browser);
  await speakRightToLeft(hand);
  const faults = watch(hand, vorab.origin);
  const wrong: string[] = [];
  const look: Look = async (page, seen) =>
    void wrong.push(...(await inspect(page, { ...seen, name: `rtl-${seen.name}` })));
  await withEvidence(
    () => hand.pages(),
    () => tell(hand, look, faults.forgive),
    'rtl-',
  );
  expect([...wrong, ...faults.lines]).toEqual([]);
  await hand.close();
}
