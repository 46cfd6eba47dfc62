import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Runs projects of vitest.config.ts, with its usual words on screen.
 *
 * @param {import('./node.mjs').Runtime} runtime
 * @param {string[]} projects
 * @param {string[]} more further arguments
 * @returns {Promise<Totals>}
 */
export async function runVitest({ node, env }, projects, more) {
  const results = join(CACHE, 'test', `${projects.join('-')}.json`);
  mkdirSync(dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { code } = await run(node, [vitest, 'run', ...chosen, ...reporters, ...more], { env });
  return summarise(existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined, code);
}

/**
 * Counts what a run reported. A file that could not even be loaded is one failure; so is a run that
 * ended badly without saying why.
 *
 * @param {any} report of Vitest's JSON reporter, undefined when it wrote none
 * @param {number} code what the run ended with
 * @returns {Totals}
 */
export function summarise(report, code) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + unloaded.length;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

/** The one line that whoever runs the tests reads. @param {Totals[]} runs */
export function totalLine(runs) {
  const sum = (name) => runs.reduce((total, one) => total + one[name], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
