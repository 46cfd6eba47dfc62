import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexName, uploadPath } from '../../server/platform/storage/keys.ts';
import { diceOf } from './dice.ts';
import { judgeAnswers } from './judge.ts';
import { arrive, deliver, settle, submit } from './people.ts';
import { planRound } from './plan.ts';
import { count, type Result } from './result.ts';
import { onStage, type Stage } from './stage.ts';
import { readDiskCalls, Survivors, traced } from './survivors.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Power cuts while candidates record: everything is killed at once, and the disk loses whatever it was not told to keep. The
 * programs run under strace, so that what they synced is known from the kernel and not from themselves. PostgreSQL is killed with
 * them; its files stay as they are, since it has its own tests of its own log.
 */
export async function playPowerCuts(
  seed: number,
  cuts: number,
  result: Result,
  tell: (line: string) => void,
): Promise<void> {
  const traces = mkdtempSync(join(tmpdir(), 'vorab-traces-'));
  let starts = 0;
  const wrapper = () => traced(join(traces, `trace-${starts++}`));
  try {
    await onStage({ seed, kind: 'split', where: 'power cuts', result, wrapper }, async (stage) => {
      const disk = new Disk(stage, traces);
      const dice = diceOf(seed, 'power');
      const plan = planRound(seed, 1_000_000);
      const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
      const people = await Promise.all(plan.candidates.map((takes, n) => arrive(stage, plan, takes, n)));
      result.invitations.made += people.length;
      const handedIn = people.map(async (answered) => {
        await Promise.all(answered.takes.map((take) => deliver(answered, take, stopped, result)));
        await submit(answered, result);
      });
      for (let n = 0; n < cuts; n++) {
        // The last ones fall while recordings are made.
        if (n === Math.ceil(cuts / 2)) stop();
        await pause(dice.int(50, 900));
        const dropped = await disk.powerCut();
        tell(`power cut ${n}: ${dropped} dropped that was not synced`);
      }
      stop();
      await Promise.all(handedIn);
      await settle(stage.team, people);
      // Once more, so that the last traces are whole and what was made of the recordings has to be durable as well.
      await disk.powerCut();
      disk.judgePromises();
      for (const answered of people) await judgeAnswers(answered, result);
    });
  } finally {
    rmSync(traces, { recursive: true, force: true });
  }
}

class Disk {
  readonly #stage: Stage;
  readonly #traces: string;
  readonly #survivors: Survivors;
  readonly #read = new Set<string>();

  constructor(stage: Stage, traces: string) {
    this.#stage = stage;
    this.#traces = traces;
    this.#survivors = new Survivors(stage.house.storageDir);
  }

  /** @returns how many files and folders the disk lost */
  async powerCut(): Promise<number> {
    const { house, result } = this.#stage;
    for (const target of ['worker', 'server+postgres'] as const) {
      for (const victim of await house.kill({ target, at: 0 })) {
        count(result.kills.byTarget, victim);
        count(result.kills.byPhase, 'power cut');
        result.kills.total += 1;
      }
    }
    await this.#catchUp();
    this.#survivors.cut();
    const dropped = this.#drop(house.storageDir);
    result.powerCuts.made += 1;
    result.powerCuts.dropped += dropped;
    await house.revive();
    return dropped;
  }

  /** Every answer came after its chunk was durable, not only before the next cut. */
  judgePromises(): void {
    const { ledger, team, house, result } = this.#stage;
    for (const upload of ledger.uploads()) {
      const folder = join(house.storageDir, uploadPath(team.organisationId, upload));
      for (const { segment, chunk, at } of ledger.of(upload)) {
        const since = this.#survivors.durableSince(join(folder, indexName(segment), indexName(chunk)));
        result.powerCuts.promisesChecked += 1;
        if (since === null || since * 1000 > at) {
          result.lost.push(
            `power: chunk ${segment}/${chunk} of ${upload} was acknowledged at ${at}, durable from ${since}`,
          );
        }
      }
    }
  }

  /** Reads the traces of programs that have ended, all of them in one order. */
  async #catchUp(): Promise<void> {
    const names = readdirSync(this.#traces).filter((name) => !this.#read.has(name));
    const texts = await Promise.all(names.map((name) => this.#whole(join(this.#traces, name))));
    this.#survivors.feed(texts.flatMap(readDiskCalls).sort((a, b) => a.ended - b.ended));
    for (const name of names) this.#read.add(name);
  }

  /** The tracer writes a little longer than its program lives. */
  async #whole(path: string): Promise<string> {
    for (let before = -1; ; await pause(200)) {
      const text = readFileSync(path, 'utf8');
      if (text.length === before) return text;
      before = text.length;
    }
  }

  #drop(folder: string): number {
    let dropped = 0;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (this.#survivors.durableSince(path) === null) {
        rmSync(path, { recursive: true });
        dropped += 1;
      } else if (entry.isDirectory()) dropped += this.#drop(path);
    }
    return dropped;
  }
}
