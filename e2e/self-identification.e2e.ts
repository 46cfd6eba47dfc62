import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnSelfIdentification } from '../contract/self-identification.ts';
import { desktop, openBrowser, phone, watch } from './lib/browser.ts';
import { press, write } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { withEvidence } from './lib/shots.ts';
import { until } from './lib/wait.ts';
import { Office } from './steps/office.ts';
import { password } from './steps/prepare.ts';

let vorab: Vorab;
let browser: Browser;
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

/** An interview with one question in writing, and the link of somebody who has answered it. */
async function sent(office: Office, their: BrowserContext) {
  const owner = { organisationName: 'Hafenwerk GmbH', name: 'Mara Lindt', email: 'mara@hafenwerk.test', password };
  await office.call('POST', '/api/v1/setup', { ...owner, timeZone: 'Europe/Berlin' });
  const { id } = await office.call<{ id: string }>('POST', '/api/v1/interviews', { title: 'Support, Hamburg' });
  const base = `/api/v1/interviews/${id}`;
  const asked = { text: 'How do you like to work?', kinds: ['text'] };
  const { id: question } = await office.call<{ id: string }>('POST', `${base}/questions`, asked);
  await office.call('POST', `${base}/publish`, { noRubricReason: 'One question, to be read by one person.' });
  const invitation = await office.invite(id, 'Ada Ohm', 'ada@candidate.test');
  const { url } = await office.call<{ url: string }>('GET', `/api/v1/invitations/${invitation.id}/link`);
  const candidate = new Office(their, vorab.origin);
  const own = `/api/v1/candidate/${invitation.id}`;
  await candidate.call('POST', '/api/v1/candidate/exchange', { secret: new URL(url).pathname.split('/').at(-1) });
  await candidate.call('POST', `${own}/opened`, {});
  await candidate.call('POST', `${own}/consent`, { purposes: ['interview'], textVersion: 'e2e' });
  const takeId = randomUUID();
  await candidate.call('POST', `${own}/questions/${question}/text-takes`, { takeId, text: 'With a list.' });
  await candidate.call('POST', `${own}/takes/${takeId}/keep`, {});
  await candidate.call('POST', `${own}/submit`, {});
  const given = async () =>
    (await candidate.call<OwnSelfIdentification>('GET', `${own}/self-identification`)).given?.answers ?? null;
  return { interview: id, url, given };
}

it('asks nobody until it is switched on, then keeps what is said for the one who said it, until they take it back', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    async () => {
      const [ours, theirs] = [await desktop(browser), await phone(browser)];
      const faults = [watch(ours, vorab.origin), watch(theirs, vorab.origin)];
      const office = new Office(ours, vorab.origin);
      const { interview, url, given } = await sent(office, theirs);
      const page = await theirs.newPage();
      await page.goto(url);
      await page.getByText('You can close this page now').waitFor();
      const open = page.getByRole('button', { name: 'Say something about me' });
      expect(await open.count()).toBe(0);

      const studio = await ours.newPage();
      await studio.goto(`${vorab.origin}/interviews/${interview}/edit`);
      await studio.getByText('Ask after sending').click();
      await studio.getByText('Disability', { exact: true }).click();
      await until('the questions to be saved', 10, async () => {
        const { selfIdentification: asked } = await office.call<{ selfIdentification: string[] }>(
          'GET',
          `/api/v1/interviews/${interview}`,
        );
        return asked.join() === 'gender,disability';
      });

      await page.reload();
      await open.click();
      const wrong = await inspect(page, { name: 'self-identification-form', main: /Agree and save/ });
      await press(page, 'Agree and save');
      await page.getByText('Choose at least one answer').waitFor();
      await page.getByRole('group', { name: 'What is your gender?' }).getByLabel('I describe it myself').check();
      await press(page, 'Agree and save');
      await page.getByText('Write a few words').waitFor();
      await write(page, 'In your own words', 'agender');
      await press(page, 'Agree and save');
      await page.getByText('Only you see this').waitFor();
      expect(await given()).toEqual([{ question: 'gender', option: 'own-words', words: 'agender' }]);
      wrong.push(...(await inspect(page, { name: 'self-identification-given', main: /Change/ })));

      await press(page, 'Take it back');
      await page.getByText('Nothing of it is kept').waitFor();
      expect(await given()).toBeNull();
      await press(page, 'Undo');
      await page.getByText('Only you see this').waitFor();
      expect(await given()).toHaveLength(1);

      await studio.goto(`${vorab.origin}/interviews/${interview}`);
      await studio.getByRole('heading', { name: 'Voluntary self-identification' }).waitFor();
      await studio.getByText('No number can be shown yet').first().waitFor();
      expect(await studio.getByText('No number can be shown yet').count()).toBe(2);
      expect(await studio.getByText('agender').count()).toBe(0);
      wrong.push(...(await inspect(studio, { name: 'self-identification-numbers' })));
      expect(wrong).toEqual([]);
      expect(faults.flatMap(({ lines }) => lines)).toEqual([]);
    },
  ));
