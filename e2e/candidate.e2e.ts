import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, phone, watch } from './lib/browser.ts';
import { press } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { linkIn, openPostOffice, type PostOffice } from './lib/mail.ts';
import { program } from './lib/programs.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { pause, until } from './lib/wait.ts';
import { arrive, beginTake, stopTake, watchBack } from './steps/answer.ts';
import { Office } from './steps/office.ts';
import { story } from './steps/prepare.ts';

let post: PostOffice;
let vorab: Vorab;
let browser: Browser;
let office: Office;
let mara: Page;
let interview: string;
const folder = mkdtempSync(join(tmpdir(), 'vorab-candidate-'));
const clock = join(folder, 'clock');
const day = 86_400_000;

beforeAll(async () => {
  writeFileSync(clock, '0');
  post = await openPostOffice();
  [vorab, browser] = await Promise.all([startVorab({ SMTP_URL: post.url, VORAB_TEST_CLOCK: clock }), openBrowser()]);
  const desk = await desktop(browser);
  office = new Office(desk, vorab.origin);
  interview = await office.open();
  mara = await desk.newPage();
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
  await post?.close();
  rmSync(folder, { recursive: true, force: true });
});

const told = (work: () => Promise<void>) => withEvidence(() => browser.contexts().flatMap((c) => c.pages()), work);

