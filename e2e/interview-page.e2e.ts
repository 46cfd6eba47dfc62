import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, type Faults, openBrowser, watch } from './lib/browser.ts';
import { press, write } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { linkIn, openPostOffice, type PostOffice } from './lib/mail.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { until } from './lib/wait.ts';

const password = 'correct horse battery staple';
const questions = ['How do you like to work?', 'What did you learn last year?'];
const list = ['Name;E-Mail', 'Ada Meyer;ada@example.test', 'Bea Lang;bea@exmaple.test', 'Cem Kaya;cem at example.test'];

let post: PostOffice;
let vorab: Vorab;
let browser: Browser;
let mara: Page;
let faults: Faults;
let interview: string;
let asked: string[];

/** Calls the API as somebody: with a key, or with the cookie that the first answer gave. */
function caller(key?: string) {
  let cookie = '';
  return async (method: string, path: string, body?: object): Promise<Record<string, string>> => {
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

beforeAll(async () => {
  post = await openPostOffice();
  [vorab, browser] = await Promise.all([startVorab({ SMTP_URL: post.url }), openBrowser()]);
  const setup = { organisationName: 'Hafenwerk', name: 'Mara Lindt', email: 'mara@hafenwerk.test', password };
  const { apiKey } = await caller()('POST', '/api/v1/setup', { ...setup, timeZone: 'Europe/Berlin' });
  const api = caller(apiKey);
  interview = (await api('POST', '/api/v1/interviews', { title: 'Lead developer' })).id ?? '';
  const at = `/api/v1/interviews/${interview}`;
  asked = [];
  for (const text of questions) asked.push((await api('POST', `${at}/questions`, { text, kinds: ['text'] })).id ?? '');
  await api('POST', `${at}/publish`, { noRubricReason: 'Two questions only' });
  const office = await desktop(browser);
  await office.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: vorab.origin });
  faults = watch(office, vorab.origin);
  mara = await office.newPage();
  await mara.goto(`${vorab.origin}/interviews/${interview}`);
  await write(mara, /^E-mail/, setup.email);
  await write(mara, /^Password/, password);
  await press(mara, 'Sign in');
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
  await post?.close();
});
const evidence = (story: () => Promise<void>) => withEvidence(() => [mara], story);
const row = (name: string) => mara.getByRole('row', { name });

it('pastes many, puts the wrong row right in its place, and sends once', () =>
  evidence(async () => {
    await mara.getByText('Nobody invited yet').waitFor();
    // The head's own goes as soon as the counts say that there is nobody.
    const buttons = mara.getByRole('button', { name: 'Invite candidates' });
    await until('one button to invite', 10, async () => (await buttons.count()) === 1);
    await press(mara, 'Invite candidates');
    const panel = mara.getByRole('dialog');
    await panel.getByText('Paste many').click();
    await panel.getByLabel('People, one a line').fill(list.join('\n'));
    await press(panel, 'Check 3 people');
    await panel.getByText('2 can be invited, 1 needs you.').waitFor();
    expect(await inspect(mara, { name: 'invite-many' })).toEqual([]);
    await panel.getByLabel('E-mail of person 3').fill('cem@example.test');
    await panel.getByText('3 can be invited.').waitFor();
    await press(panel, 'Invite 3 people');
    await panel.getByText('3 people are invited.').waitFor();
    await press(panel, 'Close');
    for (const name of ['Ada Meyer', 'Bea Lang', 'Cem Kaya']) await row(name).waitFor();
    await Promise.all(['ada@example.test', 'cem@example.test'].map((who) => post.letterTo(who)));
    expect(await inspect(mara, { name: 'interview-page', main: /Invite candidates/ })).toEqual([]);
  }));

it('finds people by the keyboard alone, in an address that can be shared and gone back from', () =>
  evidence(async () => {
    await mara.keyboard.press('/');
    await mara.keyboard.type('cem');
    await row('Ada Meyer').waitFor({ state: 'detached' });
    expect(new URL(mara.url()).search).toBe('?q=cem');
    await mara.keyboard.press('Escape');
    await row('Ada Meyer').waitFor();
    await mara.getByRole('button', { name: 'State' }).focus();
    await mara.keyboard.press('Enter');
    await mara.getByRole('menuitem', { name: 'Submitted' }).waitFor();
    await mara.keyboard.type('subm');
    await mara.keyboard.press('Enter');
    await mara.getByText('Nobody matches').waitFor();
    expect(new URL(mara.url()).search).toBe('?state=submitted');
    const shared = await mara.context().newPage();
    await shared.goto(mara.url());
    await shared.getByText('Nobody matches').waitFor();
    await shared.close();
    await mara.goBack();
    await row('Ada Meyer').waitFor();
    await mara.keyboard.press('?');
    await mara.getByRole('dialog', { name: 'Keys' }).waitFor();
    await mara.keyboard.press('Escape');
    await mara.getByRole('dialog').waitFor({ state: 'detached' });
    await mara.getByRole('heading', { level: 1 }).focus();
    await mara.keyboard.press('j');
    await mara.keyboard.press('ArrowDown');
    await mara.keyboard.press('k');
    await mara.keyboard.press('Enter');
    await mara.getByRole('dialog').getByText('What happened').waitFor();
    await shot(mara, 'candidate-drawer', false);
    await mara.keyboard.press('Escape');
    await mara.getByRole('dialog').waitFor({ state: 'detached' });
  }));

