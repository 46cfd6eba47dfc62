import { statSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { press } from '../lib/fields.ts';
import { shot } from '../lib/shots.ts';
import { pause, until } from '../lib/wait.ts';

/** From the mail over welcome and consent to a camera and a microphone that work. */
export async function arrive(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Two questions for Customer Success Manager' }).waitFor();
  await shot(page, 'candidate-welcome');
  await page.getByRole('link', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Before you begin' }).waitFor();
  await shot(page, 'candidate-consent');
  await press(page, 'I agree');
  await page.getByRole('heading', { name: 'Can you be seen and heard?' }).waitFor();
  await page.getByText('Picture is there').waitFor();
  await page.getByText('Sound is there').waitFor();
  await shot(page, 'candidate-check');
  await page.getByRole('link', { name: 'To the first question' }).click();
}

/** Reads the question, thinks a little, and is recording when this returns. */
export async function beginTake(page: Page, button: 'Show the question' | 'Begin the next try', question: string) {
  await press(page, button);
  await page.getByRole('heading', { name: question }).waitFor();
  await press(page, 'Start now');
  await page.getByText('Recording', { exact: true }).first().waitFor();
}

/** @returns how long the page says that the answer is, in seconds */
export async function stopTake(page: Page): Promise<number> {
  await press(page, 'Stop and watch it back');
  const words = (await page.getByText(/\d:\d\d recorded\./).textContent()) ?? '';
  const [, minutes, seconds] = /(\d+):(\d\d) recorded/.exec(words) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** The connection goes in the middle of an answer and comes back; the badge says so, and the recording goes on. */
export async function loseNetwork(page: Page, context: BrowserContext, seconds: number): Promise<void> {
  await page.getByText('Saved as you speak').waitFor();
  await shot(page, 'candidate-recording', false);
  await context.setOffline(true);
  await page.getByText('On this device, sent later').waitFor();
  expect(await page.getByText('Saved as you speak').count()).toBe(0);
  await shot(page, 'candidate-offline', false);
  await pause(seconds * 1000);
  await context.setOffline(false);
  await page.getByText('Saved as you speak').waitFor();
}

/** Plays what was just recorded, from this device. */
export async function watchBack(page: Page): Promise<void> {
  const video = page.locator('video.player');
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await until('the answer to play', 10, () => video.evaluate((element: HTMLVideoElement) => element.currentTime > 1));
  await shot(page, 'candidate-watch-back');
}

export async function writeAnswer(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your answer').fill(text);
  await page.getByText('Saved as you write').waitFor();
  await shot(page, 'candidate-text');
  await press(page, 'Keep this answer');
}

/** On one's own page: the film plays and can be kept, the text can be read, and one can ask to be deleted. */
export async function ownAnswers(page: Page, text: string): Promise<void> {
  await page.getByText('Watch my answer').click();
  const video = page.getByLabel('My answer to question 1');
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await until('the own answer to play', 10, () => video.evaluate((e: HTMLVideoElement) => e.currentTime > 0.5));
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Save it on this device').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^answer-1\.(webm|mp4)$/);
  expect(statSync(await download.path()).size).toBeGreaterThan(20_000);
  await page.getByText('Read my answer').click();
  await page.getByText(text).waitFor();
  await press(page, 'Ask to delete my data');
  await page.getByText('That also ends your application.').waitFor();
  await press(page, 'Close');
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Check and send' }).waitFor();
  await shot(page, 'candidate-overview');
  await press(page, 'Send my answers');
  await page.getByRole('heading', { name: 'Your answers have arrived' }).waitFor();
}