async function invited(name: string, address: string): Promise<{ context: BrowserContext; page: Page; link: string }> {
  await office.invite(interview, name, address);
  const link = linkIn(await post.letterTo(address), /\/i\//);
  const context = await phone(browser);
  return { context, page: await context.newPage(), link };
}

/** What a candidate sends as answer, practice or report. */
const carriesAnswer = /\/(uploads|takes|text-takes|text-draft)\b/;

it.concurrent('practises as often as somebody likes, and nothing leaves the page', () =>
  told(async () => {
    const { context, page, link } = await invited('Petra Probe', 'petra@example.test');
    const faults = watch(context, vorab.origin);
    await arrive(page, link);
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await page.getByRole('link', { name: 'Practise first' }).click();
    await page.getByText('Nothing is kept or sent').waitFor();
    expect(await inspect(page, { name: 'candidate-practice', main: /^Begin practising$/ })).toEqual([]);
    for (const button of ['Begin practising', 'Practise again']) {
      await press(page, button);
      await page.getByRole('heading', { name: 'What did you do last weekend?' }).waitFor();
      await press(page, 'Start now');
      await page.getByText('Recording', { exact: true }).first().waitFor();
      await pause(3000);
      await press(page, 'Stop and watch it back');
      await page.getByText(/0:0\d recorded, on this device only/).waitFor();
    }
    await watchBack(page);
    const kept = () =>
      page.evaluate(async () => {
        const found: string[] = [];
        for (const { name } of await indexedDB.databases()) {
          const open = indexedDB.open(name ?? '');
          const db = await new Promise<IDBDatabase>((done) => {
            open.onsuccess = () => done(open.result);
          });
          for (const store of db.objectStoreNames) {
            const all = db.transaction(store).objectStore(store).count();
            const n = await new Promise<number>((done) => {
              all.onsuccess = () => done(all.result);
            });
            if (n > 0) found.push(`${name}.${store}: ${n}`);
          }
          db.close();
        }
        return found;
      });
    expect(await kept()).toEqual([]);
    await page.getByRole('link', { name: 'Go to question 1' }).click();
    await page.getByText('Question 1 of 2').waitFor();
    expect(sent).toEqual([]);
    // The same watch sees what a real answer sends.
    await beginTake(page, 'Show the question', story);
    await pause(2500);
    await stopTake(page);
    await page.getByText('All saved').waitFor();
    expect(sent.filter((line) => carriesAnswer.test(line)).length).toBeGreaterThan(1);
    expect(faults.lines).toEqual([]);
    await context.close();
  }));

// Most of it is waiting, so it goes beside the practice.
it.concurrent('lets somebody withdraw, and undo it before it is final', () =>
  told(async () => {
    const { context, page, link } = await invited('Wanda Weg', 'wanda@example.test');
    await arrive(page, link);
    await page.getByRole('link', { name: 'All questions' }).click();
    await press(page, 'I don’t want to go on');
    await press(page, 'Undo');
    await pause(21_000);
    await page.getByRole('button', { name: 'I don’t want to go on' }).click();
    await page.getByRole('heading', { name: 'You have withdrawn' }).waitFor({ timeout: 45_000 });
    await page.getByLabel('Your question').waitFor();
    expect(await inspect(page, { name: 'candidate-withdrawn', main: /^Ask / })).toEqual([]);
    await context.close();
  }));

it('asks in the middle of an interview; what the recruiter gives holds when one comes back', () =>
  told(async () => {
    const { context, page, link } = await invited('Ada Langsam', 'ada@example.test');
    const faults = watch(context, vorab.origin);
    await arrive(page, link);
    await page.getByText('Try 1 of 3.').waitFor();

    await press(page, 'Need adjustments?');
    await page.getByLabel('More time to think and to answer').check();
    await page.getByLabel('More tries').check();
    await page.getByLabel('To read the questions beforehand').check();
    await page.getByLabel(/^Something else/).fill('I read slowly.');
    expect(await inspect(page, { name: 'candidate-adjustments' })).toEqual([]);
    await press(page, /^Ask /);
    await page.getByText('Your request is with a person').waitFor();
    await page.getByText('Not answered yet. You will get an e-mail.').waitFor();
    await press(page, 'Close');

    // Mara comes by the mail, which does not say what somebody needs.
    const letter = await post.letterTo('mara@hafenwerk.test', /Ada Langsam/);
    expect(letter.text).not.toContain('I read slowly.');
    await mara.goto(linkIn(letter, /\/requests\?request=/));
    await mara.getByRole('heading', { name: 'Ada Langsam' }).waitFor();
    await mara.getByText('I read slowly.').waitFor();
    await mara.getByRole('link', { name: /^Requests/ }).waitFor();
    expect(await inspect(mara, { name: 'requests', main: /^Answer Ada Langsam$/ })).toEqual([]);
    expect(await mara.getByRole('radio', { name: '1.5×' }).isChecked()).toBe(true);
    await mara.getByLabel('Your answer').fill('Of course. Take your time.');
    await press(mara, 'Answer Ada Langsam');
    await mara.getByText('Nobody is waiting').waitFor();
    await shot(mara, 'requests-empty');

    const answer = await post.letterTo('ada@example.test', /answer/i);
    expect(answer.text).toContain('You have 1.5 times the time.');
    expect(answer.text).toContain('Of course. Take your time.');

    // Ada was away for the answer, comes back to the page that was open, and reads the question before anything starts.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await page.getByText('Of course. Take your time.').waitFor();
    await page.getByRole('heading', { name: story }).waitFor();
    await page.getByText('Try 1 of 5.').waitFor();
    await press(page, 'I have read it');
    await page.getByText('You have 1.5 times the time.').waitFor();
    expect(await inspect(page, { name: 'candidate-adjusted', main: /^Record my answer$/ })).toEqual([]);
    expect(faults.lines).toEqual([]);
    await context.close();
  }));

it('asks for more days by an expired link, and goes on by the same link', () =>
  told(async () => {
    const { context, page, link } = await invited('Ingo Verspätet', 'ingo@example.test');
    try {
      writeFileSync(clock, String(9 * day));
      await page.goto(link);
      await page.getByRole('heading', { name: 'The deadline has passed' }).waitFor();
      await page.getByLabel(/^How long you need/).fill('Three days would do.');
      expect(await inspect(page, { name: 'candidate-expired', main: /^Ask / })).toEqual([]);
      await press(page, /^Ask /);
      await page.getByText('Your request is with a person').waitFor();

      await mara.goto(`${vorab.origin}/requests`);
      await mara.getByRole('button', { name: /^Ingo Verspätet/ }).click();
      await mara.getByText('Three days would do.').waitFor();
      expect(await mara.getByRole('radio', { name: '3 more days' }).isChecked()).toBe(true);
      await press(mara, 'Answer Ingo Verspätet');
      await mara.getByText('Ingo Verspätet has your answer').waitFor();
      const letter = await post.letterTo('ingo@example.test', /answer/i);
      await page.goto(linkIn(letter, /\/i\//));
      await page.getByRole('link', { name: 'Begin' }).click();
      await press(page, 'I agree');
      await page.getByRole('heading', { name: 'Can you be seen and heard?' }).waitFor();
    } finally {
      writeFileSync(clock, '0');
    }
    await context.close();
  }));

it('takes at once what the rules allow, more days by an expired link too, without a person', () =>
  told(async () => {
    await office.rule(interview, { timeFactor: 2, extraTakes: 1, extensionDays: 3 });
    await mara.goto(`${vorab.origin}/interviews/${interview}/edit`);
    await mara.getByRole('heading', { name: 'Given at once' }).waitFor();
    expect(await mara.getByRole('radio', { name: '2×' }).isChecked()).toBe(true);
    const { context, page, link } = await invited('Selma Sofort', 'selma@example.test');
    const faults = watch(context, vorab.origin);
    try {
      await arrive(page, link);
      await press(page, 'Need adjustments?');
      await page.getByLabel('More time to think and to answer').check();
      await page.getByLabel('2 times the time').check();
      expect(await inspect(page, { name: 'candidate-at-once' })).toEqual([]);
      // What needs a person is asked of one.
      await page.getByLabel('To read the questions beforehand').check();
      await page.getByRole('button', { name: 'Ask Hafenwerk GmbH' }).waitFor();
      await page.getByLabel('To read the questions beforehand').uncheck();
      await press(page, 'Take it now');
      await page.getByText('This holds from now on').waitFor();
      await press(page, 'Close');
      // Until it has left the page, a dialog that is closed says it too.
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.getByText('You have 2 times the time.').waitFor();
      expect(await page.getByText('This holds from now on').count()).toBe(0);

      writeFileSync(clock, String(9 * day));
      await page.goto(link);
      await page.getByRole('heading', { name: 'The deadline has passed' }).waitFor();
      await page.getByText('You can take 3 more days now.').waitFor();
      expect(await inspect(page, { name: 'candidate-expired-at-once', main: /^Take it now$/ })).toEqual([]);
      await press(page, 'Take it now');
      await page.getByText('This holds from now on').waitFor();
      await page.getByRole('link', { name: 'Go on with question 1' }).waitFor();
      expect(faults.lines).toEqual([]);
    } finally {
      writeFileSync(clock, '0');
      await office.rule(interview, {});
    }
    await context.close();
  }));

it('has more time by a press while the clock runs, at once or from a person, and the recording goes on', () =>
  told(async () => {
    await office.rule(interview, { timeFactor: 1.5 });
    const { context, page, link } = await invited('Zoe Zeit', 'zoe@example.test');
    const faults = watch(context, vorab.origin);
    const left = async () => {
      const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await page.getByRole('timer').textContent()) ?? '') ?? [];
      return Number(minutes) * 60 + Number(seconds);
    };
    const need = page.getByRole('button', { name: 'I need more time' });
    try {
      await arrive(page, link);
      await press(page, 'Show the question');
      await need.focus();
      await page.keyboard.press('Enter');
      await page.getByText('You have 1.5 times the time.').first().waitFor();
      expect(await left()).toBeGreaterThan(35);
      await press(page, 'Start now');
      await page.getByText('Recording', { exact: true }).first().waitFor();
      expect(await left()).toBeGreaterThan(75);
      // The rule has given what it gives: now a person is asked, and answers before the time is over.
      await need.click();
      await page
        .getByText(/^Hafenwerk GmbH has your request/)
        .first()
        .waitFor();
      expect(await inspect(page, { name: 'candidate-more-time' })).toEqual([]);
      const before = await left();
      await office.answerNewest({ timeFactor: 2 });
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      await until('the clock to have what was given', 20, async () => (await left()) > before);
      await page.getByText('Recording', { exact: true }).first().waitFor();
      await stopTake(page);
      await page.getByText('All saved').waitFor();

      // One's own to say: the picture is hidden from here on, on another device too.
      await press(page, 'Need adjustments?');
      await page.getByLabel('Not to see my own picture').check();
      await page.getByLabel('To have an interpreter or helper with me').check();
      await press(page, 'Take it now');
      await page.getByText('Your own picture stays hidden until you show it.').first().waitFor();
      await press(page, 'Close');
      const other = await phone(browser);
      const there = await other.newPage();
      await there.goto(`${link}#/check`);
      await there.getByText('Picture is there').waitFor();
      await there.getByText('Your picture is hidden here.').waitFor();
      await other.close();
      expect(faults.lines).toEqual([]);
    } finally {
      await office.rule(interview, {});
    }
    await context.close();
  }));

it('stops the clock for help, and has every page at hand without a connection', () =>
  told(async () => {
    const { context, page, link } = await invited('Netta Los', 'netta@example.test');
    const faults = watch(context, vorab.origin);
    faults.forgive.push(/ERR_INTERNET_DISCONNECTED/);
    await arrive(page, link);
    await press(page, 'Show the question');
    await page.getByText(/to think$/).waitFor();
    await press(page, 'Help');
    await page.getByRole('heading', { name: 'My connection is bad' }).waitFor();
    await press(page, 'Close');
    await page.getByRole('button', { name: 'Show the question' }).waitFor();
    // What was not fetched by now would be fetched too late.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await press(page, 'Need adjustments?');
    await page.getByLabel('More tries').waitFor();
    await press(page, 'Close');
    await page.getByRole('link', { name: 'All questions' }).click();
    await page.getByRole('heading', { name: 'Your answers' }).waitFor();
    await page.getByText('No connection right now.').waitFor();
    expect(faults.lines).toEqual([]);
    await context.close();
  }));

it('is no dead end without a camera', () =>
  told(async () => {
    const bare = await chromium.launch({
      executablePath: program('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      await office.invite(interview, 'Otto Ohne', 'otto@example.test');
      const link = linkIn(await post.letterTo('otto@example.test'), /\/i\//);
      const page = await (await phone(bare)).newPage();
      await page.goto(link);
      await page.getByRole('link', { name: 'Begin' }).click();
      await press(page, 'I agree');
      await page.getByText('We find no camera or no microphone').waitFor();
      await page.getByRole('link', { name: 'Go on without it' }).click();
      await press(page, 'Show the question');
      await page.getByText('We find no camera or no microphone').waitFor();
      expect(await inspect(page, { name: 'candidate-no-camera' })).toEqual([]);
      await press(page, 'I would rather do this another way');
      await page.getByLabel('A call with a person').waitFor();
      await press(page, 'Close');
      await page.getByRole('link', { name: 'All questions' }).click();
      await page.getByRole('heading', { name: 'Your answers' }).waitFor();
      expect(await page.getByRole('button', { name: 'Go on with your phone' }).count()).toBe(0);

      // At a desk without a camera the phone has one.
      const desk = await (await desktop(bare)).newPage();
      await desk.goto(link);
      await desk.getByRole('link', { name: 'Go on with question 1' }).click();
      await press(desk, 'Show the question');
      await press(desk, 'Go on with your phone');
      await desk.getByRole('img', { name: 'QR code of this interview’s link' }).waitFor();
      expect(await inspect(desk, { name: 'candidate-on-phone' })).toEqual([]);
      await shot(desk, 'candidate-on-phone');
    } finally {
      await bare.close();
    }
  }));
