import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, chosen, press } from '../lib/fields.ts';
import { shot } from '../lib/shots.ts';
import { until } from '../lib/wait.ts';

/** Plays, seeks, and knows how long the answer is. */
export async function watchAnswer(page: Page): Promise<{ source: string; seconds: number }> {
  const video = page.locator('video');
  await video.waitFor();
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
  });
  await press(page, 'Play');
  await until('the answer to play', 15, () => video.evaluate((element: HTMLVideoElement) => element.currentTime > 1));
  const seconds = await video.evaluate((element: HTMLVideoElement) => element.duration);
  expect(Number.isFinite(seconds)).toBe(true);
  const target = seconds * 0.7;
  await page.getByRole('slider', { name: 'Position in the answer' }).fill(target.toFixed(1));
  await until('the player to be where it was sent', 10, () =>
    video.evaluate((element: HTMLVideoElement, at) => !element.seeking && element.currentTime >= at - 0.2, target),
  );
  await shot(page, 'room');
  return { source: await video.evaluate((element: HTMLVideoElement) => element.currentSrc), seconds };
}

export interface Judgement {
  readonly ratings: Readonly<Record<string, number>>;
  readonly recommendation: 'No' | 'Unsure' | 'Yes' | 'Strong yes';
  readonly note: string;
}

export async function rate(page: Page, { ratings, recommendation, note }: Judgement): Promise<void> {
  for (const [criterion, value] of Object.entries(ratings)) await choose(page, new RegExp(criterion), String(value));
  await choose(page, 'Recommendation', recommendation);
  await page.getByLabel('Note for the team').fill(note);
  await page.getByText(/^Saved/).waitFor();
  await shot(page, 'rated');
  // What was chosen first is still chosen after everything has been saved and read again.
  for (const [criterion, value] of Object.entries(ratings)) await chosen(page, new RegExp(criterion), String(value));
  await chosen(page, 'Recommendation', recommendation);
  await press(page, 'Submit rating');
  await page.getByRole('heading', { name: 'Your rating is in' }).waitFor();
  await shot(page, 'rating-in');
}

export async function advance(page: Page, reason: string): Promise<void> {
  await choose(page, 'Decide', 'Advance');
  await page.getByLabel('Reason').fill(reason);
  await press(page, 'Decide without a message');
  await page.getByText('The decision is recorded.').waitFor();
  await page.getByRole('listitem').filter({ hasText: reason }).getByText('Advance').waitFor();
  expect(await page.getByLabel('Reason').count()).toBe(0);
  expect(await page.getByRole('radio', { name: 'Advance' }).isChecked()).toBe(false);
  await shot(page, 'decided');
}

/** The events of one candidate as their page tells them, newest first. */
export async function timelineOf(page: Page, name: string): Promise<string[]> {
  await press(page, `Actions for ${name}`);
  await page.getByRole('menuitem', { name: 'Timeline' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Decided: advance').waitFor();
  // What is technical stands in lines that open.
  for (const quiet of await panel.locator('details summary').all()) await quiet.click();
  await shot(page, 'timeline', false);
  const lines = await panel.locator('li > span.block, details li > span').allInnerTexts();
  return lines.map((line) => line.trim());
}