it('does one thing for many, and takes a cancellation back', () =>
  evidence(async () => {
    await mara.getByRole('heading', { level: 1 }).focus();
    for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await mara.keyboard.press(key);
    await mara.getByText('3 selected').waitFor();
    await shot(mara, 'bulk', false);
    await press(mara, 'Copy links');
    await mara.getByText('3 links are copied').waitFor();
    const copied = await mara.evaluate(() => navigator.clipboard.readText());
    expect(
      copied
        .split('\n')
        .map((line) => line.split('\t')[0])
        .sort(),
    ).toEqual(['Ada Meyer', 'Bea Lang', 'Cem Kaya']);
    await mara
      .getByRole('region', { name: 'What to do with the chosen' })
      .getByRole('button', { name: 'Extend' })
      .click();
    const dialog = mara.getByRole('dialog');
    await press(dialog, '+7 days');
    await press(dialog, 'Extend');
    await mara.getByText('3 deadlines are extended.').waitFor();
    await post.letterTo('ada@example.test', /More time/);

    await mara
      .getByRole('region', { name: 'What to do with the chosen' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    await mara.getByText('3 invitations are cancelled.').waitFor();
    await row('Ada Meyer').getByText('Cancelled').waitFor();
    await press(mara, 'Undo');
    await row('Ada Meyer').getByText('Invited').waitFor();
  }));

it('corrects an address: the new one gets the mail, the old link is dead', () =>
  evidence(async () => {
    const old = linkIn(await post.letterTo('bea@exmaple.test'), /\/i\//);
    await row('Bea Lang')
      .getByRole('button', { name: /^Actions/ })
      .click();
    await mara.getByRole('menuitem', { name: 'Correct name or address' }).click();
    const dialog = mara.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('bea@example.test');
    await dialog.getByText('The link sent before stops working at once.').waitFor();
    await press(dialog, 'Save and send again');
    await mara.getByText('It is corrected').waitFor();
    const fresh = linkIn(await post.letterTo('bea@example.test'), /\/i\//);
    expect(fresh).not.toBe(old);
    const bea = await browser.newPage();
    await bea.goto(old);
    await bea.getByRole('heading', { name: 'This link does not open anything' }).waitFor();
    await bea.goto(fresh);
    await bea.getByRole('link', { name: 'Begin' }).waitFor();
    await bea.close();
    await row('Bea Lang').getByText('Opened').waitFor();
  }));

it('reopens one answer: only that one, and what was sent stays until it is replaced', () =>
  evidence(async () => {
    const link = linkIn(await post.letterTo('ada@example.test', /invites you/), /\/i\//);
    const ada = caller();
    const secret = link.split('/i/')[1];
    const { invitationId: id } = await ada('POST', '/api/v1/candidate/exchange', { secret });
    const mine = `/api/v1/candidate/${id}`;
    await ada('POST', `${mine}/opened`, {});
    await ada('POST', `${mine}/consent`, { purposes: ['interview'], textVersion: '1' });
    for (const question of asked)
      await ada('POST', `${mine}/questions/${question}/text-takes`, { takeId: randomUUID(), text: 'The first words.' });
    await ada('POST', `${mine}/submit`, {});
    await row('Ada Meyer').getByText('Submitted').waitFor();

    await row('Ada Meyer')
      .getByRole('button', { name: /^Actions/ })
      .click();
    await mara.getByRole('menuitem', { name: 'Reopen one answer' }).click();
    const dialog = mara.getByRole('dialog');
    await write(dialog, 'Why', 'Half of it was lost');
    await press(dialog, 'Reopen the answer');
    await row('Ada Meyer')
      .getByText(/one answer open again/)
      .waitFor();

    const letter = await post.letterTo('ada@example.test', /once more/);
    const page = await browser.newPage();
    await page.goto(linkIn(letter, /\/i\//));
    await page.getByText('The first words.').waitFor({ state: 'detached' });
    await until('the page of one question', 20, async () => {
      const next = page.getByRole('link', { name: /Go on|Begin|To the question|Check and send/ }).first();
      if (await page.getByLabel('Your answer').isVisible()) return true;
      if (await next.isVisible()) await next.click();
      return false;
    });
    expect(await page.getByText(questions[1] ?? '').count()).toBe(0);
    await page.getByLabel('Your answer').fill('All of the words.');
    await page.getByText('Saved as you write').waitFor();
    await press(page, 'Keep this answer');
    await press(page, 'Send my answers');
    await page.getByRole('heading', { name: 'Your answers have arrived' }).waitFor();
    await page.close();

    await row('Ada Meyer')
      .getByText(/one answer open again/)
      .waitFor({ state: 'detached' });
    await row('Ada Meyer').getByRole('link', { name: 'Ada Meyer' }).click();
    await mara.getByText('All of the words.').first().waitFor();
    expect(await mara.getByRole('link', { name: 'Interviews' }).first().getAttribute('aria-current')).toBe('page');
    expect(faults.lines).toEqual([]);
  }));
