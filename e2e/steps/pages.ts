import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, type Faults, openBrowser, phone, watch } from '../lib/browser.ts';
import { press } from '../lib/fields.ts';
import { type Inspection, inspect } from '../lib/inspect.ts';
import { run } from '../lib/programs.ts';
import { root, startVorab, type Vorab } from '../lib/server.ts';
import { withEvidence } from '../lib/shots.ts';
import { type Language, words } from '../lib/words.ts';
import { begins, walkCandidate } from './candidate-pages.ts';
import { password } from './prepare.ts';

interface Named {
  readonly items: { readonly id: string; readonly name: string | null; readonly title?: string }[];
}

/** Every page in a language: light and dark, phone and desk, by keyboard, at 320 px, with longer texts, with nothing from elsewhere. */
export function inspectPages(language: Exclude<Language, 'rtl'>): void {
  const c = words('candidate', language);
  const s = words('studio', language);
  let vorab: Vorab;
  let browser: Browser;
  let office: BrowserContext;
  let mara: Page;
  let faults: Faults;

  // The walkthrough leaves an interview with one candidate who has been decided on; nobody has signed in here yet.
  beforeAll(async () => {
    [vorab, browser] = await Promise.all([startVorab(), openBrowser()]);
    await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
    office = await desktop(browser);
    await office.addInitScript(`try { localStorage.setItem('vorab.language', '${language}'); } catch {}`);
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
  const post = async <T>(path: string, data: object): Promise<T> =>
    (
      await office.request.post(`${vorab.origin}/api/v1${path}`, { headers: { origin: vorab.origin }, data })
    ).json() as T;
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

  describe(`every page in ${language}`, () => {
    it('lets one sign in', () =>
      evidence(async () => {
        await mara.goto(vorab.origin);
        await mara.waitForURL('**/sign-in**');
        await heading(mara, s('sign-in.title'));
        expect(await inspect(mara, { name: 'sign-in', main: begins(s('sign-in.submit')) })).toEqual([]);
        await mara.getByLabel(s('field.email')).fill('mara@hafenwerk.test');
        await mara.getByLabel(s('field.password')).fill(password);
        await press(mara, s('sign-in.submit'));
        await mara.getByRole('navigation').first().waitFor();
      }));

    it('shows a candidate welcome, consent, check, question, overview and receipt', () =>
      evidence(async () => {
        const hand = await phone(browser);
        const handFaults = watch(hand, vorab.origin);
        const lea = await hand.newPage();
        const wrong: string[] = [];
        const look = async (seen: Inspection) => wrong.push(...(await inspect(lea, seen)));
        const { id, link } = await inviteLea();
        await lea.goto(link);

        await walkCandidate({ page: lea, origin: vorab.origin, invitation: id, c, look });

        await lea.goto(`${vorab.origin}/i/no-such-link-0000000000000000000000000000000?lang=${language}`);
        await heading(lea, c('gone.unknown-title'));
        await look({ name: 'candidate-gone' });
        expect([...wrong, ...handFaults.lines]).toEqual([]);
        await hand.close();
      }));

    it('shows a team queue, interviews, builder, candidates, room, team, outbox and server', () =>
      evidence(async () => {
        const wrong: string[] = [];
        const look = async (seen: Inspection) => wrong.push(...(await inspect(mara, seen)));
        const visit = async (path: string, ready: Locator, seen: Inspection) => {
          await mara.goto(vorab.origin + path);
          await ready.filter({ visible: true }).first().waitFor();
          await look(seen);
        };
        const text = (words: string | RegExp) => mara.getByText(words);
        const interview = (await api<Named>('/interviews')).items[0]?.id ?? '';
        const at = `/interviews/${interview}`;
        const people = (await api<Named>(`${at}/invitations`)).items;
        await visit('/', text(s('home.open.title')), { name: 'home', main: begins(s('interviews.new')) });
        await visit('/interviews', text('Customer Success, Hamburg'), {
          name: 'interviews',
          main: begins(s('interviews.new')),
        });
        await visit('/review', text('Lea Brandt'), { name: 'queue', main: /Lea Brandt|^Candidate / });
        await visit(at, text('Tomasz Nowak'), { name: 'interview', main: begins(s('invite.open')) });
        await press(mara, s('invite.open'));
        await mara.getByRole('dialog').waitFor();
        await look({ name: 'invite' });
        await visit(`${at}/edit`, text(s('rubric.title')), { name: 'builder', main: begins(s('publish.again')) });
        for (const { id, name } of people) {
          const decided = name === 'Tomasz Nowak';
          await visit(`${at}/review/${id}`, text(decided ? s('others.title') : s('scorecard.title')), {
            name: decided ? 'room-decided' : 'room',
            main: begins(decided ? s('player.play') : s('scorecard.submit')),
          });
        }
        await visit('/team', text('Jonas Okafor'), { name: 'team', main: begins(s('team.invite')) });
        await visit('/settings', text(s('settings.preview')), {
          name: 'settings',
          main: begins(s('settings.logo.choose')),
        });
        await visit('/settings/keys', text(s('keys.reference')), { name: 'keys', main: begins(s('keys.new')) });
        await visit('/requests', text('I read slowly. May I have more time?'), {
          name: 'requests',
          main: begins(s('request.submit', { name: 'Lea Brandt' })),
        });
        await visit('/messages', mara.locator('iframe'), { name: 'messages', main: begins(s('messages.add')) });
        await visit('/account', text(s('account.devices')), { name: 'account' });
        await visit(`${at}/try`, text(s('try.banner')), { name: 'try', main: begins(s('try.again')) });
        await visit('/status', text(s('status.version')), { name: 'status', main: begins(s('status.test.send')) });
        await mara.goto(`${vorab.origin}/design`);
        await heading(mara, s('design.title'));
        // What is read aloud or moves is there only for whoever asks for it: now.
        for (const show of await mara.getByRole('button', { name: s('design.show'), exact: true }).all())
          await show.click();
        await look({ name: 'design', main: begins(s('design.tokens')) });
        faults.forgive.push(/422 \(Unprocessable Entity\) \(\S+nothing-by-this-name/);
        await visit('/interviews/nothing-by-this-name', text(s('state.no-access.title')), { name: 'not-here' });
        await mara.goto(`${vorab.origin}/outbox`);
        const html = (await mara.locator('iframe').getAttribute('srcdoc')) ?? '';
        await look({ name: 'outbox' });
        await mara.goto('about:blank');
        await mara.setContent(html);
        await look({ name: 'mail', letter: true });
        expect([...wrong, ...faults.lines]).toEqual([]);
      }));
  });

  /** @returns Lea's invitation and the link that she would get */
  async function inviteLea(): Promise<{ id: string; link: string }> {
    const interview = (await api<Named>('/interviews')).items[0]?.id ?? '';
    const person = { name: 'Lea Brandt', email: 'lea@example.test', language };
    const { id } = await post<{ id: string }>(`/interviews/${interview}/invitations`, person);
    return { id, link: (await api<{ url: string }>(`/invitations/${id}/link`)).url };
  }
}
