// npm run screenshots: every page as the tests see it, small, into docs/screenshots/. Needs what `npm test` installed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './lib/ensure.mjs';
import { ROOT } from './lib/paths.mjs';
import { fail, say } from './lib/say.mjs';

const target = join(ROOT, 'docs/screenshots');
/** Candidates hold a phone; teams sit at a desk. The rest of what the tests photograph is for whoever looks into a failure. */
const wanted = (name) =>
  (/candidate|mail/.test(name) ? /-390-(light|dark)\.png$/ : /-1280-(light|dark)\.png$/).test(name);

try {
  const runtime = await ensure({ dev: true, web: true, tools: 'test' });
  const shots = mkdtempSync(join(tmpdir(), 'vorab-shots-'));
  execFileSync(
    runtime.node,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'long', 'tests/long/pages-english.test.ts'],
    { cwd: ROOT, env: { ...runtime.env, E2E_SHOTS: shots }, stdio: 'inherit' },
  );
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const ffmpeg = runtime.env.FFMPEG_PATH ?? 'ffmpeg';
  let count = 0;
  for (const name of readdirSync(shots).filter(wanted)) {
    const small = name
      .replace(/^\d+-/, '')
      .replace(/-(390|1280)-/, '-')
      .replace('.png', '.webp');
    const scale = name.includes('-390-') ? 'scale=390:-1' : 'scale=960:-1';
    const options = ['-v', 'error', '-y', '-i', join(shots, name), '-vf', scale, '-c:v', 'libwebp', '-quality', '70'];
    execFileSync(ffmpeg, [...options, join(target, small)]);
    count += 1;
  }
  rmSync(shots, { recursive: true });
  say(`${count} pictures in docs/screenshots`);
} catch (error) {
  fail(error);
}
