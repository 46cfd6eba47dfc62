import { type Browser, launch, type Page } from 'puppeteer-core';
import { program } from './programs.ts';

/**
 * Firefox with a camera and a microphone of its own making: a picture that changes its colour, and a tone. Playwright drives only a
 * Firefox that it has patched and downloaded; this is the one that people have, by WebDriver BiDi.
 */
export const openFirefox = (): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath: program('firefox'),
    headless: true,
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
      'media.autoplay.default': 0,
      'intl.accept_languages': 'en-GB,en',
    },
  });

/** What one looks for by its words, as they stand on the page; the first that can be seen. */
const withText = (words: string) => `::-p-text(${words})`;

export async function seeIn(page: Page, words: string, seconds = 30): Promise<void> {
  await page.waitForSelector(withText(words), { visible: true, timeout: seconds * 1000 });
}

/** Presses a button or follows a link that begins with these words. */
export async function pressIn(page: Page, words: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('button:not([disabled]), a[href]')].find(
        (one) => one.offsetParent !== null && (one.textContent ?? '').trim().startsWith(wanted),
      ),
    { timeout: 30_000 },
    words,
  );
  await (found as unknown as { click(): Promise<void> }).click();
}
