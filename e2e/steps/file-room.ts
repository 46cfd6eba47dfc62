import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { samples } from '../../server/platform/file-samples.testing.ts';
import { desktop, watch } from '../lib/browser.ts';
import { press } from '../lib/fields.ts';
import type { Inspection } from '../lib/inspect.ts';
import { until } from '../lib/wait.ts';
import { words } from '../lib/words.ts';
import { Office } from './office.ts';
import { password } from './prepare.ts';

const s = words('studio', 'en');
// biome-ignore lint/suspicious/noExplicitAny: read, never trusted
type Json = any;

/** A second of silence (RIFF WAVE, 8 bit, 8 kHz). */
function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + 8000, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(8000, 40);
  return Buffer.concat([head, Buffer.alloc(8000, 128)]);
}

/**
 * Questions that take files, set with the keyboard; a PDF, a picture and a sound as answers; and how the room shows them, to who may know the name and who may not yet.
 * @param look what is done with each page worth a look
 */
export async function askForFiles(
  browser: Browser,
  origin: string,
  look: (page: Page, about: Inspection) => Promise<void>,
): Promise<void> {
  const desk = await desktop(browser);
  const office = new Office(desk, origin);
  const interview = await office.open();
  const faults = watch(desk, origin);
  const mara = await desk.newPage();
  const at = `/api/v1/interviews/${interview}`;
  const { revision, ...settings } = await office.call<Json>('GET', at);
  await office.call('PUT', at, { ...settings, blind: true }, { 'if-match': `"${revision}"` });

  await mara.goto(`${origin}/interviews/${interview}/edit`);
  const card = mara
    .locator('ol > li')
    .filter({ has: mara.getByRole('heading', { level: 3 }) })
    .first();
  await card.getByRole('button', { name: s('questions.edit', { number: 1 }) }).focus();
  await mara.keyboard.press('Enter');
  const toggle = async (group: string, name: string) => {
    const box = card.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true });
    await box.focus();
    await mara.keyboard.press('Space');
    return box;
  };
  await toggle(s('question.kinds'), s('question.kind.file'));
  await toggle(s('question.kinds'), s('question.kind.video'));
  // What only recordings have goes with them.
  await card.getByText(s('question.takes'), { exact: true }).waitFor({ state: 'detached' });
  await toggle(s('file.types'), s('file.types.document'));
  const pdf = card.getByRole('checkbox', { name: s('file.types.pdf'), exact: true });
  expect(await pdf.isDisabled()).toBe(true);
  await toggle(s('file.types'), s('file.types.image'));
  expect(await pdf.isDisabled()).toBe(false);
  await card.getByLabel(s('file.most')).focus();
  await mara.keyboard.press('Control+A');
  await mara.keyboard.type('5');
  await mara.keyboard.press('Tab');
  await until('the rule to be saved', 10, async () => {
    const { kinds, file } = (await office.call<Json>('GET', at)).questions[0];
    return JSON.stringify([kinds, file]) === '[["file"],{"types":["pdf","image"],"mostMegabytes":5}]';
  });
  await look(mara, { name: 'builder-file' });
  const picture = await mara.screenshot();

  const [first, second] = (await office.call<Json>('GET', at)).questions;
  const { id: _, position: __, revision: was, ...now } = second;
  const changed = { ...now, text: 'Show us your desk.', kinds: ['file'], file: { types: ['image'] } };
  await office.call('PUT', `${at}/questions/${second.id}`, changed, { 'if-match': `"${was}"` });
  const sound = { text: 'A piece you recorded.', kinds: ['file'], file: { types: ['audio'] } };
  const third = await office.call<Json>('POST', `${at}/questions`, sound);
  await office.call('POST', `${at}/publish`, {});
  const { id } = await office.invite(interview, 'Ada Akte', 'ada@example.test');
  const { url } = await office.call<{ url: string }>('GET', `/api/v1/invitations/${id}/link`);

  const hers = await browser.newContext();
  const ada = new Office(hers, origin);
  await ada.call('POST', '/api/v1/candidate/exchange', { secret: /\/i\/([\w-]+)/.exec(url)?.[1] });
  const mine = `/api/v1/candidate/${id}`;
  await ada.call('POST', `${mine}/opened`, {});
  await ada.call('POST', `${mine}/consent`, { purposes: ['interview'], textVersion: 'e2e-1' });
  const send = async (question: string, name: string, bytes: Buffer) => {
    const [takeId, uploadId] = [randomUUID(), randomUUID()];
    const upload = `/api/v1/uploads/${uploadId}`;
    await ada.call('POST', `${mine}/questions/${question}/file-takes`, { takeId, uploadId, name, bytes: bytes.length });
    await ada.call('PUT', `${upload}/segments/0/chunks/0`, bytes, {
      'content-type': 'application/octet-stream',
      'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    });
    const segment = { segment: 0, chunks: 1, bytes: bytes.length, mime: '', elapsedMs: 0 };
    await ada.call('POST', `${upload}/complete`, { segments: [segment] });
    await until(
      `${name} to be looked at`,
      20,
      async () => (await ada.call<Json>('GET', `${mine}/takes/${takeId}`)).state === 'ready',
    );
  };
  await send(first.id, 'Ada Akte – CV.pdf', samples.pdf);
  await send(second.id, 'desk.png', picture);
  await send(third.id, 'piece.wav', silence());
  await ada.call('POST', `${mine}/submit`, {});
  await hers.close();

  const saved = async (page: Page) => {
    const link = page.getByRole('link', { name: s('file.save') });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return [download.suggestedFilename(), await readFile(await download.path())];
  };
  const room = `${origin}/interviews/${interview}/review/${id}`;
  await mara.goto(room);
  await mara.getByText('Ada Akte – CV.pdf').waitFor();
  expect(await saved(mara)).toEqual(['Ada Akte – CV.pdf', samples.pdf]);
  await press(mara, /Show us your desk/);
  const shown = mara.getByRole('img', { name: s('file.picture', { number: 2 }) });
  await until('the picture to be seen', 10, () => shown.evaluate((img: HTMLImageElement) => img.naturalWidth > 0));
  await press(mara, /A piece you recorded/);
  const heard = mara.locator(`audio[aria-label="${s('file.sound', { number: 3 })}"]`);
  await until('the sound to be there', 10, () => heard.evaluate((audio: HTMLAudioElement) => audio.duration > 0.9));

  // Who has not rated yet knows neither her name nor the file's.
  const email = 'jonas@hafenwerk.test';
  const interviews = [{ interviewId: interview, access: 'review' }];
  await office.call('POST', '/api/v1/member-invitations', { email, role: 'reviewer', interviews });
  const secret = await until('his invitation', 30, async () => {
    const { items } = await office.call<Json>('GET', '/api/v1/outbox');
    const mail = items.find((one: Json) => one.to.includes(email));
    return /\/join#([\w-]+)/.exec(mail?.text ?? '')?.[1];
  });
  const his = await desktop(browser);
  const more = watch(his, origin);
  const asJonas = new Office(his, origin);
  await asJonas.call('POST', '/api/v1/member-invitations/accept', { secret, name: 'Jonas Okafor', password });
  const jonas = await his.newPage();
  await jonas.goto(room);
  await jonas.getByText(s('file.name-hidden')).waitFor();
  expect(await saved(jonas)).toEqual(['answer.pdf', samples.pdf]);
  await press(jonas, /Show us your desk/);
  await jonas.getByRole('img', { name: s('file.picture', { number: 2 }) }).waitFor();
  await look(jonas, { name: 'room-file-picture', main: new RegExp(`^${s('file.save')}$`) });
  expect([...faults.lines, ...more.lines]).toEqual([]);
  await his.close();
  await desk.close();
}
