import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { withDevices } from '../../e2e/lib/browser.ts';
import { until } from '../../tests/long/vorab.ts';

/** A person's Chromium with a profile that outlives it. */
export class Profile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'vorab-profile-'));
  #context: BrowserContext | null = null;

  /** A page, in the browser that runs or in a new one on the same profile. */
  async page(): Promise<Page> {
    return (await this.context()).newPage();
  }

  async context(): Promise<BrowserContext> {
    this.#context ??= await this.#open();
    return this.#context;
  }

  async #open(): Promise<BrowserContext> {
    const options = { locale: 'en-GB', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;
    return chromium.launchPersistentContext(this.#folder, { ...(await withDevices()), ...options });
  }

  /** Ends what draws the pages, as a tab dies. @returns how many processes it hit */
  async killTab(): Promise<number> {
    const crashed = this.#context?.pages().map((page) => new Promise((done) => page.once('crash', done))) ?? [];
    const hit = kill(this.#processes().filter(({ command }) => command.includes('--type=renderer')));
    await Promise.race([Promise.all(crashed), new Promise((done) => setTimeout(done, 5000))]);
    for (const page of this.#context?.pages() ?? []) void page.close().catch(() => undefined);
    return hit;
  }

  /** Ends the whole browser at once, as a battery does. @returns how many processes it hit */
  async killBrowser(): Promise<number> {
    this.#context = null;
    const hit = kill(this.#processes());
    await until('the browser to be gone', 20, async () => this.#processes().length === 0);
    return hit;
  }

  /** Ends the process that gives this browser its pictures or its sound: to pages the device was unplugged. @returns how many it hit */
  async killService(service: 'video_capture' | 'audio'): Promise<number> {
    return kill(this.#processes().filter(({ command }) => command.includes(`--utility-sub-type=${service}.`)));
  }

  /** Nothing of this browser runs for so long, and then all of it does, as when a lid is closed and opened. */
  async sleep(ms: number): Promise<void> {
    const all = this.#processes();
    for (const { pid } of all) process.kill(pid, 'SIGSTOP');
    await new Promise((done) => setTimeout(done, ms));
    for (const { pid } of all) process.kill(pid, 'SIGCONT');
  }

  /** Everything that runs on this profile; Chromium hands the folder on to its children. */
  #processes(): { pid: number; command: string }[] {
    return readdirSync('/proc').flatMap((name) => {
      const pid = Number(name);
      if (!Number.isInteger(pid)) return [];
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(this.#folder) ? [{ pid, command }] : [];
      } catch {
        return [];
      }
    });
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function kill(processes: readonly { pid: number }[]): number {
  let hit = 0;
  for (const { pid } of processes) {
    try {
      process.kill(pid, 'SIGKILL');
      hit += 1;
    } catch {
      // Gone already.
    }
  }
  return hit;
}
