import type { Locator, Page } from 'playwright-core';
import { until } from './wait.ts';

type Place = Page | Locator;

/** Opens a list by its label and takes one of its lines. */
export async function pick(place: Place, label: string | RegExp, option: string): Promise<void> {
  await place.getByRole('button', { name: label }).click();
  const page = 'page' in place ? place.page() : place;
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** One of few that are all in view. */
export async function choose(place: Place, group: string | RegExp, option: string): Promise<void> {
  const radio = place.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true });
  await radio.locator('xpath=ancestor-or-self::label[1]').click();
}

/** Waits until this is the one that counts. */
export async function chosen(place: Place, group: string | RegExp, option: string): Promise<void> {
  const radio = place.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true });
  await until(`“${option}” to be chosen`, 5, () => radio.isChecked());
}

/** A menu behind a button. */
export async function menu(place: Place, button: string | RegExp, item: string | RegExp): Promise<void> {
  await place.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  const page = 'page' in place ? place.page() : place;
  await page.getByRole('menuitem', { name: item }).click();
}

export const press = (place: Place, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name, exact: typeof name === 'string' }).click();

export const write = (place: Place, label: string | RegExp, text: string): Promise<void> =>
  place.getByLabel(label, { exact: typeof label === 'string' }).fill(text);
