/**
 * What a candidate waits for: the page behind their link on a phone (CPU 4×, slow 4G, nothing cached), beside a blank page in the
 * same run. `node bench/candidate-page.ts [--rounds=9]`, after `npm start` has built the pages.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, SLOW_4G } from './lib/browser.ts';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import { option, report, say } from './lib/report.ts';
import { startVorab, workFolder } from './lib/vorab.ts';
import { watchPage } from './lib/watch-page.ts';

const rounds = option('rounds', 9);
const work = workFolder();
const vorab = await startVorab(work.path);
const interview = await setUp(vorab.url);
const blankPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Blank</title><p>Blank</p></html>`;
const blank = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(blankPage);
}).listen(0, '127.0.0.1');
await once(blank, 'listening');
const address = blank.address();
const blankUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
const browser = await launch();

interface Script {
  readonly endedAt: number;
  /** Bytes on the wire, headers included. */
  readonly sent: number;
  /** Bytes of its body, compressed here. */
  readonly gz: number;
}
interface Visit {
  readonly firstPaint: number;
  /** From the navigation until the page is drawn, its button is the application's, and no long task runs any more. */
  readonly interactive: number;
  readonly scripts: readonly Script[];
  readonly requests: number;
  readonly allBytes: number;
  /** From navigation to the next page, pressed as soon as it was seen. */
  readonly answered: number | null;
}

async function visit(url: string, isOurs: boolean, press: boolean): Promise<Visit> {
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
  const context = await browser.newContext({ ...phone, locale: 'en-GB' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watchPage, { press });

  let begun = 0;
  let open = 0;
  let quietSince = performance.now();
  const isScript = new Map<string, boolean>();
  const ended: { id: string; at: number; sent: number }[] = [];
  cdp.on('Network.requestWillBeSent', ({ timestamp, type, requestId }) => {
    if (begun === 0) begun = timestamp;
    if (!isScript.has(requestId)) open++;
    isScript.set(requestId, type === 'Script');
  });
  const closed = () => {
    open--;
    quietSince = performance.now();
  };
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    ended.push({ id: requestId, at: (timestamp - begun) * 1000, sent: encodedDataLength });
    closed();
  });
  cdp.on('Network.loadingFailed', closed);
  await page.goto(url);
  if (isOurs && !press) await page.waitForFunction(() => window.watched.replacedAt !== null);
  if (press) await page.waitForFunction(() => window.watched.answeredAt !== null);
  while (open > 0 || performance.now() - quietSince < 1500) await new Promise((resolve) => setTimeout(resolve, 100));

  const seen = await page.evaluate(() => ({
    watched: window.watched,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  const scripts: Script[] = [];
  for (const { id, at, sent } of ended.filter(({ id }) => isScript.get(id))) {
    const { body, base64Encoded } = await cdp.send('Network.getResponseBody', { requestId: id });
    scripts.push({ endedAt: at, sent, gz: gzipSync(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')).length });
  }
  await context.close();
  const { replacedAt, tasks, answeredAt } = seen.watched;
  return {
    firstPaint: seen.firstPaint,
    interactive: Math.max(seen.firstPaint, replacedAt ?? 0, ...tasks.map((task) => task.end)),
    scripts,
    requests: ended.length,
    allBytes: ended.reduce((sum, { sent }) => sum + sent, 0),
    answered: answeredAt,
  };
}

const visits = { ours: [] as Visit[], pressed: [] as Visit[], blank: [] as Visit[] };
const order = ['ours', 'blank', 'pressed'] as const;
for (let round = -1; round < rounds; round++) {
  say(`round ${round + 1} of ${rounds}`);
  for (const name of round % 2 === 0 ? order : [...order].reverse()) {
    // Always a candidate who has never been here.
    const seen =
      name === 'blank'
        ? await visit(blankUrl, false, false)
        : await visit((await interview.invite()).link, true, name === 'pressed');
    if (round >= 0) visits[name].push(seen);
  }
}
await browser.close();
blank.close();
await vorab.stop();
work.remove();

/** All of the candidate's code for one language, compressed: what an interview from end to end can load. */
function allCode(): number {
  const web = join(import.meta.dirname, '../dist/web');
  type Built = { file: string; imports?: string[]; dynamicImports?: string[] };
  const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Record<string, Built>;
  const files = new Set<string>();
  const walk = (name: string) => {
    const built = manifest[name];
    if (!built || files.has(built.file) || /messages\/candidate\/(?!en\/)/.test(name)) return;
    files.add(built.file);
    for (const next of [...(built.imports ?? []), ...(built.dynamicImports ?? [])]) walk(next);
  };
  walk('web/candidate/main.tsx');
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file))).length, 0);
}

const { ours, pressed } = visits;
const pick = (from: readonly Visit[], figure: (visit: Visit) => number) => from.map(figure);
const kB = (bytes: number) => bytes / 1000;
const total = (scripts: readonly Script[], figure: 'sent' | 'gz') => kB(scripts.reduce((sum, s) => sum + s[figure], 0));
const before = (v: Visit) => v.scripts.filter(({ endedAt }) => endedAt <= v.interactive);
const figures = {
  scriptSentKbUntilInteractive: spreadOf(pick(ours, (v) => total(before(v), 'sent'))),
  scriptGzKbUntilInteractive: spreadOf(pick(ours, (v) => total(before(v), 'gz'))),
  scriptGzKbOfThePage: spreadOf(pick(ours, (v) => total(v.scripts, 'gz'))),
  scriptGzKbOfAllPages: kB(allCode()),
  allSentKb: spreadOf(pick(ours, (v) => kB(v.allBytes))),
  requests: spreadOf(pick(ours, (v) => v.requests)),
  firstPaintMs: spreadOf(pick(ours, (v) => v.firstPaint)),
  blankFirstPaintMs: spreadOf(pick(visits.blank, (v) => v.firstPaint)),
  firstPaint: ratioOf(
    pick(ours, (v) => v.firstPaint),
    pick(visits.blank, (v) => v.firstPaint),
  ),
  interactiveMs: spreadOf(pick(ours, (v) => v.interactive)),
  blankInteractiveMs: spreadOf(pick(visits.blank, (v) => v.interactive)),
  interactive: ratioOf(
    pick(ours, (v) => v.interactive),
    pick(visits.blank, (v) => v.interactive),
  ),
  pressedAtSightMs: spreadOf(pick(pressed, (v) => v.answered ?? Number.NaN)),
};
const bytes = table(
  ['scripts of the welcome page, kB', 'sent on the wire', 'the same, gz'],
  [
    ['until interactive', shown(figures.scriptSentKbUntilInteractive), shown(figures.scriptGzKbUntilInteractive)],
    ['in all', '', shown(figures.scriptGzKbOfThePage)],
    ['all pages of an interview, one language', '', figures.scriptGzKbOfAllPages.toFixed(1)],
    [`everything (${figures.requests.median} requests)`, shown(figures.allSentKb), ''],
  ],
);
const times = table(
  ['phone, CPU 4×, slow 4G, cold', 'welcome page, ms', 'blank page, ms', 'ratio'],
  [
    ['first paint', ...[figures.firstPaintMs, figures.blankFirstPaintMs, figures.firstPaint].map(shown)],
    ['interactive', ...[figures.interactiveMs, figures.blankInteractiveMs, figures.interactive].map(shown)],
    ['begin pressed at first sight → next page', shown(figures.pressedAtSightMs), '', ''],
  ],
);
report('candidate-page', [bytes, times], figures);
