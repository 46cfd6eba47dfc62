// npm run check: what can be found without running Vorab. All checks run; the last line is the total.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './lib/ensure.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { fail, say, seconds } from './lib/say.mjs';

try {
  const { node, env } = await ensure({ dev: true });
  const modules = join(ROOT, 'node_modules');
  const checks = [
    ['types', [join(modules, 'typescript-7', 'bin', 'tsc'), '-p', '.']],
    [
      'style',
      [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--diagnostic-level=warn', '--error-on-warnings'],
    ],
    ...(usesKnip() ? [['unused', [join(modules, 'knip', 'bin', 'knip.js'), '--no-progress']]] : []),
    ['generated', ['scripts/generate.mjs', '--check']],
  ];
  let failed = 0;
  for (const [name, args] of checks) {
    const since = performance.now();
    const { code } = await run(node, args, { env });
    if (code !== 0) failed += 1;
    say(`${name}: ${code === 0 ? 'fine' : 'not fine'} (${seconds(since)})`);
  }
  process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}

function usesKnip() {
  const own = ['knip.json', 'knip.jsonc', 'knip.ts', 'knip.config.ts'].some((name) => existsSync(join(ROOT, name)));
  return own || 'knip' in JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}
