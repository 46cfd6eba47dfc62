import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openBrowser } from './lib/browser.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { askByChoosing } from './steps/choice.ts';

let vorab: Vorab;
let browser: Browser;
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

it('asks by choosing, is answered on a phone in German, and shows what was chosen among what could be', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    () => askByChoosing(browser, vorab.origin, (page, { name }) => shot(page, name)),
  ));
