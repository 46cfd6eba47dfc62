import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, type Faults, openBrowser, watch } from './lib/browser.ts';
import { choose, press } from './lib/fields.ts';
import { inspect } from './lib/inspect.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { until } from './lib/wait.ts';
import { type HandedIn, handIn } from './steps/handed-in.ts';
import { password } from './steps/prepare.ts';

let vorab: Vorab;
let browser: Browser;
let world: HandedIn;

beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  world = await handIn(vorab.origin, [
    { name: 'Amara Diallo', film: 'amara' },
    { name: 'Minh Tran', film: 'minh' },
  ]);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

const evidence = (story: () => Promise<void>) =>
  withEvidence(() => browser.contexts().flatMap((context) => context.pages()), story);

async function signIn(email: string): Promise<{ page: Page; context: BrowserContext; faults: Faults }> {
  const context = await desktop(browser);
  const faults = watch(context, vorab.origin);
  const data = { email, password };
  const answer = await context.request.post(`${vorab.origin}/api/v1/session`, {
    headers: { origin: vorab.origin },
    data,
  });
  expect(answer.status()).toBe(204);
  return { page: await context.newPage(), context, faults };
}

const roomOf = (n: number): string =>
  `${vorab.origin}/interviews/${world.interviewId}/review/${world.invitations[n]?.id}`;
const film = (page: Page): Locator => page.locator('video:visible');
const at = (page: Page): Promise<number> => film(page).evaluate((video: HTMLVideoElement) => video.currentTime);

/** Opens a room whose film can be played, without its sound. */
async function enter(page: Page, n: number): Promise<void> {
  await page.goto(roomOf(n));
  await until('the film to be loaded', 20, () =>
    film(page).evaluate((video: HTMLVideoElement) => {
      video.muted = true;
      return video.readyState >= 2;
    }),
  );
}

/** What the server holds of one's own review. */
async function mine(page: Page, n: number) {
  const url = `${vorab.origin}/api/v1/invitations/${world.invitations[n]?.id}/review-room`;
  return (await (await page.request.get(url)).json()).mine;
}

