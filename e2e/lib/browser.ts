import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { devices } from './devices.ts';
import { program } from './programs.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  // Several people's windows are open at once, and all of them go on in the background.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** How to start a Chromium whose camera shows a moving picture and whose microphone hears speech. */
export async function withDevices(): Promise<{ executablePath: string; args: string[] }> {
  const { camera, microphone } = await devices();
  return {
    executablePath: program('chromium'),
    args: [
      ...flags,
      `--use-file-for-fake-video-capture=${camera}`,
      `--use-file-for-fake-audio-capture=${microphone}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
  };
}

export const openBrowser = async (): Promise<Browser> => chromium.launch(await withDevices());

const here: BrowserContextOptions = { locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' };

/** Somebody's phone, held upright, operated with a finger. */
export const phone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    ...here,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });

export const desktop = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ ...here, viewport: { width: 1440, height: 900 } });

/** What a page did that it should not have done, each as a line. */
export interface Faults {
  readonly lines: string[];
  /** What the test itself brings about, such as a network that is cut. */
  readonly forgive: RegExp[];
}

/** Watches all pages of a context: errors on the console (refusals by the policy among them), crashes, requests elsewhere. */
export function watch(context: BrowserContext, origin: string): Faults {
  // A page asks who one is before anybody has signed in; Chromium writes every 401 on the console.
  const faults: Faults = { lines: [], forgive: [/401 \(Unauthorized\) \(\S+\/api\/v1\/me\)/] };
  const add = (line: string) => {
    if (!faults.forgive.some((each) => each.test(line))) faults.lines.push(line);
  };
  context.on('page', (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') add(`console of ${page.url()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => add(`error in ${page.url()}: ${error.message}`));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !/^(data|blob|about):$/.test(url.protocol)) add(`request to ${request.url()}`);
  });
  return faults;
}
