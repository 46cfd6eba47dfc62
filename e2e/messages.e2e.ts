import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, watch } from './lib/browser.ts';
import { choose, press, write } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { linkIn, openPostOffice, type PostOffice } from './lib/mail.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { pause } from './lib/wait.ts';

const password = 'correct horse battery staple';
const people = [
  { name: 'Ada Meyer', email: 'ada@example.test', language: 'en' },
  { name: 'Jörg Müßig', email: 'joerg@example.test', language: 'de' },
] as const;

let post: PostOffice;
let vorab: Vorab;
let browser: Browser;
let interview: string;

/** Calls the API as somebody: with a key, or with the cookie that the first answer gave. */
function caller(key?: string) {
  let cookie = '';
  return async (method: string, path: string, body?: object): Promise<Record<string, never>> => {
    const response = await fetch(vorab.origin + path, {
      method,
      headers: {
        origin: vorab.origin,
        ...(body && { 'content-type': 'application/json' }),
        ...(key ? { authorization: `Bearer ${key}` } : cookie && { cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    cookie ||= response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text || '{}');
  };
}

/** An interview with one written question; everybody has answered it. */
async function prepare(): Promise<void> {
  const setup = { organisationName: 'Hafenwerk', name: 'Mara Lindt', email: 'mara@hafenwerk.test', password };
  const { apiKey } = await caller()('POST', '/api/v1/setup', { ...setup, timeZone: 'Europe/Berlin' });
  const api = caller(apiKey);
  interview = (await api('POST', '/api/v1/interviews', { title: 'Lead developer' })).id as unknown as string;
  const at = `/api/v1/interviews/${interview}`;
  const question = await api('POST', `${at}/questions`, { text: 'How do you like to work?', kinds: ['text'] });
  await api('POST', `${at}/publish`, { noRubricReason: 'One question only' });
  for (const person of people) {
    const { id } = await api('POST', `${at}/invitations`, person);
    const candidate = caller();
    const secret = linkIn(await post.letterTo(person.email), /\/i\//).split('/i/')[1];
    await candidate('POST', '/api/v1/candidate/exchange', { secret });
    const mine = `/api/v1/candidate/${id}`;
    await candidate('POST', `${mine}/opened`);
    await candidate('POST', `${mine}/consent`, { purposes: ['interview'], textVersion: '1' });
    const takeId = randomUUID();
    await candidate('POST', `${mine}/questions/${question.id}/text-takes`, { takeId, text: 'Quietly, then together.' });
    await candidate('POST', `${mine}/takes/${takeId}/keep`);
    await candidate('POST', `${mine}/submit`);
  }
}

beforeAll(async () => {
  post = await openPostOffice();
  [vorab, browser] = await Promise.all([startVorab({ SMTP_URL: post.url }), openBrowser()]);
  await prepare();
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
  await post?.close();
});

/** A letter runs no scripts, axe among them: it is looked at apart. */
const withoutLetter = (page: Page) => page.locator('iframe').evaluate((frame) => frame.remove());

async function room(page: Page, name: string): Promise<void> {
  await page.goto(`${vorab.origin}/interviews/${interview}`);
  await page.getByRole('row', { name }).getByRole('link', { name }).first().click();
  await page.getByRole('heading', { name: 'Decision' }).waitFor();
}

it('answers candidates back, from a text of one’s own to real mail, and takes one back in time', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    async () => {
      const context = await desktop(browser);
      const faults = watch(context, vorab.origin);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${vorab.origin}/sign-in`);
      await write(page, /^E-mail/, 'mara@hafenwerk.test');
      await write(page, /^Password/, password);
      await press(page, 'Sign in');
      const navigation = page.getByRole('navigation', { name: 'Main' }).or(page.getByRole('navigation').first());
      await navigation.getByRole('link', { name: 'Messages' }).click();
      await page.getByRole('heading', { name: 'Messages', level: 1 }).waitFor();
      // Mail goes out: there is no outbox to look into.
      expect(await page.getByRole('link', { name: 'Outbox' }).count()).toBe(0);

      // A text of the organisation's own words; a field that can't be filled in is refused before anybody reads it.
      await press(page, /^No, with thanks/);
      const body = page.getByRole('textbox', { name: 'Message' });
      await body.fill('Hello {firstname}');
      await page.getByText('{firstname} can’t be filled in.').waitFor();
      expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
      await body.fill('Hello {name},\n\nNot this time, and thank you.\n\n{recruiter}');
      await page.frameLocator('iframe').getByText('Not this time, and thank you.', { exact: true }).waitFor();
      // Nothing in it can run, follow a link or reach this page.
      expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
      await withoutLetter(page);
      const wrong = await inspect(page, { name: 'message-templates', main: /^Save$/ });
      await press(page, 'Save');
      await page.getByText('The text is saved.').waitFor();

      // Decided and sent at once; taken back in time, nothing leaves.
      await room(page, 'Ada Meyer');
      await choose(page, 'Decide', 'Reject');
      await page.getByLabel('Reason').fill('Not enough depth for a lead.');
      await page.getByRole('textbox', { name: 'Message' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
        'Hello Ada Meyer,\n\nNot this time, and thank you.\n\nMara Lindt',
      );
      await choose(page, 'Shown as', 'As it arrives');
      await page.frameLocator('iframe').getByText('Not this time, and thank you.', { exact: true }).waitFor();
      await withoutLetter(page);
      wrong.push(...(await inspect(page, { name: 'decision-with-message', main: /^Decide and send$/ })));
      await press(page, 'Decide and send');
      await page.getByText('The decision is recorded. The message leaves in 10 seconds.').waitFor();
      await press(page, 'Undo');
      await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
      const again = page.getByRole('textbox', { name: 'Message' });
      expect(await again.inputValue()).toContain('Not this time');
      await pause(13_000);
      expect(post.letters.filter((letter) => letter.subject === 'Our decision: Lead developer')).toEqual([]);

      // Changed, and sent for good.
      await again.fill('Hello Ada,\n\nI would like to tell you why on the phone.\n\nMara');
      await press(page, 'Send');
      await page.getByText('Leaves in a few seconds.').waitFor();
      const letter = await post.letterTo('ada@example.test', /^Our decision: Lead developer$/);
      expect(letter.text).toBe('Hello Ada,\n\nI would like to tell you why on the phone.\n\nMara\n');
      await page.getByText(/^Sent /).waitFor();
      await shot(page, 'message-sent');

      // Somebody else is decided on without a word, in their own language when there is one.
      await room(page, 'Jörg Müßig');
      await choose(page, 'Decide', 'Advance');
      await page.getByLabel('Reason').fill('Clear and quiet.');
      await page.getByRole('textbox', { name: 'Message' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toContain('Guten Tag Jörg Müßig,');
      await press(page, 'Decide without a message');
      await page.getByText('The decision is recorded.').waitFor();
      await page.getByRole('button', { name: 'Write to Jörg Müßig' }).waitFor();

      expect(post.letters.filter(({ to }) => to === 'joerg@example.test')).toHaveLength(2);
      expect(wrong).toEqual([]);
      expect(faults.lines).toEqual([]);
    },
  ));
