/**
 * Every figure of docs/performance.md in one run, one script after the other, then the plot. For a machine that does nothing else, about an
 * hour and a half. `--quick` takes fewer rounds (an hour); `--short` leaves out answers of two and of ten minutes (both: 20 minutes).
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { say } from './lib/report.ts';

const quick = process.argv.includes('--quick');
const short = process.argv.includes('--short') ? ['--middle=0', '--long=0'] : [];
const scripts: readonly (readonly [script: string, full: readonly string[], quick: readonly string[]])[] = [
  ['recorders', ['--rounds=7'], ['--rounds=3']],
  ['ingest', ['--rounds=5'], ['--rounds=3']],
  ['growth', ['--rounds=9'], ['--rounds=5']],
  ['remux', ['--rounds=5'], ['--rounds=3']],
  ['playback', ['--rounds=9'], ['--rounds=5']],
  ['received', ['--rounds=5', ...short], ['--rounds=2', ...short]],
  ['candidate-page', ['--rounds=9'], ['--rounds=5']],
  ['plot', [], []],
];

const failed: string[] = [];
for (const [script, full, fewer] of scripts) {
  const options = quick ? fewer : full;
  say(`${script} ${options.join(' ')}`);
  const path = join(import.meta.dirname, `${script}.ts`);
  const child = spawn(process.execPath, [path, ...options], { stdio: 'inherit' });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) failed.push(script);
}
if (failed.length > 0) {
  say(`failed: ${failed.join(', ')}. Their figures are those of an earlier run.`);
  process.exitCode = 1;
}
