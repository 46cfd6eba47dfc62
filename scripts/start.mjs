// npm start: a clone and nothing else becomes a running Vorab.
import { ensure } from './lib/ensure.mjs';
import { run } from './lib/run.mjs';
import { elapsed, fail, say } from './lib/say.mjs';

try {
  const { node, env } = await ensure({ web: true, tools: 'start' });
  say(`prepared in ${elapsed()}`);
  const { code } = await run(node, ['server/main.ts', 'serve', ...process.argv.slice(2)], { env });
  process.exitCode = code;
} catch (error) {
  fail(error);
}
