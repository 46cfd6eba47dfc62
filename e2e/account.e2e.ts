import { createHmac } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, watch } from './lib/browser.ts';
import { press, write } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { linkIn, openPostOffice, type PostOffice } from './lib/mail.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';

const email = 'mara@hafenwerk.test';
const first = 'correct horse battery staple';
const second = 'another good long one';
let post: PostOffice;
let vorab: Vorab;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  post = await openPostOffice();
  [vorab, browser] = await Promise.all([startVorab({ SMTP_URL: post.url, HOST: 'localhost' }), openBrowser()]);
  ({ origin } = vorab);
  const answer = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ organisationName: 'Hafenwerk', name: 'Mara Lindt', email, password: first }),
  });
  expect(answer.status).toBe(201);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
  await post?.close();
});

const home = (page: Page) => page.getByRole('heading', { name: /^Hello/ }).waitFor();
async function signIn(page: Page, password: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await write(page, 'E-mail', email);
  await write(page, 'Password', password);
  await press(page, 'Sign in');
}
/** RFC 6238, for the key that the page shows. */
function totp(key: string): string {
  const bits = [...key].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', bytes).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

it('signs in by mail, by a code and by a passkey, and out of devices elsewhere', () =>
  withEvidence(
    () => browser.contexts().flatMap((context: BrowserContext) => context.pages()),
    async () => {
      const office = await desktop(browser);
      const faults = watch(office, origin);
      faults.forgive.push(/401 \(Unauthorized\)/, /410 \(Gone\)/);
      const page = await office.newPage();

      // A link, after asking for one; the second time it opens nothing.
      await page.goto(`${origin}/sign-in`);
      expect(await inspect(page, { name: 'sign-in', main: /^Sign in$/ })).toEqual([]);
      await write(page, 'E-mail', email);
      await press(page, 'E-mail me a link');
      await page.getByText('a link is on its way').waitFor();
      const link = linkIn(await post.letterTo(email, /sign in/), /\/sign-in\/link#/);
      await page.goto(link);
      await page.getByRole('heading', { name: 'Sign in as Mara Lindt?' }).waitFor();
      expect(await inspect(page, { name: 'sign-in-link', main: /^Sign in$/ })).toEqual([]);
      await press(page, 'Sign in');
      await home(page);

      // A forgotten password.
      const elsewhere = await desktop(browser);
      const other = await elsewhere.newPage();
      await other.goto(`${origin}/sign-in`);
      await write(other, 'E-mail', email);
      await press(other, 'Forgot the password?');
      const reset = linkIn(await post.letterTo(email, /new password/), /\/sign-in\/link#/);
      await other.goto(reset);
      await write(other, 'New password', second);
      await press(other, 'Set it and sign in');
      await home(other);
      await post.letterTo(email, /password was changed/);
      // The first browser was signed out by it.
      await page.goto(`${origin}/account`);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await signIn(page, second);
      await home(page);

      // Devices.
      await page.goto(`${origin}/account`);
      await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
      expect(await inspect(page, { name: 'account', main: /^Turn it on$/ })).toEqual([]);
      await press(page, 'Sign out everywhere else');
      await page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' });
      await other.goto(`${origin}/account`);
      await other.getByRole('heading', { name: 'Sign in' }).waitFor();

      // Two-factor.
      await press(page, 'Turn it on');
      await write(page, /^Your password, to be sure/, second);
      await press(page, 'Turn it on');
      await page.getByRole('img', { name: /QR code/ }).waitFor();
      await shot(page, 'two-factor');
      const key = await page.getByLabel('Key', { exact: true }).inputValue();
      const backup = (await page.getByLabel('Backup codes', { exact: true }).inputValue()).split(' ')[0] ?? '';
      await write(page, 'Code from the app', totp(key));
      await press(page, 'Confirm and turn on');
      await page.getByText('On. Signing in asks for a code from your app.').waitFor();
      await signIn(other, second);
      await other.getByRole('heading', { name: 'One more step' }).waitFor();
      expect(await inspect(other, { name: 'second-step', main: /^Sign in$/ })).toEqual([]);
      await write(other, 'Code', '000000');
      await press(other, 'Sign in');
      await other.getByText('This code is not right').first().waitFor();
      await write(other, 'Code', backup);
      await press(other, 'Sign in');
      await home(other);

      // A passkey, made and used; with a finger it is two factors by itself.
      const cdp = await office.newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await press(page, 'Add a passkey');
      await write(page, /^Name, such as/, 'Desk');
      await write(page, /^Your password, to be sure/, second);
      await press(page, 'Add a passkey');
      await page.getByText('not used yet').waitFor();
      await page.request.delete(`${origin}/api/v1/session`, { headers: { origin } });
      await page.goto(`${origin}/sign-in`);
      await press(page, 'Use a passkey');
      await home(page);
      await page.goto(`${origin}/account`);
      await page
        .getByText(/last used/)
        .first()
        .waitFor();
      await press(page, 'Remove Desk');
      await page.getByText('You have none yet.').waitFor();
      expect(faults.lines).toEqual([]);
    },
  ));
