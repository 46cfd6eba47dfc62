import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { samples } from '../../server/platform/file-samples.testing.ts';
import { desktop, phone, watch } from '../lib/browser.ts';
import { press } from '../lib/fields.ts';
import type { Inspection } from '../lib/inspect.ts';
import { root } from '../lib/server.ts';
import { shot } from '../lib/shots.ts';
import { words } from '../lib/words.ts';
import { watchBack } from './answer.ts';
import { Office } from './office.ts';

const c = words('candidate', 'en');
// biome-ignore lint/suspicious/noExplicitAny: read, never trusted
type Json = any;

/** A PDF that takes a while on a slow line. */
const pdf = Buffer.concat([samples.pdf, Buffer.alloc(1_800_000, 32)]);
const field = (page: Page) => page.getByLabel(new RegExp(`^(${c('file.choose')}|${c('file.choose-other')})$`));

/**
 * A CV as an answer, from a phone on a slow line: one that is too large, one that is not what it is called, one that is right; then a recording
 * that was made elsewhere, for somebody who may answer in another way.
 */
export async function answerWithFiles(
  browser: Browser,
  origin: string,
  look: (page: Page, about: Inspection) => Promise<void>,
): Promise<void> {
  const desk = await desktop(browser);
  const office = new Office(desk, origin);
  const interview = await office.open();
  const at = `/api/v1/interviews/${interview}`;
  const [first, second] = (await office.call<Json>('GET', at)).questions;
  const put = ({ id, position: _, revision, ...now }: Json, more: object) =>
    office.call('PUT', `${at}/questions/${id}`, { ...now, ...more }, { 'if-match': `"${revision}"` });
  await put(first, {
    kinds: ['file'],
    text: 'Send us your CV.',
    file: { types: ['pdf', 'document'], mostMegabytes: 2 },
  });
  await put(second, { kinds: ['video'], thinkSeconds: null, takes: 2 });
  await office.call('POST', `${at}/publish`, {});
  await office.rule(interview, { otherKinds: true });
  const { id } = await office.invite(interview, 'Ada Akte', 'ada@example.test');
  const { url } = await office.call<{ url: string }>('GET', `/api/v1/invitations/${id}/link`);

  const hand = await phone(browser);
  const faults = watch(hand, origin);
  const page = await hand.newPage();
  await page.goto(url);
  await page.getByRole('link', { name: c('welcome.begin') }).click();
  await press(page, c('consent.agree'));
  // Asked for and given at once.
  await page.evaluate((path) => {
    const body = JSON.stringify({ id: crypto.randomUUID(), kind: 'adjustment', wants: ['other-kind'] });
    return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }, `/api/v1/candidate/${id}/requests`);
  await page.goto(`${url.split('#')[0]}#/q/1`);
  await page.getByRole('heading', { name: 'Send us your CV.' }).waitFor();
  await look(page, { name: 'candidate-file', main: new RegExp(`^${c('text.keep')}$`) });
  await press(page, c('text.keep'));
  await page.getByText(c('file.first')).waitFor();

  // What can be seen before it is sent is said before it is sent.
  const most = { most: 2 };
  await field(page).setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000_001, 1) });
  await page.getByText(c('file.refused.large', most)).waitFor();
  const types = { types: 'PDF and documents' };
  await field(page).setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: samples.png });
  await page.getByText(c('file.refused.type', types)).waitFor();
  // What is not what it is called is found when it is looked at.
  await field(page).setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: samples.exe });
  await page.getByText(c('file.refused', { name: 'cv.pdf' })).waitFor();
  await shot(page, 'candidate-file-refused');

  const cdp = await hand.newCDPSession(page);
  await cdp.send('Network.enable');
  const slow = { offline: false, latency: 50, downloadThroughput: 500_000, uploadThroughput: 200_000 };
  await cdp.send('Network.emulateNetworkConditions', slow);
  await field(page).setInputFiles({ name: 'Ada Akte – CV.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByText(c('file.stays-open')).waitFor();
  await shot(page, 'candidate-file-sending');
  await page.getByRole('link', { name: c('question.all') }).click();
  await page
    .getByText(/^Sending \d+ %$|\d+ %/)
    .first()
    .waitFor();
  await page.goBack();
  await cdp.send('Network.emulateNetworkConditions', {
    ...slow,
    uploadThroughput: -1,
    downloadThroughput: -1,
    latency: 0,
  });
  await page.getByText(c('file.arrived')).waitFor();
  await look(page, { name: 'candidate-file-arrived', main: new RegExp(`^${c('text.keep')}$`) });
  await press(page, c('text.keep'));

  // A recording from elsewhere is a try like any other.
  await page.getByRole('heading', { name: second.text }).waitFor();
  await page.getByText(c('file.elsewhere')).click();
  const film = join(root, 'examples/media/amara-almost-lost.webm');
  await page.getByLabel(c('file.elsewhere-choose', { kind: 'video' })).setInputFiles(film);
  await press(page, c('tries.watch'));
  await watchBack(page);
  await press(page, c('tries.keep'));
  await page.getByText(c('tries.kept')).waitFor();
  await shot(page, 'candidate-recorded-elsewhere');
  await page.goto(`${url.split('#')[0]}#/overview`);
  await press(page, c('overview.send'));
  await page.getByText(c('receipt.file', { name: 'Ada Akte – CV.pdf' })).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: new RegExp(c('own.file-open')) }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Ada Akte – CV.pdf');
  expect(statSync(await download.path()).size).toBe(pdf.length);
  expect(faults.lines).toEqual([]);
  await hand.close();
  await desk.close();
}
