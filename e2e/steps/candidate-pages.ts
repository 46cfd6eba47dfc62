import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { press } from '../lib/fields.ts';
import type { Inspection } from '../lib/inspect.ts';
import { pause } from '../lib/wait.ts';
import type { words } from '../lib/words.ts';

/** A name that begins like this; what stands in brackets or after an arrow may differ. */
export const begins = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export interface Walk {
  /** Where the candidate's link has just been opened. */
  readonly page: Page;
  readonly origin: string;
  readonly invitation: string;
  readonly c: ReturnType<typeof words>;
  readonly look: (seen: Inspection) => Promise<unknown>;
}

/** From the welcome to the receipt and the wish to be forgotten: every page of a candidate is looked at once. */
export async function walkCandidate({ page, origin, invitation, c, look }: Walk): Promise<void> {
  const follow = (name: string) => page.getByRole('link', { name: begins(name) }).click();
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  await page.getByRole('link', { name: begins(c('welcome.begin')) }).waitFor();
  await look({ name: 'candidate-welcome', main: begins(c('welcome.begin')) });
  await press(page, c('page.help'));
  await page.getByRole('dialog').waitFor();
  await look({ name: 'candidate-help' });
  await press(page.getByRole('dialog'), begins(c('page.close')));
  await follow(c('welcome.begin'));
  await heading(c('consent.title'));
  await look({ name: 'candidate-consent', main: begins(c('consent.agree')) });
  await press(page, begins(c('consent.agree')));
  // Somebody has to wait for an answer, or the page of requests is an empty one.
  const asked = await page.request.post(`${origin}/api/v1/candidate/${invitation}/requests`, {
    headers: { origin },
    data: { id: randomUUID(), kind: 'adjustment', text: 'I read slowly. May I have more time?' },
  });
  expect(asked.ok()).toBe(true);
  await page.getByText(c('check.sound-ok')).waitFor();
  await look({ name: 'candidate-check', main: begins(c('check.go-on')) });

  await follow(c('check.go-on'));
  await page.getByRole('button', { name: begins(c('intro.show-question')) }).waitFor();
  await look({ name: 'candidate-question', main: begins(c('intro.show-question')) });
  await press(page, begins(c('intro.show-question')));
  await page.getByRole('button', { name: begins(c('think.start-now')) }).waitFor();
  await look({ name: 'candidate-thinking', main: begins(c('think.start-now')) });
  await press(page, begins(c('think.start-now')));
  await page.getByText(c('saved.as-you-speak')).waitFor();
  await look({ name: 'candidate-recording', main: begins(c('record.stop')) });
  await pause(1000);
  await press(page, begins(c('record.stop')));
  await page.getByText(c('watch.arrived')).waitFor();
  await look({ name: 'candidate-watch-back', main: begins(c('watch.keep')) });
  await press(page, begins(c('watch.keep')));

  await page.getByLabel(c('text.label')).fill('With a list, and with time for what is not on it.');
  await page.getByText(c('saved.text')).waitFor();
  await look({ name: 'candidate-text', main: begins(c('text.keep')) });
  await press(page, begins(c('text.keep')));
  await heading(c('overview.title-ready'));
  await look({ name: 'candidate-overview', main: begins(c('overview.send')) });
  await press(page, begins(c('overview.send')));
  await page.getByText(c('receipt.both-ok', { length: '' }).replace(/^[^\p{L}]+/u, '')).waitFor();
  await page.locator('summary').first().click();
  await look({ name: 'candidate-done' });
  await press(page, begins(c('deletion.title')));
  await page.getByText(c('deletion.lead')).waitFor();
  await look({ name: 'candidate-deletion' });
}
