import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { desktop, phone, watch } from '../lib/browser.ts';
import { choose, press } from '../lib/fields.ts';
import type { Inspection } from '../lib/inspect.ts';
import { shot } from '../lib/shots.ts';
import { until } from '../lib/wait.ts';
import { words } from '../lib/words.ts';
import { Office } from './office.ts';

const s = words('studio', 'en');
const c = words('candidate', 'de');
// biome-ignore lint/suspicious/noExplicitAny: read, never trusted
type Json = any;

/**
 * A question answered by choosing, from the builder over a phone in German to the room.
 * @param look what is done with each page worth a look
 */
export async function askByChoosing(
  browser: Browser,
  origin: string,
  look: (page: Page, about: Inspection) => Promise<void>,
): Promise<void> {
  const desk = await desktop(browser);
  const office = new Office(desk, origin);
  const interview = await office.open();
  const mara = await desk.newPage();
  const faults = watch(desk, origin);
  const at = `/api/v1/interviews/${interview}`;

  // Written with the keyboard: Enter leads to the next line, and makes one at the end.
  await mara.goto(`${origin}/interviews/${interview}/edit`);
  const card = mara
    .locator('ol > li')
    .filter({ has: mara.getByRole('heading', { level: 3 }) })
    .first();
  await press(card, s('questions.edit', { number: 1 }));
  await card.getByText(s('question.kind.choice'), { exact: true }).click();
  await card.getByText(s('question.kind.video'), { exact: true }).click();
  await mara.getByRole('button', { name: s('missing.choice', { number: 1 }) }).waitFor();
  await look(mara, { name: 'builder-choice-blank' });
  await mara.getByRole('button', { name: s('missing.choice', { number: 1 }) }).click();
  for (const option of ['Nachtschicht', 'Frühschicht', 'Spätschicht, auch am Wochenende']) {
    const field = card.getByRole('textbox', { name: /^Option \d+$/ });
    await until('an empty line to have the focus', 5, () =>
      // A button's value is empty, too: what is typed on it is lost.
      mara.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === ''),
    );
    await mara.keyboard.type(option);
    if ((await field.count()) < 3 || option !== 'Spätschicht, auch am Wochenende') await mara.keyboard.press('Enter');
  }
  await press(card, s('choice.option.down', { number: 1 }));
  await press(card, s('choice.option.down', { number: 2 }));
  await until('the other arrow to have the focus', 5, () =>
    mara.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Move option 3 up'),
  );
  await choose(card, s('choice.how-many'), s('choice.several'));
  await press(card, s('choice.option.delete', { number: 2 }));
  await press(mara, s('action.undo'));
  await mara.getByText(s('missing.nothing')).waitFor();
  await look(mara, { name: 'builder-choice' });
  const texts = ['Frühschicht', 'Spätschicht, auch am Wochenende', 'Nachtschicht'];
  const written = await until('the options to be saved', 10, async () => {
    const [first] = (await office.call<Json>('GET', at)).questions;
    return JSON.stringify(first.choice.options.map((o: Json) => o.text)) === JSON.stringify(texts) && first;
  });
  expect(written).toMatchObject({ kinds: ['choice'], choice: { least: 1, most: null } });

  // The second question takes words or one of two, and two at most are left of the first.
  const [first, second] = (await office.call<Json>('GET', at)).questions;
  const put = ({ id, position: _, revision, ...now }: Json, more: object) =>
    office.call('PUT', `${at}/questions/${id}`, { ...now, ...more }, { 'if-match': `"${revision}"` });
  await put(first, { choice: { ...first.choice, most: 2 } });
  const yes = ['Ja', 'Nein'].map((text) => ({ id: crypto.randomUUID(), text }));
  await put(second, { kinds: ['text', 'choice'], choice: { options: yes } });
  await office.call('POST', `${at}/publish`, {});
  const invited = { name: 'Ada Wahl', email: 'ada@example.test', language: 'de' };
  const { id } = await office.call<{ id: string }>('POST', `${at}/invitations`, invited);
  const { url } = await office.call<{ url: string }>('GET', `/api/v1/invitations/${id}/link`);

  const hand = await phone(browser);
  const page = await hand.newPage();
  const more = watch(hand, origin);
  await page.goto(url);
  await page.getByText(c('fact.written', { count: 2 })).waitFor();
  await shot(page, 'choice-welcome');
  await page.getByRole('link', { name: c('welcome.begin') }).click();
  await page.getByText(c('consent.chosen', { organisation: 'Hafenwerk GmbH' })).waitFor();
  await press(page, c('consent.agree'));
  await page.getByRole('group', { name: c('choice.at-most', { count: 2 }) }).waitFor();
  await press(page, c('text.keep'));
  await page.getByText(c('choice.empty')).waitFor();
  for (const text of texts) await page.getByLabel(text).check();
  await page.getByText(c('saved.choice')).waitFor();
  await press(page, c('text.keep'));
  await page.getByText(c('choice.too-many', { most: 2, surplus: 1 })).waitFor();
  await page.getByLabel('Nachtschicht').uncheck();
  await page.getByText(c('saved.choice')).waitFor();
  await page.reload();
  await until('what was ticked to be there again', 10, () => page.getByLabel('Frühschicht').isChecked());
  expect(await page.getByLabel('Nachtschicht').isChecked()).toBe(false);
  await look(page, { name: 'candidate-choice', main: new RegExp(`^${c('text.keep')}$`) });
  await press(page, c('text.keep'));
  await page.getByRole('radio', { name: c('kind.choice') }).check({ force: true });
  await page.getByRole('group', { name: c('choice.one') }).waitFor();
  await page.getByLabel('Nein', { exact: true }).check();
  await press(page, c('choice.clear'));
  expect(await page.getByLabel('Nein', { exact: true }).isChecked()).toBe(false);
  await page.getByLabel('Ja', { exact: true }).focus();
  await page.keyboard.press('Space');
  await shot(page, 'choice-or-text');
  await press(page, c('text.keep'));
  await page.getByText('Frühschicht · Spätschicht, auch am Wochenende').waitFor();
  await shot(page, 'choice-overview');
  await press(page, c('overview.send'));
  await page.getByText(c('receipt.choice', { count: 2 })).waitFor();
  await shot(page, 'choice-done');
  expect(more.lines).toEqual([]);
  await hand.close();

  await mara.goto(`${origin}/interviews/${interview}/review/${id}`);
  await mara.getByText(s('answer.chosen-of', { chosen: 2, count: 3 })).waitFor();
  await look(mara, { name: 'room-choice' });
  expect(faults.lines).toEqual([]);
  await desk.close();
}
