import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../tests/long/vorab.ts';
import { judgeAnswers } from './judge.ts';
import { arrive, deliver, settle, submit } from './people.ts';
import { planRound } from './plan.ts';
import { count, type Result } from './result.ts';
import { onStage, type Stage } from './stage.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const SMALL = '400k';
const LARGE = '16m';

/**
 * A disk that is full: first while candidates record (and the server is killed and started again on it), then while the recordings are
 * made. It is a real one, a small file system in memory, so this needs the right to mount.
 */
export async function playFullDisks(
  seed: number,
  disks: number,
  result: Result,
  tell: (line: string) => void,
): Promise<void> {
  for (let n = 0; n < disks; n++) {
    const storageDir = mkdtempSync(join(tmpdir(), 'vorab-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', storageDir]);
    try {
      chmodSync(storageDir, 0o700);
      const where = `full disk ${n}`;
      await onStage({ seed, kind: 'whole', where, result, storageDir }, (stage) => fill(stage, storageDir, n, tell));
    } finally {
      execFileSync('umount', [storageDir]);
      rmdirSync(storageDir);
    }
  }
}

async function fill(stage: Stage, storageDir: string, n: number, tell: (line: string) => void): Promise<void> {
  const { line, house, result } = stage;
  const plan = planRound(stage.seed, 2_000_000 + n);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const people = await Promise.all(plan.candidates.map((takes, each) => arrive(stage, plan, takes, each)));
  result.invitations.made += people.length;
  const handedIn = people.map(async (answered) => {
    await Promise.all(answered.takes.map((take) => deliver(answered, take, stopped, result)));
    await submit(answered, result);
  });
  const refused = () => line.refused.get('put 507') ?? 0;
  await until('chunks to be refused', 60, async () => refused() >= 5);
  for (const victim of await house.kill({ target: 'server', at: 0 })) {
    count(result.kills.byTarget, victim);
    count(result.kills.byPhase, 'full disk');
    result.kills.total += 1;
  }
  await house.revive();
  const before = refused();
  await until('chunks to be refused by the next server too', 60, async () => refused() > before);
  // Somebody makes room: all of it arrives, and then there is none for what is made of it.
  resize(storageDir, LARGE);
  const filler = join(storageDir, 'filler');
  stop();
  await Promise.all(handedIn.slice(0, 1));
  fillUp(filler);
  await pause(4000);
  rmSync(filler);
  await Promise.all(handedIn);
  await settle(stage.team, people);
  for (const answered of people) await judgeAnswers(answered, result);
  result.fullDisks.made += 1;
  result.fullDisks.refused += refused();
  tell(`full disk ${n}: ${refused()} chunks refused and delivered later`);
}

const resize = (folder: string, size: string) => execFileSync('mount', ['-o', `remount,size=${size}`, folder]);

/** Takes whatever room there is; others may be quicker to take the last of it. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(64 * 1024);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
