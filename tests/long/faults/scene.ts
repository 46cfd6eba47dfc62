import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CandidateQuestion, CandidateSession, CandidateTake } from '../../../contract/answers.ts';
import { withEvidence } from '../../../e2e/lib/shots.ts';
import { pause, until } from '../../../e2e/lib/wait.ts';
import { words } from '../../../e2e/lib/words.ts';
import type { Stage } from '../../../torture/lib/stage.ts';
import { Candidate } from '../../../torture/lib/team.ts';
import { type Theatre, watchMade } from './theatre.ts';

export const say = words('candidate', 'en');
const PATIENCE_MS = 30_000;

/** Recorders take a moment to start and to stop, and pages a moment to say so. */
const SLACK_MS = 1500;

/** One person who answers one question, for which there is one try: a fault that were charged could not be hidden. */
export class Scene {
  readonly stage: Stage;
  readonly context: BrowserContext;
  readonly candidate: Candidate;
  page: Page;
  /** How long the page said that it records, in ms. */
  spokenMs = 0;
  #since: number | null = null;

  constructor(stage: Stage, context: BrowserContext, candidate: Candidate, page: Page) {
    this.stage = stage;
    this.context = context;
    this.candidate = candidate;
    this.page = page;
  }

  sees(text: string | RegExp, patience = PATIENCE_MS): Promise<void> {
    return this.text(text).waitFor({ timeout: patience });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text, typeof text === 'string' ? { exact: true } : {}).first();
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click({ timeout: PATIENCE_MS });
  }

  devtools(): Promise<CDPSession> {
    return this.context.newCDPSession(this.page);
  }

  /** Opens the question and is recording when this returns. */
  async begin(): Promise<void> {
    await this.page.goto(`${this.candidate.link}#/q/1`);
    await this.record();
  }

  async record(): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^(${say('intro.record')}|${say('intro.record-again')})$`) })
      .click({ timeout: PATIENCE_MS });
    await this.recording();
  }

  async recording(): Promise<void> {
    await this.sees(say('record.recording'));
    this.#since = performance.now();
  }

  /** The clock stands: from here on nothing is recorded, until `recording`. */
  silence(): void {
    if (this.#since !== null) this.spokenMs += performance.now() - this.#since;
    this.#since = null;
  }

  speak(seconds: number): Promise<void> {
    return pause(seconds * 1000);
  }

  /** Everything that was said so far is with the server. */
  saved(): Promise<void> {
    return this.sees(say('saved.as-you-speak'));
  }

  async stop(): Promise<void> {
    await this.press(say('record.stop'));
    this.silence();
  }

  /** Five seconds are said, then something breaks what records; the page opens the devices again, and three more are said. */
  async brokenBy(strike: () => Promise<unknown>): Promise<void> {
    await this.begin();
    await this.speak(5);
    this.silence();
    await strike();
    await this.sees(say('broken.title'));
    await this.recording();
    await this.speak(3);
    await this.stop();
  }

  async question(): Promise<CandidateQuestion> {
    const session = await this.candidate.insist<CandidateSession>('GET', '');
    const [question] = session.questions;
    if (!question) throw new Error('no question');
    return question;
  }

  /** The one recording that there is, when it has been made. */
  async ready(): Promise<CandidateTake> {
    return until('the recording to be ready', 60, async () => {
      const { attempts } = await this.question();
      const [take] = attempts;
      if (attempts.length > 1) throw new Error(`${attempts.length} tries`);
      return take?.state === 'ready' && take;
    });
  }

  /**
   * @param lostMs how much of what was said may be missing, as docs/recording.md has it
   * @param cut the page went away in the middle, so the film may end within a picture
   */
  async expectReady({ lostMs, charged, cut }: { lostMs: number; charged: boolean; cut?: boolean }) {
    const take = await this.ready();
    const ms = take.recording?.durationMs ?? 0;
    expect(ms, `recorded of ${Math.round(this.spokenMs)} ms`).toBeGreaterThan(this.spokenMs - lostMs - SLACK_MS);
    expect(ms, `recorded of ${Math.round(this.spokenMs)} ms`).toBeLessThan(this.spokenMs + 2.5 * SLACK_MS);
    if (!cut) expect(take.recording?.checks.decodes, 'readable to the end').toBe(true);
    const left = charged ? 0 : 1;
    await until(`${left} tries to be left`, 15, async () => (await this.question()).takesLeft === left);
  }
}

/** Plays a scene in a context of its own; where it fails there is a picture of its page. */
export async function play(
  theatre: Theatre,
  name: string,
  work: (scene: Scene) => Promise<void>,
  opened?: BrowserContext,
): Promise<void> {
  await theatre.seated(async () => {
    const context = opened ?? (await theatre.context());
    try {
      await watchMade(context);
      const candidate = await Candidate.arrive(theatre.stage.team, theatre.stage.line.url, name);
      const scene = new Scene(theatre.stage, context, candidate, await context.newPage());
      await withEvidence(
        () => context.pages(),
        () => work(scene),
        name,
      );
    } finally {
      if (!opened) await context.close();
    }
  });
}
