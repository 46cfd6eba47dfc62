import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './lib/browser.ts';
import { inspect } from './lib/inspect.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { withEvidence } from './lib/shots.ts';
import { askForFiles } from './steps/file-room.ts';

let vorab: Vorab;
let browser: Browser;
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

it('asks for files with the keyboard, shows and saves them in the room, and names them only to who may know', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    () => askForFiles(browser, vorab.origin, async (page, about) => expect(await inspect(page, about)).toEqual([])),
  ));
