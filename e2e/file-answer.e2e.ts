import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './lib/browser.ts';
import { inspect } from './lib/inspect.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { withEvidence } from './lib/shots.ts';
import { answerWithFiles } from './steps/file-answer.ts';

let vorab: Vorab;
let browser: Browser;
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

it('takes a CV from a phone on a slow line, and a recording that was made elsewhere', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    () => answerWithFiles(browser, vorab.origin, async (page, about) => expect(await inspect(page, about)).toEqual([])),
  ));