it('rates a candidate by keyboard alone, with moments and a note', () =>
  evidence(async () => {
    const { page, faults } = await signIn(world.rater.email);
    await page.goto(`${vorab.origin}/review`);
    await page.getByRole('heading', { name: 'To review' }).waitFor();
    await page.getByText('Amara Diallo').first().waitFor();
    expect(await inspect(page, { name: 'queue', main: /Watch and rate/ })).toEqual([]);
    await page.getByRole('link', { name: 'Watch and rate' }).focus();
    await page.keyboard.press('Enter');
    await until('the film to be loaded', 20, () =>
      film(page).evaluate((video: HTMLVideoElement) => video.readyState >= 2),
    );
    const key = (name: string) => page.keyboard.press(name);

    // Playing, seeking, speed.
    await key('m');
    await key('k');
    await until('the film to play', 10, async () => (await at(page)) > 0.3);
    await key('k');
    const before = await at(page);
    await key('l');
    await until('ten seconds on', 5, async () => Math.abs((await at(page)) - before - 10) < 0.3);
    await key('ArrowLeft');
    await until('five seconds back', 5, async () => Math.abs((await at(page)) - before - 5) < 0.3);
    await key('>');
    const rate = await film(page).evaluate((video: HTMLVideoElement) => [video.playbackRate, video.preservesPitch]);
    expect(rate).toEqual([1.25, true]);

    // The marked criterion, a moment for it, the next one.
    await key('4');
    await key('b');
    await key('c');
    await key('5');
    await key('c');
    await key('0');
    await page.getByText('Saved just now').waitFor();
    await until('the ratings to be on the server', 10, async () => {
      const ratings = (await mine(page, 0)).ratings as {
        value: number | null;
        cannotJudge: boolean;
        evidence: unknown[];
      }[];
      return (
        ratings.length === 3 &&
        ratings.filter((one) => one.evidence.length === 1 && one.value === 4).length === 1 &&
        ratings.some((one) => one.value === 5) &&
        ratings.some((one) => one.cannotJudge)
      );
    });

    // A note at this moment; the name after an @ is taken from a list.
    await key('n');
    await page.keyboard.type('Hear this, @mar');
    await page.getByRole('option', { name: 'Mara Lindt' }).waitFor();
    await key('Enter');
    await key('Control+Enter');
    await page.getByText('@Mara Lindt').waitFor();
    await page.locator('[data-tick=note]').waitFor({ state: 'attached' });
    await page.locator('[data-tick=evidence]').waitFor({ state: 'attached' });

    // The next answer without a reload; what is missing is listed and jumped to.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await key(']');
    await page.getByRole('heading', { name: 'Explain our product' }).waitFor();
    const submit = page.getByRole('button', { name: 'Submit rating' });
    await submit.focus();
    await key('Enter');
    await page.getByText('2 things are missing before you can submit').waitFor();
    const focused = page.locator('[data-criterion]').filter({ hasText: 'Explains simply' }).locator('input:focus');
    await focused.waitFor({ state: 'attached' });
    await key('3');
    await key('r');
    await key('ArrowRight');
    await key('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true);
    await shot(page, 'room-by-keyboard');
    expect(await inspect(page, { name: 'room', main: /Submit rating/ })).toEqual([]);
    await key('Control+Enter');
    await page.getByRole('heading', { name: 'Your rating is in' }).waitFor();
    const here = page.url();
    await key('Shift+N');
    await page.waitForURL((url) => url.href !== here);
    await page.getByRole('radiogroup', { name: /Ownership/ }).waitFor();
    expect(faults.lines).toEqual([]);
  }));

it('seeks on the waveform to within a third of a second, and finds its way back after a reload', () =>
  evidence(async () => {
    const { page, faults } = await signIn('mara@hafenwerk.test');
    await enter(page, 1);
    const slider = page.getByRole('slider', { name: 'Position in the answer' });
    const length = await film(page).evaluate((video: HTMLVideoElement) => video.duration);
    const box = await slider.locator('xpath=..').boundingBox();
    if (!box) throw new Error('the waveform is not there');
    for (const share of [0.02, 0.37, 0.5, 0.81, 0.98]) {
      await page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
      await until(`the film to be at ${share}`, 5, async () => Math.abs((await at(page)) - share * length) < 0.3);
    }
    // Dragging, and what is read out.
    await page.mouse.move(box.x + box.width * 0.9, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 5 });
    await page.mouse.up();
    await until('the film to follow', 5, async () => Math.abs((await at(page)) - length / 2) < 0.3);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0:\d\d of 0:\d\d$/);
    const left = await at(page);
    await page.reload();
    await until('the film to be where it was', 20, async () => Math.abs((await at(page)) - left) < 0.3);
    expect(faults.lines).toEqual([]);
  }));

it('says what is safe where an answer cannot be played, and tries again', () =>
  evidence(async () => {
    const { page, faults } = await signIn('mara@hafenwerk.test');
    faults.forgive.push(/net::ERR_FAILED/);
    await page.route('**/media/**', (route) => route.abort());
    await page.goto(roomOf(1));
    await page.getByText('The recording is safe on the server', { exact: false }).waitFor();
    await page.unroute('**/media/**');
    await press(page, 'Try again');
    await until('the film to be loaded', 20, () =>
      film(page).evaluate((video: HTMLVideoElement) => video.readyState >= 2),
    );
    expect(await page.getByText('can’t be played right now', { exact: false }).count()).toBe(0);
    expect(faults.lines).toEqual([]);
  }));

