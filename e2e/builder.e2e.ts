import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, watch } from './lib/browser.ts';
import { menu, press, write } from './lib/fields.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { pause, until } from './lib/wait.ts';
import { words } from './lib/words.ts';
import { password, setUp } from './steps/prepare.ts';

let vorab: Vorab;
let browser: Browser;
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  const context = await desktop(browser);
  await setUp(await context.newPage(), vorab.origin);
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

const s = words('studio', 'en');
const c = words('candidate', 'en');
const evidence = (story: () => Promise<void>) =>
  withEvidence(() => browser.contexts().flatMap((context) => context.pages()), story);

async function signIn(): Promise<{
  page: Page;
  faults: ReturnType<typeof watch>;
  api: (path: string, data?: object) => Promise<Json>;
}> {
  const context = await desktop(browser);
  const faults = watch(context, vorab.origin);
  const page = await context.newPage();
  const headers = { origin: vorab.origin };
  await page.request.post(`${vorab.origin}/api/v1/session`, {
    headers,
    data: { email: 'mara@hafenwerk.test', password },
  });
  const api = async (path: string, data?: object) => {
    const url = `${vorab.origin}/api/v1${path}`;
    return (await (data ? page.request.post(url, { headers, data }) : page.request.get(url))).json();
  };
  return { page, faults, api };
}
// biome-ignore lint/suspicious/noExplicitAny: read, never trusted
type Json = any;

/** Tab, until what has the focus is called this. */
async function reach(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let tabs = 0; tabs < 90; tabs++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (name.test(here)) return;
    seen.push(here);
  }
  throw new Error(`Tab did not reach ${name}, only: ${[...new Set(seen)].join(' | ')}`);
}
const texts = async (page: Page): Promise<string[]> =>
  (await page.locator('ol h3').allTextContents()).map((text) => text.replace(/^\d+/, ''));
const shows = (page: Page, ...wanted: string[]) =>
  until(`the order ${wanted}`, 10, async () => JSON.stringify(await texts(page)) === JSON.stringify(wanted));

it('goes from a blank page to a published interview with nothing but a keyboard', () =>
  evidence(async () => {
    const { page, faults, api } = await signIn();
    const { id } = await api('/interviews', { title: s('interviews.untitled') });
    await page.goto(`${vorab.origin}/interviews/${id}/edit`);
    await page.getByText(s('missing.title', { count: 3 }), { exact: true }).waitFor();
    await shot(page, 'builder-blank');
    // A missing thing leads to its field.
    await reach(page, new RegExp(`^${s('missing.title-needed')}`));
    await page.keyboard.press('Enter');
    await until('the title to have the focus', 5, () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement).value === 'Untitled interview'),
    );
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Support 🙂');
    await reach(page, new RegExp(`^${s('questions.new')}`));
    for (const text of ['First', 'Second', 'Third']) {
      await page.keyboard.type(text);
      await reach(page, new RegExp(`^${s('questions.add')}$`));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: text }).waitFor();
      await until('the next one to be written', 5, () =>
        page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
      );
    }
    await shows(page, 'First', 'Second', 'Third');
    await page.getByRole('button', { name: s('questions.up', { number: 3 }) }).focus();
    await page.keyboard.press('Enter');
    await shows(page, 'First', 'Third', 'Second');
    await page.getByText(s('questions.moved', { number: 2, count: 3 })).waitFor();
    await page.keyboard.press('Enter');
    await shows(page, 'Third', 'First', 'Second');
    // At the top there is no further up: the focus waits at its neighbour.
    await until('the other arrow to have the focus', 5, () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Move question 1 down'),
    );
    await page.getByRole('button', { name: s('rubric.add'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: new RegExp(s('library.ownership')) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(s('missing.nothing')).waitFor();
    await page.getByRole('button', { name: s('publish.open'), exact: true }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 questions', { exact: false }).waitFor();
    await reach(page, new RegExp(`^${s('publish.submit')}$`));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(id));
    const saved = await api(`/interviews/${id}`);
    expect(saved.questions.map((q: Json) => q.text)).toEqual(['Third', 'First', 'Second']);
    expect(saved.state).toBe('open');
    expect(faults.lines).toEqual([]);
    await page.context().close();
  }));

it('begins with a starter, moves by the mouse, copies, and takes deletions back', () =>
  evidence(async () => {
    const { page, faults, api } = await signIn();
    const { id } = await api('/interviews', { title: s('interviews.untitled') });
    await page.goto(`${vorab.origin}/interviews/${id}/edit`);
    await page.getByRole('button', { name: new RegExp(`^${s('start.software')}`) }).click();
    await page.getByText(s('missing.nothing')).waitFor();
    await page.getByText(/^Saved/).waitFor();
    await shot(page, 'builder-starter');
    const [first = '', second = '', third = ''] = await texts(page);
    const grip = page.locator('ol > li').nth(0).locator('[draggable]');
    // All of the list in view: nothing scrolls while something is held.
    await page.setViewportSize({ width: 1440, height: 1800 });
    await grip.hover();
    await page.mouse.down();
    const box = await page.locator('ol > li').nth(2).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 30, { steps: 12 });
    await page.mouse.up();
    await shows(page, second, third, first);
    await press(page, s('questions.delete', { number: 1 }));
    await shows(page, third, first);
    await page.keyboard.press('Control+Z');
    await shows(page, second, third, first);
    await press(page, s('questions.duplicate', { number: 3 }));
    await shows(page, second, third, first, first);
    const criteria = page.getByRole('region', { name: /^Criterion \d/ });
    expect(await criteria.count()).toBe(3);
    await press(page, s('criterion.delete', { number: 2 }));
    await until('two criteria', 5, async () => (await criteria.count()) === 2);
    await press(page, s('action.undo'));
    await until('three criteria', 5, async () => (await criteria.count()) === 3);
    expect(await criteria.nth(1).getByLabel(s('criterion.name'), { exact: true }).inputValue()).toBe(
      'Clear explanation',
    );
    await page.getByText(/^Saved/).waitFor();
    const rubric = async () => (await api(`/interviews/${id}/rubric`)).criteria.length;
    await until('the rubric to be saved', 10, async () => (await rubric()) === 3);
    expect((await api(`/interviews/${id}`)).questions).toHaveLength(4);
    expect(faults.lines).toEqual([]);
    await page.context().close();
  }));

