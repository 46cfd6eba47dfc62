import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playBrowsers } from '../../torture/lib/browsers.ts';
import { playFullDisks } from '../../torture/lib/disk.ts';
import { playPowerCuts } from '../../torture/lib/power.ts';
import { emptyResult, isClean, type Result, table } from '../../torture/lib/result.ts';
import { playRounds } from '../../torture/lib/rounds.ts';

const SEED = Number(process.env.TORTURE_SEED ?? Date.now() % 1e9);
const LIMIT_MS = 15 * 60_000;
const hasStrace = spawnSync('strace', ['-V']).status === 0;
const quiet = () => {};

/** The short form of `npm run torture`: a new seed each time, so that many short runs are a long one. */
describe(`torture (TORTURE_SEED=${SEED})`, () => {
  async function expectNothingLost(play: (result: Result) => Promise<void>): Promise<Result> {
    const result = emptyResult('this', SEED);
    await play(result);
    process.stdout.write(table(result));
    expect(isClean(result), table(result)).toBe(true);
    expect(result.chunks.compared).toBeGreaterThan(0);
    return result;
  }

  it.each([
    { what: 'one process', rounds: [0] },
    { what: 'web and worker on one database', rounds: [20] },
  ])(
    'loses nothing that was acknowledged, charges no take and strands nobody: $what',
    async ({ rounds }) => {
      const result = await expectNothingLost((into) => playRounds(SEED, rounds, into, quiet));
      expect(result.kills.total).toBeGreaterThan(15);
      expect(result.takes.ready).toBe(6);
      expect(result.invitations.submitted).toBe(3);
    },
    LIMIT_MS,
  );

  it(
    'finds what was recorded when a tab, a browser, a server or a network went',
    async () => {
      const result = await expectNothingLost((into) => playBrowsers(SEED, [0, 1], into, quiet));
      expect(result.invitations.submitted).toBe(2);
    },
    LIMIT_MS,
  );

  it.skipIf(!hasStrace)(
    'has on the disk what it acknowledged when the power goes',
    async () => {
      const result = await expectNothingLost((into) => playPowerCuts(SEED, 2, into, quiet));
      expect(result.powerCuts.promisesChecked).toBe(result.chunks.acknowledged);
    },
    LIMIT_MS,
  );

  it(
    'waits for room on a disk that is full',
    async (context) => {
      if (!mayMount()) context.skip('mounting a small file system is not permitted here');
      const result = await expectNothingLost((into) => playFullDisks(SEED, 1, into, quiet));
      expect(result.fullDisks.refused).toBeGreaterThan(4);
    },
    LIMIT_MS,
  );
});

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'vorab-mount-'));
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) return false;
    execFileSync('umount', [folder]);
    return true;
  } finally {
    rmdirSync(folder);
  }
}
