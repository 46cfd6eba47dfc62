import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, type Faults, openBrowser, phone, watch } from './lib/browser.ts';
import { press } from './lib/fields.ts';
import { type Inspection, inspect } from './lib/inspect.ts';
import { run } from './lib/programs.ts';
import { root, startVorab, type Vorab } from './lib/server.ts';
import { withEvidence } from './lib/shots.ts';
import { pause } from './lib/wait.ts';
import { password } from './steps/prepare.ts';

let vorab: Vorab;
let browser: Browser;
let office: BrowserContext;
let mara: Page;
let faults: Faults;

/** The walkthrough leaves an interview with one candidate who has been decided on; nobody has signed in here yet. */
beforeAll(async () => {
  [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
  await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
  office = await desktop(browser);
  faults = watch(office, vorab.origin);
  mara = await office.newPage();
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
});

const evidence = (story: () => Promise<void>) =>
  withEvidence(() => browser.contexts().flatMap((context) => context.pages()), story);
const api = async <T>(path: string): Promise<T> => (await office.request.get(`${vorab.origin}/api/v1${path}`)).json();

interface Named {
  readonly items: { readonly id: string; readonly name: string | null }[];
}

describe('every page in light and dark, by keyboard, at 320 px, with nothing from elsewhere', () => {
  it('lets one sign in', () =>
    evidence(async () => {
      await mara.goto(vorab.origin);
      await mara.waitForURL('**/sign-in**');
      await mara.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await inspect(mara, { name: 'sign-in', main: /^Sign in$/ })).toEqual([]);
      await mara.getByLabel('E-mail').fill('mara@hafenwerk.test');
      await mara.getByLabel('Password').fill(password);
      await press(mara, 'Sign in');
      await mara.getByRole('heading', { name: 'Interviews', level: 1 }).waitFor();
    }));

  it('shows a candidate welcome, consent, check, question, overview and receipt', () =>
    evidence(async () => {
      const hand = await phone(browser);
      const handFaults = watch(hand, vorab.origin);
      const lea = await hand.newPage();
      const wrong: string[] = [];
      const look = async (seen: Inspection) => wrong.push(...(await inspect(lea, seen)));
      await lea.goto(await inviteLea());

      await lea.getByRole('link', { name: 'Begin' }).waitFor();
      await look({ name: 'candidate-welcome', main: /^Begin/ });
      await press(lea, 'Help');
      await lea.getByRole('dialog').waitFor();
      await look({ name: 'candidate-help' });
      await press(lea.getByRole('dialog'), /Close/);
      await lea.getByRole('link', { name: 'Begin' }).click();
      await lea.getByRole('heading', { name: 'Before you begin' }).waitFor();
      await look({ name: 'candidate-consent', main: /I agree/ });
      await press(lea, 'I agree');
      await lea.getByText('We can hear you').waitFor();
      await look({ name: 'candidate-check', main: /To the first question/ });

      await lea.getByRole('link', { name: 'To the first question' }).click();
      await lea.getByRole('button', { name: 'Show the question' }).waitFor();
      await look({ name: 'candidate-question', main: /Show the question/ });
      await press(lea, 'Show the question');
      await lea.getByRole('button', { name: 'Start now' }).waitFor();
      await look({ name: 'candidate-thinking', main: /Start now/ });
      await press(lea, 'Start now');
      await lea.getByText('Saved as you speak').waitFor();
      await look({ name: 'candidate-recording', main: /Stop and watch it back/ });
      await pause(1000);
      await press(lea, 'Stop and watch it back');
      await lea.getByText('All of it has arrived.').waitFor();
      await look({ name: 'candidate-watch-back', main: /Keep this answer/ });
      await press(lea, 'Keep this answer');

      await lea.getByLabel('Your answer').fill('With a list, and with time for what is not on it.');
      await lea.getByText('Saved as you write').waitFor();
      await look({ name: 'candidate-text', main: /Keep this answer/ });
      await press(lea, 'Keep this answer');
      await lea.getByRole('heading', { name: 'Check and send' }).waitFor();
      await look({ name: 'candidate-overview', main: /Send my answers/ });
      await press(lea, 'Send my answers');
      await lea.getByText(/picture and sound OK/).waitFor();
      await look({ name: 'candidate-done' });

      await lea.goto(`${vorab.origin}/i/no-such-link-0000000000000000000000000000000`);
      await lea.getByRole('heading', { name: 'This link does not open anything' }).waitFor();
      await look({ name: 'candidate-gone' });
      expect([...wrong, ...handFaults.lines]).toEqual([]);
      await hand.close();
    }));

  it('shows a team queue, interviews, builder, candidates, room, team and outbox', () =>
    evidence(async () => {
      const wrong: string[] = [];
      const visit = async (path: string, ready: string | RegExp, seen: Inspection) => {
        await mara.goto(vorab.origin + path);
        await mara.getByText(ready).filter({ visible: true }).first().waitFor();
        wrong.push(...(await inspect(mara, seen)));
      };
      const interview = (await api<Named>('/interviews')).items[0]?.id ?? '';
      const at = `/interviews/${interview}`;
      const people = (await api<Named>(`${at}/invitations`)).items;
      await visit('/interviews', 'Customer Success, Hamburg', { name: 'interviews', main: /New interview/ });
      await visit('/review', /to watch/, { name: 'queue', main: /Lea Brandt|^Candidate / });
      await visit(at, 'Tomasz Nowak', { name: 'interview', main: /Invite candidates/ });
      await press(mara, 'Invite candidates');
      await mara.getByRole('dialog').waitFor();
      wrong.push(...(await inspect(mara, { name: 'invite' })));
      await visit(`${at}/edit`, 'Rubric', { name: 'builder', main: /Publish/ });
      for (const { id, name } of people) {
        const decided = name === 'Tomasz Nowak';
        await visit(`${at}/review/${id}`, decided ? 'What all said' : 'Your rating', {
          name: decided ? 'room-decided' : 'room',
          main: decided ? /^Play$/ : /Submit rating/,
        });
      }
      await visit('/team', 'Jonas Okafor', { name: 'team', main: /Invite a member/ });
      faults.forgive.push(/422 \(Unprocessable Entity\) \(\S+nothing-by-this-name/);
      await visit('/interviews/nothing-by-this-name', /Not here/, { name: 'not-here' });
      await mara.goto(`${vorab.origin}/outbox`);
      // A message runs no scripts, axe among them: it is looked at apart.
      const message = mara.locator('iframe');
      const html = (await message.getAttribute('srcdoc')) ?? '';
      await message.evaluate((element) => element.remove());
      wrong.push(...(await inspect(mara, { name: 'outbox' })));
      await mara.goto('about:blank');
      await mara.setContent(html);
      wrong.push(...(await inspect(mara, { name: 'mail' })));
      expect([...wrong, ...faults.lines]).toEqual([]);
    }));
});

/** @returns the link that Lea would get */
async function inviteLea(): Promise<string> {
  const interview = (await api<Named>('/interviews')).items[0]?.id ?? '';
  const invited = await office.request.post(`${vorab.origin}/api/v1/interviews/${interview}/invitations`, {
    headers: { origin: vorab.origin },
    data: { name: 'Lea Brandt', email: 'lea@example.test' },
  });
  const { id } = (await invited.json()) as { id: string };
  return (await api<{ url: string }>(`/invitations/${id}/link`)).url;
}
