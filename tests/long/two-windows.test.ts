import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, phone, watch } from '../../e2e/lib/browser.ts';
import { press } from '../../e2e/lib/fields.ts';
import { inspect } from '../../e2e/lib/inspect.ts';
import { linkIn, openPostOffice, type PostOffice } from '../../e2e/lib/mail.ts';
import { startVorab, type Vorab } from '../../e2e/lib/server.ts';
import { withEvidence } from '../../e2e/lib/shots.ts';
import { pause, until } from '../../e2e/lib/wait.ts';
import { arrive, beginTake, stopTake } from '../../e2e/steps/answer.ts';
import { Office } from '../../e2e/steps/office.ts';
import { story } from '../../e2e/steps/prepare.ts';

let post: PostOffice;
let vorab: Vorab;
let browser: Browser;
let office: Office;
let interview: string;

beforeAll(async () => {
  post = await openPostOffice();
  [vorab, browser] = await Promise.all([startVorab({ SMTP_URL: post.url }), openBrowser()]);
  office = new Office(await desktop(browser), vorab.origin);
  interview = await office.open();
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
  await post?.close();
});

interface Seen {
  questions: { takesLeft: number; attempts: { id: string; number: number; state: string; charged: boolean }[] }[];
}
async function attempts(page: Page) {
  const session = await page.evaluate(async () => {
    const { invitationId } = JSON.parse(document.getElementById('session')?.textContent ?? '');
    return (await fetch(`/api/v1/candidate/${invitationId}`)).json();
  });
  const [question] = (session as Seen).questions;
  return { left: question?.takesLeft, takes: question?.attempts ?? [] };
}
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const recording = (page: Page) => page.getByText('Recording', { exact: true }).first().waitFor();
const here = { 'two-windows': 'window', 'left-window': 'left', 'two-devices': 'device' } as const;
const look = (page: Page, name: keyof typeof here) =>
  inspect(page, { name: `candidate-${name}`, main: /^Go on here( again)?$/ });

it('one window records, then another, then another device: nothing is lost, and only what was stopped on purpose is a try', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    async () => {
      await office.invite(interview, 'Zoe Zweifach', 'zoe@example.test');
      const link = linkIn(await post.letterTo('zoe@example.test'), /\/i\//);
      const context: BrowserContext = await phone(browser);
      const faults = watch(context, vorab.origin);
      const one = await context.newPage();
      await arrive(one, link);
      const two = await context.newPage();
      await two.goto(`${link}#/q/1`);
      await two.getByText('Try 1 of 3.').waitFor();
      // Another device, by the same link, which looks at the question before anything is recorded.
      const other = await phone(browser);
      const third = await other.newPage();
      await third.goto(`${link}#/q/1`);
      await third.getByText('Try 1 of 3.').waitFor();
      await beginTake(one, 'Show the question', story);
      await one.getByText('Saved as you speak').waitFor();

      await press(two, 'Show the question');
      await heading(two, 'You are recording in another window');
      expect(await look(two, 'two-windows')).toEqual([]);
      await press(two, 'Go on here');
      await heading(one, 'You went on in another window');
      expect(await look(one, 'left-window')).toEqual([]);
      await press(two, 'Start now');
      await recording(two);
      await until('the first window’s take to arrive and to cost nothing', 15, async () => {
        const { takes } = await attempts(one);
        return takes.some((take) => take.number === 1 && !take.charged && /complete|ready/.test(take.state));
      });
      await two.getByText('Saved as you speak').waitFor();
      const known = async () => (await attempts(one)).takes.length === 2;
      await until('the server to know of the second take', 15, known);

      // It can't hear the first, so the server says it: what the page knew when it was opened is old.
      await press(third, 'Show the question');
      await heading(third, 'You seem to be recording on another device');
      expect(await look(third, 'two-devices')).toEqual([]);
      await press(third, 'Go on here');
      await press(third, 'Start now');
      await recording(third);
      await heading(two, 'You went on with another device');
      await pause(1000);
      await stopTake(third);
      await until('all three to have arrived, one of them a try', 15, async () => {
        const { left, takes } = await attempts(third);
        const arrived = takes.filter(({ state }) => /complete|ready/.test(state));
        return left === 2 && arrived.length === 3 && arrived.filter(({ charged }) => charged).length === 1;
      });
      expect(faults.lines).toEqual([]);
      await Promise.all([context.close(), other.close()]);
    },
  ));