it('keeps ratings made on a lost line, says so, and sends them when it is back', () =>
  evidence(async () => {
    const { page, context, faults } = await signIn('mara@hafenwerk.test');
    faults.forgive.push(/net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED/);
    await enter(page, 1);
    await context.setOffline(true);
    await choose(page, /Ownership/, '2');
    await page.getByText('1 thing waits on this device').waitFor();
    await choose(page, /Listens to customers/, '3');
    await page.getByText('2 things wait on this device').waitFor();
    await shot(page, 'room-offline');
    await context.setOffline(false);
    await page.getByText(/^Saved/).waitFor();
    const { ratings } = await mine(page, 1);
    expect(ratings.map((one: { value: number }) => one.value).sort()).toEqual([2, 3]);
    expect(faults.lines).toEqual([]);
  }));

it('puts together what two windows of one rater say', () =>
  evidence(async () => {
    const { page, context } = await signIn('mara@hafenwerk.test');
    await enter(page, 1);
    // The second one is not told of what happens in the first.
    const other = await context.newPage();
    await other.route('**/api/v1/stream*', (route) => route.abort());
    await other.goto(roomOf(1));
    await other.getByRole('radiogroup', { name: /Clear explanation/ }).waitFor();
    await page.getByRole('button', { name: 'Note on Clear explanation' }).click();
    await page.getByLabel('Note on Clear explanation').fill('Heard in the first window.');
    await choose(page, /Clear explanation/, '2');
    await until('it to be saved', 10, async () =>
      (await mine(page, 1)).ratings.some((one: { note: string }) => one.note !== ''),
    );
    await choose(other, /Clear explanation/, '4');
    await other.getByText('both are put together here').waitFor();
    const ratings = (await mine(page, 1)).ratings as { value: number; note: string }[];
    expect(ratings.find((one) => one.note !== '')).toMatchObject({ value: 4, note: 'Heard in the first window.' });
  }));

it('shows what everyone said once one’s own is in, and where they disagree most', () =>
  evidence(async () => {
    const { page, faults } = await signIn('mara@hafenwerk.test');
    await enter(page, 0);
    expect(await page.getByText('Hear this').count()).toBe(0);
    await choose(page, /Ownership/, '1');
    await choose(page, /Listens to customers/, '4');
    await choose(page, /Clear explanation/, '4');
    await press(page, /Explain our product/);
    await choose(page, /Explains simply/, '3');
    await choose(page, 'Recommendation', 'Unsure');
    await page.getByText(/^Saved/).waitFor();
    await press(page, 'Submit rating');
    await page.getByRole('heading', { name: 'What everyone said' }).waitFor();
    const matrix = page.getByRole('table', { name: 'Ratings by criterion and person' });
    const groups = await matrix.locator('tbody').allInnerTexts();
    const furthest = groups.filter((text) => text.includes('furthest apart'));
    expect(furthest).toHaveLength(1);
    expect(furthest[0]).toMatch(/Ownership[\s\S]*furthest apart: 1 to 4/);
    expect(groups.find((text) => text.includes('Clear explanation'))).toMatch(/can’t judge/);
    await page.getByText('Hear this').waitFor();
    await press(page, 'How this is computed');
    await page.getByText(/Jonas Okafor could not judge Clear explanation/).waitFor();
    await page.keyboard.press('Escape');
    expect(await inspect(page, { name: 'revealed' })).toEqual([]);

    // A change goes on record; what was said first stays in the score.
    const score = await page.getByText(/±/).first().textContent();
    await press(page, 'Change my rating');
    await page.getByText('You are changing a rating that is in.', { exact: false }).waitFor();
    await press(page, /A customer you almost lost/);
    await choose(page, /Ownership/, '3');
    await page.getByText(/^Saved/).waitFor();
    await press(page, 'Submit rating');
    await matrix.getByText('now 3').waitFor();
    expect(await page.getByText(/±/).first().textContent()).toBe(score);
    await shot(page, 'room-changed');
    expect(faults.lines).toEqual([]);
  }));
