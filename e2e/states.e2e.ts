import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, type Faults, openBrowser, watch } from './lib/browser.ts';
import { press } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { until } from './lib/wait.ts';
import { Office } from './steps/office.ts';
import { password, title } from './steps/prepare.ts';

let vorab: Vorab;
let browser: Browser;
let context: BrowserContext;
let faults: Faults;
let office: Office;
let page: Page;
let interview: string;

beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  context = await desktop(browser);
  faults = watch(context, vorab.origin);
  office = new Office(context, vorab.origin);
  interview = await office.open();
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

const evidence = (story: () => Promise<void>) =>
  withEvidence(() => browser.contexts().flatMap((each) => each.pages()), story);
const refuse = (glob: string | RegExp, status: number, code: string) =>
  page.route(glob, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code, status, title: '' }),
    }),
  );
const heard = (words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words });
const list = /\/api\/v1\/interviews(\?|$)/;

it('keeps in view what could not be refreshed, says from when it is, and heals', () =>
  evidence(async () => {
    faults.forgive.push(/500 \(Internal Server Error\)/);
    await page.goto(`${vorab.origin}/interviews`);
    await page.getByText(title).waitFor();
    await refuse(list, 500, 'internal');
    await office.call('POST', '/api/v1/interviews', { title: 'Second', role: 'Anything' });

    const strip = page.getByRole('main').getByText(/^Could not refresh; what you see is from \d\d:\d\d\.$/);
    await strip.waitFor();
    await heard(/^Could not refresh; what you see is from \d\d:\d\d\.$/).waitFor({ state: 'attached' });
    expect(await page.getByText(title).isVisible()).toBe(true);
    expect(await inspect(page, { name: 'partial', main: /^Try again$/ })).toEqual([]);

    await press(page, 'Try again');
    await until(
      'it to be asked again',
      5,
      async () => !(await page.getByRole('button', { name: 'Try again' }).getAttribute('aria-disabled')),
    );
    expect(await strip.isVisible()).toBe(true);
    await page.unroute(list);
    await press(page, 'Try again');
    await page.getByText('Second').waitFor();
    await strip.waitFor({ state: 'detached' });
    await heard('Up to date again.').waitFor({ state: 'attached' });
    // Whoever pressed it is not left nowhere.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(faults.lines).toEqual([]);
  }));

it('shows bars after a moment, then what went wrong, then the thing itself', () =>
  evidence(async () => {
    const members = /\/api\/v1\/members/;
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route(members, async (route) => {
      await held;
      await route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: '{"code":"internal","status":500}',
      });
    });
    await page.goto(`${vorab.origin}/team`);
    await heard('Loading').waitFor({ state: 'attached' });
    await shot(page, 'loading');
    release();
    await page.getByRole('alert').getByRole('heading', { name: 'We couldn’t load this' }).waitFor();
    await page.unroute(members);
    await press(page.getByRole('alert'), 'Try again');
    await page.getByRole('main').getByText('mara@hafenwerk.test').waitFor();
    expect(faults.lines).toEqual([]);
  }));

it('says at once that nothing comes where the line is cut, and goes on by itself when it is back', () =>
  evidence(async () => {
    faults.forgive.push(/net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED/);
    await page.goto(`${vorab.origin}/interviews`);
    await page.getByText(title).waitFor();
    await context.setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: 'Messages' }).click();
    await page.getByRole('alert').getByRole('heading', { name: 'We couldn’t load this' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('navigation', { name: 'Texts' }).waitFor();
    expect(faults.lines).toEqual([]);
  }));

it('takes out of view what is gone or no longer open to one', () =>
  evidence(async () => {
    faults.forgive.push(/404 \(Not Found\)/);
    await page.goto(`${vorab.origin}/interviews/${interview}`);
    await page.getByRole('heading', { name: title }).waitFor();
    await refuse(new RegExp(`/api/v1/interviews/${interview}$`), 404, 'not-found');
    await office.call('POST', `/api/v1/interviews/${interview}/publish`, {});
    await page.getByRole('heading', { name: 'Not here, or not open to you' }).waitFor();
    expect(await page.getByText(title).count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(faults.lines).toEqual([]);
  }));

it('says what is missing where a part of a page could not be had, and that a list is cut', () =>
  evidence(async () => {
    await office.invite(interview, 'Aylin Demir', 'aylin@example.test');
    await refuse(/\/scores/, 500, 'internal');
    await page.goto(`${vorab.origin}/interviews/${interview}`);
    await page.getByRole('button', { name: 'Aylin Demir', exact: true }).waitFor();
    await page.getByText('Something that belongs here could not be loaded.').first().waitFor();
    await page.unroute(/\/scores/);
    await press(page, 'Try again');
    await page.getByRole('main').getByText('Something that belongs here').waitFor({ state: 'detached' });

    // Nobody wants to wait for a hundred real ones; what the server says of a longer list is what is said here.
    await page.route(/\/api\/v1\/outbox/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), nextCursor: 'more' } });
    });
    await page.goto(`${vorab.origin}/outbox`);
    await page.getByText(/^Only the first \d+ are shown here\.$/).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(faults.lines).toEqual([]);
  }));

