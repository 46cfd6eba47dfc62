// npm test [-- --long | --prepare] [files]: everything the tests need, then the tests. The last line is the total.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './lib/ensure.mjs';
import { ROOT } from './lib/paths.mjs';
import { elapsed, fail, say, seconds } from './lib/say.mjs';
import { runVitest, totalLine } from './lib/vitest.mjs';

const flags = ['--long', '--prepare'];
const more = process.argv.slice(2).filter((argument) => !flags.includes(argument));
const asked = (flag) => process.argv.includes(flag);

try {
  const runtime = await ensure({ dev: true, web: !asked('--prepare'), tools: asked('--long') ? 'long' : 'test' });
  say(`prepared in ${elapsed()}`);
  if (!asked('--prepare')) await runAll(runtime, asked('--long') ? [['long']] : [['unit', 'slices'], ['e2e']]);
} catch (error) {
  fail(error);
}

async function runAll(runtime, rounds) {
  const totals = [];
  const times = [];
  for (const projects of rounds) {
    if (projects.includes('e2e') && !hasSpecs('e2e')) continue;
    const since = performance.now();
    totals.push(await runVitest(runtime, projects, more.length > 0 ? [...more, '--passWithNoTests'] : []));
    times.push(`${projects.join(' and ')} ${seconds(since)}`);
  }
  say(`${times.join(', ')}, altogether ${elapsed()}`);
  process.stdout.write(`${totalLine(totals)}\n`);
  process.exitCode = totals.some(({ failed }) => failed > 0) ? 1 : 0;
}

function hasSpecs(folder) {
  const path = join(ROOT, folder);
  return existsSync(path) && readdirSync(path).some((name) => /\.e2e\.ts$/.test(name));
}