it('can be walked through as a candidate, recording included, and nothing of it leaves the page or stays', () =>
  evidence(async () => {
    const { page, faults, api } = await signIn();
    const { id } = await api('/interviews', { title: 'Trial' });
    await api(`/interviews/${id}/questions`, { text: 'Say something.', kinds: ['video'], thinkSeconds: 0, takes: 2 });
    await page.goto(`${vorab.origin}/interviews/${id}/edit`);
    await write(page, new RegExp(`^${s('questions.new')}`), 'Write something.');
    await press(page, s('questions.add'));
    const kinds = page.getByRole('group', { name: s('question.kinds') });
    await kinds.getByText('Text', { exact: true }).click();
    await kinds.getByText('Video', { exact: true }).click();
    // The change above is not saved yet: trying saves it first.
    await press(page, s('try.open'));
    await page.waitForURL('**/try?from=draft');
    await page.getByText(s('try.banner')).waitFor();
    const sent: string[] = [];
    page.on(
      'request',
      (request) =>
        request.url().startsWith('blob:') || sent.push(`${request.method()} ${new URL(request.url()).pathname}`),
    );
    await walk(page, page.frameLocator('iframe'));
    await shot(page, 'try-done');
    // What is recorded is shown from memory (blob:); the frame itself and the studio around it only read.
    expect(sent.filter((line) => !/^GET \/(assets\/|brand\/|interviews\/|api\/v1\/stream|$)/.test(line))).toEqual([]);
    const kept = await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      storage: Object.keys(localStorage).filter((key) => !key.startsWith('vorab.theme')),
    }));
    expect(kept).toEqual({ databases: [], storage: [] });
    expect((await api(`/interviews/${id}/invitations`)).items).toEqual([]);
    // Again from the start, on a phone's width.
    await page.getByText(s('try.width.phone'), { exact: true }).click();
    await press(page, s('try.again'));
    await page.frameLocator('iframe').getByText(c('welcome.begin')).waitFor();
    expect(
      await page
        .frameLocator('iframe')
        .locator('html')
        .evaluate(() => innerWidth),
    ).toBeLessThanOrEqual(390);
    await shot(page, 'try-phone', false);
    await page.getByRole('link', { name: s('try.back-to-editor') }).click();
    await page.waitForURL('**/edit');
    expect(faults.lines).toEqual([]);
    await page.context().close();
  }));

/** From the welcome page to the receipt. */
async function walk(page: Page, frame: FrameLocator): Promise<void> {
  const go = (name: string) =>
    frame.getByRole('button', { name }).or(frame.getByRole('link', { name })).first().click();
  await go(c('welcome.begin'));
  await go(c('consent.agree'));
  await go(c('check.go-on'));
  await go(c('intro.show-question'));
  await frame.getByText(c('trial.not-kept')).waitFor();
  await pause(1500);
  await go(c('record.stop'));
  await frame.getByText(c('trial.stays-here')).waitFor();
  await frame.getByText(c('watch.tries-left', { count: 1 }), { exact: false }).waitFor();
  await go(c('watch.keep'));
  await frame.getByLabel(c('text.label')).fill('Something.');
  await frame.getByText(c('trial.not-kept')).waitFor();
  await go(c('text.keep'));
  await frame.getByRole('heading', { name: c('overview.title-ready') }).waitFor();
  await go(c('overview.send'));
  await frame.getByRole('heading', { name: c('trial.done-title') }).waitFor();
  await page.getByText(s('try.banner')).waitFor();
}

it('shows nothing of an interview to who may not see it', async () => {
  const { page, api } = await signIn();
  const { id } = await api('/interviews', { title: 'Secret' });
  await page.context().close();
  const anybody = await browser.newContext();
  for (const path of ['try/draft', 'try/published']) {
    const answer = await anybody.request.get(`${vorab.origin}/interviews/${id}/${path}`);
    expect([path, answer.status()]).toEqual([path, 401]);
  }
  await anybody.close();
});

it('is copied from its menu', () =>
  evidence(async () => {
    const { page, api } = await signIn();
    const { id } = await api('/interviews', { title: 'Original' });
    await api(`/interviews/${id}/questions`, { text: 'Why?' });
    await page.goto(`${vorab.origin}/interviews/${id}`);
    await menu(page, s('interview.more'), s('interview.duplicate'));
    await page.waitForURL((url) => url.pathname.endsWith('/edit') && !url.pathname.includes(id));
    await page.getByRole('heading', { name: 'Why?' }).waitFor();
    await page.context().close();
  }));
