import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CandidateSession, CandidateTake } from '../../contract/answers.ts';
import { buildPages } from '../../e2e/lib/server.ts';
import { until } from '../../tests/long/vorab.ts';
import { difference, packetsOf } from './packets.ts';
import { type BrowserPlan, planBrowser } from './plan.ts';
import { Profile } from './profile.ts';
import { count, type Result } from './result.ts';
import type { Stage } from './stage.ts';
import { onStage } from './stage.ts';
import { Candidate } from './team.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const WAIT_MS = 45_000;
/** Recorders hand over every two seconds, and a busy machine lets them wait. */
const NOTHING_YET_MS = 4500;

/** Candidates in real browsers, one after another: each answers one question, and something is killed or cut meanwhile. */
export async function playBrowsers(
  seed: number,
  numbers: readonly number[],
  result: Result,
  tell: (line: string) => void,
) {
  await buildPages();
  const where = `browsers ${numbers[0]} to ${numbers.at(-1)}`;
  await onStage({ seed, kind: 'whole', where, result, questions: 1 }, async (stage) => {
    for (const number of numbers) {
      const plan = planBrowser(seed, number);
      const profile = new Profile();
      const from = performance.now();
      const told = `browser ${number}: ${plan.victim} ${plan.phase} +${plan.afterMs} ms${plan.offline ? ', offline' : ''}`;
      try {
        await play(stage, plan, profile);
      } catch (error) {
        result.stuck.push(`${told}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      } finally {
        stage.line.mend();
        await profile.close();
      }
      tell(`${told}, ${Math.round(performance.now() - from)} ms`);
    }
  });
}

async function play(stage: Stage, plan: BrowserPlan, profile: Profile): Promise<void> {
  const { line, team, result } = stage;
  const candidate = await Candidate.arrive(team, line.url, `browser-${plan.number}`);
  result.invitations.made += 1;
  result.browsers.played += 1;
  let page = await profile.page();
  await page.goto(`${candidate.link}#/q/1`);
  await record(page);
  const began = performance.now();
  if (plan.offline) line.cut();
  let stoppedAt: number | null = null;
  if (plan.phase === 'delivering') {
    await pause(3000);
    stoppedAt = performance.now();
    await stop(page);
  }
  await pause(plan.afterMs);
  const struckAt = performance.now();
  await strike(stage, plan, profile);
  const gone = plan.victim === 'tab' || plan.victim === 'browser';
  if (gone) {
    await pause(300);
    line.mend();
    page = await profile.page();
    await page.goto(candidate.link, { timeout: WAIT_MS });
  } else {
    await pause(1500);
    line.mend();
    if (stoppedAt === null) {
      stoppedAt = performance.now();
      await stop(page);
    }
  }
  const spokenMs = (stoppedAt ?? struckAt) - began;
  const take = await finish(stage, plan, candidate, page, gone && stoppedAt === null ? spokenMs : null);
  if (gone && take) result.browsers.mostLostMs = Math.max(result.browsers.mostLostMs, Math.round(spokenMs - take));
  else if (take !== null && take < spokenMs - 2000)
    result.lost.push(`browser ${plan.number}: ${take} ms of ${spokenMs}`);
}

async function record(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: /^(Record my answer|Show the question|Begin the next try)$/ });
  await begin.click({ timeout: WAIT_MS });
  await page.getByText('Recording', { exact: true }).first().waitFor({ timeout: WAIT_MS });
}

const stop = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Stop and watch it back' }).click({ timeout: WAIT_MS });

async function strike({ house, line, result }: Stage, plan: BrowserPlan, profile: Profile): Promise<void> {
  if (plan.victim === 'network') {
    count(result.faults, 'cut');
    line.cut();
    return;
  }
  if (plan.victim === 'tab') await profile.killTab();
  if (plan.victim === 'browser') await profile.killBrowser();
  if (plan.victim === 'server') await house.kill({ target: 'server', at: 0 });
  count(result.kills.byTarget, plan.victim);
  count(result.kills.byPhase, `browser ${plan.phase}`);
  result.kills.total += 1;
  await house.revive();
}

/**
 * Whatever happened: the answer is there or can be given again, nothing was charged for it, and it can be sent.
 * @param brokeOffMs how long somebody had spoken whose page was killed then; null where they had stopped
 * @returns how long the recording is that came of it, in ms; null where nothing had been recorded yet
 */
async function finish(stage: Stage, plan: BrowserPlan, candidate: Candidate, page: Page, brokeOffMs: number | null) {
  const { result } = stage;
  const name = `browser ${plan.number}`;
  const question = async () => (await candidate.insist<CandidateSession>('GET', '')).questions[0];
  const delivered = async (): Promise<CandidateTake | undefined> =>
    (await question())?.attempts.find(({ state }) => state === 'complete' || state === 'ready');
  let found: CandidateTake | undefined;
  // A kill before the first bytes were handed over leaves nothing to find: then the device has none, and nobody waits for them.
  const bare = async () => brokeOffMs !== null && brokeOffMs < NOTHING_YET_MS && (await isBare(page));
  const first = await until(
    'the take to be delivered',
    60,
    async () => (await delivered()) ?? ((await bare()) && 'none'),
  )
    .then((either) => (either === 'none' ? delivered() : either))
    .catch(() => undefined);
  found = first;
  if (!found && brokeOffMs !== null && brokeOffMs < NOTHING_YET_MS) {
    result.browsers.nothingYet += 1;
    await page.goto(`${candidate.link}#/q/1`);
    await page.reload();
    await record(page);
    await pause(2500);
    await stop(page);
    found = await until('the second try to be delivered', 60, delivered);
  }
  if (!found) {
    result.lost.push(`${name}: nothing was delivered of ${brokeOffMs ?? 'an answer that was stopped'}`);
    return null;
  }
  if (first && brokeOffMs !== null) {
    await page.getByText('We found what you had recorded').first().waitFor({ timeout: WAIT_MS });
    result.browsers.foundAgain += 1;
    const uncharged = async () => (await question())?.takesLeft === 1;
    await until('the try not to count', 20, uncharged).catch(() => result.charged.push(`${name}: ${brokeOffMs} ms`));
  }
  await candidate.insist('POST', `/takes/${found.id}/keep`, {});
  await candidate.insist('POST', '/submit', {});
  const ready = await until('the recording to be ready', 90, async () => {
    const take = await candidate.at<CandidateTake>('GET', `/takes/${found.id}`);
    return take.state === 'ready' && take;
  });
  const { state } = await candidate.insist<CandidateSession>('GET', '');
  if (state === 'submitted') result.invitations.submitted += 1;
  else result.stuck.push(`${name}: the invitation is ${state}`);
  result.takes.made += 1;
  result.takes.ready += 1;
  await comparePackets(stage, name, candidate, ready);
  return first ? (ready.recording?.durationMs ?? 0) : null;
}

/** Whether the page's device holds no recording (any more). */
async function isBare(page: Page): Promise<boolean> {
  // A page looks for what an earlier one left as soon as it has come up.
  await pause(3000);
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    const counts = known.map(
      ({ name = '' }) =>
        new Promise<number>((done, fail) => {
          const open = indexedDB.open(name);
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const database = open.result;
            if (!database.objectStoreNames.contains('takes')) return done(0);
            const takes = database.transaction('takes').objectStore('takes').count();
            takes.onsuccess = () => {
              database.close();
              done(takes.result);
            };
          };
        }),
    );
    return (await Promise.all(counts)).every((count) => count === 0);
  });
}

/** The finished file against the raw chunks, which `judgeStore` holds against what was promised. */
async function comparePackets({ house, team, result }: Stage, name: string, candidate: Candidate, take: CandidateTake) {
  const folder = mkdtempSync(join(tmpdir(), 'vorab-judge-'));
  try {
    const storage = await house.storage();
    const upload = take.uploadId ?? '';
    const sent = { video: [] as string[], audio: [] as string[] };
    for (const { segment } of await storage.listChunks(team.organisationId, upload)) {
      const path = join(folder, `sent-${segment}`);
      await storage.materialise(team.organisationId, upload, segment, path);
      const { video, audio } = await packetsOf(path);
      sent.video.push(...video);
      sent.audio.push(...audio);
    }
    const path = join(folder, 'made');
    writeFileSync(path, await candidate.download(take.recording?.playbackUrl ?? ''));
    const missing = difference(sent, await packetsOf(path));
    if (missing) result.lost.push(`${name}: ${missing}`);
    result.packets += sent.video.length + sent.audio.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