it('tells a reviewer whose pages they are that are not theirs', () =>
  evidence(async () => {
    const email = 'jonas@hafenwerk.test';
    const interviews = [{ interviewId: interview, access: 'review' }];
    await office.call('POST', '/api/v1/member-invitations', { email, role: 'reviewer', interviews });
    const secret = await until('the mail', 10, async () => {
      const { items } = await office.call<{ items: { to: string; text: string }[] }>('GET', '/api/v1/outbox');
      return /\/join#([\w-]+)/.exec(items.find((mail) => mail.to.includes(email))?.text ?? '')?.[1];
    });
    const other = await desktop(browser);
    const others = watch(other, vorab.origin);
    await new Office(other, vorab.origin).call('POST', '/api/v1/member-invitations/accept', {
      secret,
      name: 'Jonas Okafor',
      password,
    });
    const jonas = await other.newPage();
    for (const [path, whose] of [
      ['/status', 'Whoever set Vorab up sees this'],
      ['/outbox', 'Whoever set Vorab up sees this'],
      ['/messages', 'Recruiters, admins and owners see this'],
      ['/requests', 'Recruiters, admins and owners see this'],
      ['/team', 'Recruiters, admins and owners see the team'],
      ['/settings', 'Owners and admins see the settings'],
    ] as const) {
      await jonas.goto(vorab.origin + path);
      await jonas.getByRole('heading', { name: whose }).waitFor();
      expect(await jonas.getByRole('main').getByText('Mara Lindt', { exact: false }).count(), path).toBe(1);
    }
    await jonas.goto(`${vorab.origin}/interviews/${interview}/edit`);
    await jonas.getByRole('heading', { level: 1 }).waitFor();
    expect(await jonas.getByRole('textbox').count()).toBe(0);
    // Nothing was asked for that is refused.
    expect(others.lines).toEqual([]);
    await other.close();
  }));

const paper = { Light: 'rgb(251, 248, 242)', Dark: 'rgb(23, 21, 18)' };
const raised = { Light: 'rgb(255, 255, 255)', Dark: 'rgb(33, 30, 26)' };
const ink = { Light: 'rgb(29, 27, 24)', Dark: 'rgb(243, 237, 226)' };

it('shows the look: everything, and what opens above it, in both themes at once, whatever the system has', () =>
  evidence(async () => {
    await page.goto(`${vorab.origin}/status`);
    await page.getByRole('link', { name: 'How these pages look' }).click();
    await page.getByRole('heading', { name: 'The look', level: 1 }).waitFor();
    const colour = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const theme of ['Light', 'Dark'] as const) {
        const sheet = (id: string) => page.locator(`#${id}`).locator('..').getByRole('group', { name: theme });
        const open = (id: string) => sheet(id).getByRole('button', { name: 'Open' }).first().click();
        expect(await colour(sheet('studio-Button').locator('[data-theme]').first())).toBe(paper[theme]);

        await open('studio-Dialog');
        const dialog = page.getByRole('dialog');
        expect(await colour(dialog.locator('..'))).toBe(raised[theme]);
        expect(await dialog.evaluate((element) => getComputedStyle(element).color)).toBe(ink[theme]);
        await shot(page, `look-dialog-${theme}-${colorScheme}`, false);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });

        await open('studio-Menu');
        const menu = page.getByRole('menu');
        expect(await colour(menu.locator('..'))).toBe(raised[theme]);
        const [top, under] = [
          await menu.boundingBox(),
          await sheet('studio-Menu').locator('[aria-expanded=true]').boundingBox(),
        ];
        expect(Math.abs((top?.y ?? 0) - ((under?.y ?? 0) + (under?.height ?? 0)))).toBeLessThan(40);
        await shot(page, `look-menu-${theme}-${colorScheme}`, false);
        await page.keyboard.press('Escape');
        await menu.waitFor({ state: 'detached' });

        await open('studio-Toasts');
        const toast = page.getByRole('alertdialog').filter({ hasText: 'one day later' });
        expect(await colour(toast)).toBe(ink[theme]);
        await toast.getByRole('button', { name: 'Dismiss' }).click();
        await toast.waitFor({ state: 'detached' });

        await open('native-Dialog');
        expect(await colour(page.getByRole('dialog'))).toBe(raised[theme]);
        await page.keyboard.press('Escape');
      }
    }
    expect(faults.lines).toEqual([]);
  }));
