import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFirefox, pressIn, seeIn } from '../../e2e/lib/firefox.ts';
import { measure } from '../../e2e/lib/media.ts';
import { run } from '../../e2e/lib/programs.ts';
import { root, startVorab, type Vorab } from '../../e2e/lib/server.ts';
import { pause, until } from '../../e2e/lib/wait.ts';
import { words } from '../../e2e/lib/words.ts';
import { password } from '../../e2e/steps/prepare.ts';

const c = words('candidate', 'en');
const SECONDS = 6;
let vorab: Vorab;
let firefox: Browser;
const folder = mkdtempSync(join(tmpdir(), 'vorab-firefox-'));

beforeAll(async () => {
  vorab = await startVorab();
  await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
  firefox = await openFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await vorab?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a signed-in recruiter asks the API. */
async function office() {
  const headers = { origin: vorab.origin, 'content-type': 'application/json' };
  const entered = await fetch(`${vorab.origin}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: 'mara@hafenwerk.test', password }),
  });
  expect(entered.status).toBeLessThan(300);
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${vorab.origin}/api/v1${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status, `${method} ${path}`).toBeLessThan(300);
    return (await response.json()) as T;
  };
}

interface Room {
  answers: { recording: { durationMs: number; playbackUrl: string } | null }[];
}

it('records, loses the page in the middle, finds it again and hands in, in Firefox', async () => {
  const api = await office();
  const [interview] = (await api<{ items: { id: string }[] }>('GET', '/interviews')).items;
  const { id } = await api<{ id: string }>('POST', `/interviews/${interview?.id}/invitations`, {
    name: 'Lea Brandt',
    email: 'lea@example.test',
    language: 'en',
  });
  const { url } = await api<{ url: string }>('GET', `/invitations/${id}/link`);

  const errors: string[] = [];
  const open = async () => {
    const opened = await firefox.newPage();
    await opened.setViewport({ width: 390, height: 844 });
    opened.on('pageerror', (error) => errors.push(String(error)));
    await opened.goto(url);
    return opened;
  };
  let page = await open();
  await pressIn(page, c('welcome.begin'));
  await pressIn(page, c('consent.agree'));
  // Not the sound: without a device to play sound on, as on most test machines, Firefox measures none. It records all the same.
  await seeIn(page, c('check.picture-ok'));
  await pressIn(page, c('check.go-on'));
  await pressIn(page, c('intro.show-question'));
  await pressIn(page, c('think.start-now'));
  await seeIn(page, c('saved.as-you-speak'));

  // The page goes in the middle of a take: what the recorder had handed over is found again, and the try is not spent.
  await pause(SECONDS * 1000);
  await page.close();
  page = await open();
  await seeIn(page, c('recovered.title'));
  await pressIn(page, c('welcome.go-on', { number: 1 }));
  await pressIn(page, c('intro.record-again'));
  await pressIn(page, c('think.start-now'));
  await seeIn(page, c('saved.as-you-speak'));
  await pause(SECONDS * 1000);
  await pressIn(page, c('record.stop'));
  await seeIn(page, c('watch.arrived'));
  await pressIn(page, c('watch.keep'));
  await page.waitForSelector('textarea');
  await page.type('textarea', 'With a list, and with time for what is not on it.');
  await seeIn(page, c('saved.text'));
  await pressIn(page, c('text.keep'));
  await pressIn(page, c('overview.send'));
  await seeIn(page, c('done.title'));
  expect(errors).toEqual([]);

  const recording = await until('the film to be finished', 60, async () => {
    const room = await api<Room>('GET', `/invitations/${id}/review-room`);
    return room.answers.find((one) => one.recording)?.recording;
  });
  const film = join(folder, 'firefox.webm');
  writeFileSync(film, Buffer.from(await (await fetch(new URL(recording.playbackUrl, vorab.origin))).arrayBuffer()));
  const measured = await measure(film);
  expect(measured.codecs).toEqual(['vp8', 'opus']);
  expect(Math.abs(measured.seconds - recording.durationMs / 1000)).toBeLessThan(0.2);
  expect(measured.seconds).toBeGreaterThan(SECONDS - 1);
  expect(measured.meanVolume).toBeGreaterThan(-40);
  expect(measured.moves).toBeGreaterThan(2);
}, 240_000);
