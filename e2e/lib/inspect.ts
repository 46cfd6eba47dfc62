import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { shot } from './shots.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const narrowest = 320;

export interface Inspection {
  readonly name: string;
  /** The accessible name of the one thing to do here, which the keyboard must reach; none in a dialog that traps it. */
  readonly main?: RegExp;
  /** A letter is no page: it needs no landmarks. */
  readonly letter?: boolean;
}

/**
 * What is wrong with what a page shows now, a line each: axe (WCAG 2.2 AA and best practice) in both themes on a phone's width and a desk's, the way to the main
 * thing by keyboard, and whether anything sticks out on the narrowest screen, also with every text a third longer.
 */
export async function inspect(page: Page, { name, main, letter = false }: Inspection): Promise<string[]> {
  const wrong: string[] = [];
  const size = page.viewportSize() ?? { width: 390, height: 844 };
  // The widths in which the page is used first come last, so that it is left as it was.
  const widths = size.width < 800 ? [1280, 390] : [390, 1280];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 800 ? 844 : 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(settled);
      const { violations, passes } = await analyse(page, letter ? rules : [...rules, 'best-practice']);
      if (passes.length < 5) wrong.push(`${name}, ${colorScheme}: axe found hardly anything to test`);
      for (const { id, nodes } of violations)
        for (const { html, failureSummary } of nodes) {
          const why = failureSummary?.split('\n').slice(1).join(' ').trim();
          wrong.push(`${name}, ${width} px, ${colorScheme}: ${id}: ${html.slice(0, 160)} — ${why}`);
        }
      await shot(page, `${name}-${width}-${colorScheme}`);
    }
  }
  await page.setViewportSize(size);
  if (main) {
    const missed = await byKeyboard(page, main);
    if (missed) wrong.push(`${name}: ${missed}`);
  }
  await page.setViewportSize({ width: narrowest, height: size.height });
  for (const line of await page.evaluate(sideways, narrowest)) wrong.push(`${name} at ${narrowest} px: ${line}`);
  await shot(page, `${name}-${narrowest}`);
  for (const line of await page.evaluate(stretched, narrowest))
    wrong.push(`${name} at ${narrowest} px with longer texts: ${line}`);
  await page.setViewportSize(size);
  return wrong;
}

/** What axe finds. A letter in its frame runs no scripts, axe among them, which would wait for it without end: letters are looked at apart. */
async function analyse(page: Page, tags: string[]) {
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox]:not([sandbox*="allow-scripts"])')) frame.remove();
  });
  let tooLong: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<never>((_, fail) => {
    tooLong = setTimeout(() => fail(new Error(`axe came to no end on ${page.url()}`)), 60_000);
  });
  const found = new AxeBuilder({ page }).withTags(tags).analyze();
  return Promise.race([found, never]).finally(() => clearTimeout(tooLong));
}

/** Runs in the page: waits until a change of theme or width has been drawn, transitions included. */
async function settled(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  const running = document.getAnimations().filter((a) => Number.isFinite(a.effect?.getComputedTiming().endTime));
  // One that is held never finishes; nothing here takes longer than a second.
  const late = new Promise((done) => setTimeout(done, 2_000));
  await Promise.race([Promise.all(running.map((a) => a.finished.catch(() => undefined))), late]);
}

/** Presses Tab until the main thing has the focus. @returns what is missing, or null */
async function byKeyboard(page: Page, main: RegExp): Promise<string | null> {
  const target = page
    .getByRole('button', { name: main })
    .or(page.getByRole('link', { name: main }))
    .filter({ visible: true })
    .first();
  if ((await target.count()) === 0) return `there is no ${main} to get to`;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let tabs = 0; tabs < 80; tabs++) {
    await page.keyboard.press('Tab');
    const here = (element: Element) => element === document.activeElement;
    // What goes away while one looks for it (a clock ran out) is not waited for at every press.
    const found = await target.evaluate(here, undefined, { timeout: 3_000 }).catch(() => null);
    if (found === null) return `${main} went away`;
    if (found) {
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
function sideways(edge: number): string[] {
  const wide = document.documentElement.scrollWidth > edge;
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const scrolls =
      /auto|scroll/.test(getComputedStyle(element).overflowX) && !/^(TEXTAREA|INPUT)$/.test(element.tagName);
    const inside = scrolls && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const { left, right } = element.getBoundingClientRect();
    // From right to left, what is too wide sticks out on the other side.
    const beyond = wide && (right > edge + 0.5 || left < -0.5);
    if (inside || beyond)
      found.push(`${element.tagName.toLowerCase()}.${element.className} ${inside ? 'scrolls' : 'sticks out'}`);
  }
  return wide && found.length === 0
    ? [`the page is ${document.documentElement.scrollWidth} px wide`]
    : found.slice(0, 5);
}

/**
 * Runs in the page: as in a pseudo-locale, every text becomes a third longer, in words, as German does to English; then nothing may
 * stick out, and no control may cut its text off. Puts everything back.
 */
function stretched(edge: number): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const before: [Text, string][] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (!parent || /^(SCRIPT|STYLE|TEXTAREA|TITLE)$/.test(parent.tagName) || !/\p{L}{2}/u.test(text.data)) continue;
    before.push([text, text.data]);
  }
  for (const [text, words] of before) {
    let more = '';
    while (more.length < words.trim().length / 3) more += ' öñeēt';
    text.data = words.trimEnd() + more;
  }
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > edge) {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { left, right } = element.getBoundingClientRect();
      if (right > edge + 0.5 || left < -0.5)
        found.push(
          `${element.tagName.toLowerCase()}.${element.className} sticks out: ${element.textContent.slice(0, 40)}`,
        );
    }
    if (found.length === 0) found.push(`the page is ${wide} px wide`);
  }
  for (const control of document.querySelectorAll<HTMLElement>('button, a, [role=button], label, legend, th')) {
    const { overflowX, textOverflow } = getComputedStyle(control);
    if (
      control.clientWidth > 1 &&
      overflowX === 'hidden' &&
      textOverflow !== 'ellipsis' &&
      control.scrollWidth > control.clientWidth + 1
    )
      found.push(
        `${control.tagName.toLowerCase()}.${control.className} cuts its text: ${control.textContent.slice(0, 40)}`,
      );
  }
  for (const [text, words] of before) if (text.isConnected) text.data = words;
  return found.slice(0, 5);
}
