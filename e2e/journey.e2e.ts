import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, openBrowser, phone, watch } from './lib/browser.ts';
import { press } from './lib/fields.ts';
import { linkIn, openPostOffice, type PostOffice } from './lib/mail.ts';
import { measure } from './lib/media.ts';
import { startVorab, type Vorab } from './lib/server.ts';
import { shot, withEvidence } from './lib/shots.ts';
import { pause } from './lib/wait.ts';
import { arrive, beginTake, loseNetwork, ownAnswers, send, stopTake, watchBack, writeAnswer } from './steps/answer.ts';
import {
  buildInterview,
  habits,
  inviteCandidate,
  inviteMember,
  joinTeam,
  setUp,
  story,
  title,
} from './steps/prepare.ts';
import { advance, rate, timelineOf, watchAnswer } from './steps/review.ts';

let post: PostOffice;
let vorab: Vorab;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'vorab-journey-'));

beforeAll(async () => {
  post = await openPostOffice();
  [vorab, browser] = await Promise.all([startVorab({ SMTP_URL: post.url }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await vorab?.stop();
  await post?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('leads three people from an empty server to a decision', () =>
  withEvidence(
    () => browser.contexts().flatMap((context) => context.pages()),
    async () => {
      // Mara sets up, builds, publishes and invites.
      const office = await desktop(browser);
      const officeFaults = watch(office, vorab.origin);
      const mara = await office.newPage();
      await setUp(mara, vorab.origin);
      await buildInterview(mara);
      await inviteMember(mara, 'jonas@hafenwerk.test');
      await inviteCandidate(mara, 'Tomasz Nowak', 'tomasz@example.test');

      // Jonas joins from his mail, and leaves queue and interview open.
      const elsewhere = await desktop(browser);
      const elsewhereFaults = watch(elsewhere, vorab.origin);
      const jonas = await elsewhere.newPage();
      const letter = await post.letterTo('jonas@hafenwerk.test');
      await joinTeam(jonas, linkIn(letter, /\/join#/), 'Jonas Okafor');
      const jonasBeside = await elsewhere.newPage();
      await jonasBeside.goto(`${vorab.origin}/interviews`);
      await jonasBeside.getByRole('link', { name: title }).click();
      await jonasBeside.getByRole('row', { name: 'Tomasz Nowak' }).waitFor();
      // What must come by itself could also come by a reload: there is none from here on.
      let loads = 0;
      for (const page of [jonas, jonasBeside, mara]) page.on('load', () => (loads += 1));

      // Tomasz opens his on a phone.
      const hand = await phone(browser);
      const handFaults = watch(hand, vorab.origin);
      // The browser itself reports each request that a cut connection ends.
      handFaults.forgive.push(/net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED/);
      const link = linkIn(await post.letterTo('tomasz@example.test'), /\/i\//);
      const tomasz = await hand.newPage();
      await arrive(tomasz, link);

      // First try, with a cut connection; watched, but not kept.
      await tomasz.getByText('Question 1 of 2').first().waitFor();
      expect(await tomasz.getByText(story).count()).toBe(0);
      await shot(tomasz, 'candidate-question');
      await beginTake(tomasz, 'Show the question', story);
      await loseNetwork(tomasz, hand, 4);
      await pause(2000);
      const first = await stopTake(tomasz);
      expect(first).toBeGreaterThanOrEqual(6);
      await watchBack(tomasz);
      await tomasz.getByText('2 more tries.').waitFor();
      await press(tomasz, 'Record again');

      // Second try: the tab closes in the middle. The link leads back, what was said is safe, and no try is lost.
      await beginTake(tomasz, 'Begin the next try', story);
      await tomasz.getByText('Saved as you speak').waitFor();
      await pause(3000);
      await tomasz.close();
      const again = await hand.newPage();
      await again.goto(link);
      await again.getByText('We found what you had recorded').waitFor();
      await shot(again, 'candidate-recovered');
      await again.getByRole('link', { name: 'Go on with question 1' }).click();
      await again.getByText(/Try 2 of 3\./).waitFor();
      await shot(again, 'candidate-tries');

      // Third try, kept.
      const started = Date.now();
      await beginTake(again, 'Begin the next try', story);
      await pause(8000);
      const said = await stopTake(again);
      expect(said).toBeLessThanOrEqual((Date.now() - started) / 1000);
      await press(again, 'Keep this answer');

      // The tab closes between two questions: the link goes on where he was.
      await again.getByRole('heading', { name: habits }).waitFor();
      await again.close();
      const evening = await hand.newPage();
      await evening.goto(link);
      await shot(evening, 'candidate-back');
      await evening.getByRole('link', { name: 'Go on with question 2' }).click();
      await writeAnswer(evening, 'Quietly in the morning, with people in the afternoon.');
      await send(evening);
      await evening.getByText(/\d:\d\d, picture and sound OK/).waitFor();
      await evening.getByText('53 characters received').waitFor();
      await ownAnswers(evening, 'Quietly in the morning, with people in the afternoon.');
      await shot(evening, 'candidate-done');
      await post.letterTo('tomasz@example.test', /^Received/);

      // Jonas sees it arrive in both windows.
      await jonas.getByRole('link', { name: 'Tomasz Nowak' }).waitFor();
      await jonasBeside.getByRole('row', { name: 'Tomasz Nowak' }).getByText('Submitted').waitFor();
      await mara.getByRole('row', { name: 'Tomasz Nowak' }).getByText('Submitted').waitFor();
      expect(loads).toBe(0);
      await shot(jonas, 'queue');
      await shot(jonasBeside, 'interview-for-reviewer');

      // Mara rates first. Jonas, who has the room open, learns nothing of it until his own is in.
      await jonas.getByRole('link', { name: 'Tomasz Nowak' }).click();
      const { source, seconds } = await watchAnswer(jonas);
      expect(Math.abs(seconds - said)).toBeLessThanOrEqual(2);
      await mara.getByRole('link', { name: 'Tomasz Nowak' }).click();
      await mara.locator('video').waitFor();
      await rate(mara, {
        ratings: { Ownership: 2, 'Clear explanation': 4 },
        recommendation: 'Unsure',
        note: 'A word from Mara.',
      });
      await jonas.getByText('Others hidden').waitFor();
      expect(await jonas.getByText('A word from Mara.').count()).toBe(0);
      await rate(jonas, {
        ratings: { Ownership: 4, 'Clear explanation': 5 },
        recommendation: 'Yes',
        note: 'A word from Jonas.',
      });
      await jonas.getByText('A word from Mara.').waitFor();

      // Weights 2 : 1 on five levels: Jonas (2·3/4 + 1)/3, Mara (2·1/4 + 3/4)/3; the mean on 1–5 is 3.5.
      await mara.getByText('A word from Jonas.').waitFor();
      await mara.getByText('3.5', { exact: false }).first().waitFor();
      await mara.getByText('of 5 · 2 ratings').waitFor();
      await shot(mara, 'score');
      await advance(mara, 'Clear ownership, and both of us agree.');
      await mara.getByRole('link', { name: title }).click();
      const told = await timelineOf(mara, 'Tomasz Nowak');
      for (const event of [
        'Invited',
        'Invitation sent by e-mail',
        'Link opened',
        'Consent given',
        'First answer begun',
        'Answer ready to watch',
        'Answer chosen',
        'Submitted',
        'Review submitted',
        'Decided: advance',
      ])
        expect(told).toContain(event);
      expect(told).toContainEqual(
        expect.stringMatching(/^The page closed in the middle; it cost no take, 0:0\d into the take$/),
      );

      // What the reviewers watched is whole: picture that moves, speech, and as long as it was.
      const file = join(folder, 'answer');
      const media = await elsewhere.request.get(source);
      expect(media.status()).toBe(200);
      writeFileSync(file, await media.body());
      const measured = await measure(file);
      expect(Math.abs(measured.seconds - said)).toBeLessThanOrEqual(2);
      expect(measured.meanVolume).toBeGreaterThan(-40);
      expect(measured.moves).toBeGreaterThanOrEqual(5);

      expect([...officeFaults.lines, ...elsewhereFaults.lines, ...handFaults.lines]).toEqual([]);
    },
  ));
