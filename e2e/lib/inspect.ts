import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { shot } from './shots.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Inspection {
  readonly name: string;
  /** The accessible name of the one thing to do here, which the keyboard must reach; none in a dialog that traps it. */
  readonly main?: RegExp;
}

/** What is wrong with what a page shows now, in both themes, by keyboard and on the narrowest screen; a line each. */
export async function inspect(page: Page, { name, main }: Inspection): Promise<string[]> {
  const wrong: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze();
    if (passes.length < 5) wrong.push(`${name}, ${colorScheme}: axe found hardly anything to test`);
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes) {
        const why = failureSummary?.split('\n').slice(1).join(' ').trim();
        wrong.push(`${name}, ${colorScheme}: ${id}: ${html.slice(0, 160)} — ${why}`);
      }
    await shot(page, `${name}-${colorScheme}`);
  }
  if (main) {
    const missed = await byKeyboard(page, main);
    if (missed) wrong.push(`${name}: ${missed}`);
  }
  const size = page.viewportSize() ?? { width: 390, height: 844 };
  await page.setViewportSize({ width: 320, height: size.height });
  for (const line of await page.evaluate(sideways)) wrong.push(`${name} at 320 px: ${line}`);
  await shot(page, `${name}-320`);
  await page.setViewportSize(size);
  return wrong;
}

/** Presses Tab until the main thing has the focus. @returns what is missing, or null */
async function byKeyboard(page: Page, main: RegExp): Promise<string | null> {
  const target = page
    .getByRole('button', { name: main })
    .or(page.getByRole('link', { name: main }))
    .filter({ visible: true })
    .first();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      const seen = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      return seen ? null : `the focus on ${main} cannot be seen`;
    }
  }
  return `Tab does not reach ${main}`;
}

/** Runs in the page: what makes it, or a part of it, scroll sideways. */
function sideways(): string[] {
  const edge = 320;
  const wide = document.documentElement.scrollWidth > edge;
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const scrolls =
      /auto|scroll/.test(getComputedStyle(element).overflowX) && !/^(TEXTAREA|INPUT)$/.test(element.tagName);
    const inside = scrolls && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const beyond = wide && element.getBoundingClientRect().right > edge + 0.5;
    if (inside || beyond)
      found.push(`${element.tagName.toLowerCase()}.${element.className} ${inside ? 'scrolls' : 'sticks out'}`);
  }
  return wide && found.length === 0
    ? [`the page is ${document.documentElement.scrollWidth} px wide`]
    : found.slice(0, 5);
}
