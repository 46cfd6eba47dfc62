// npm run vorab -- <command>: Vorab's commands (migrate, backup <folder>, restore <folder> …) with the right Node.
import { ensure } from './lib/ensure.mjs';
import { run } from './lib/run.mjs';
import { fail } from './lib/say.mjs';

try {
  const { node, env } = await ensure({});
  const { code } = await run(node, ['server/main.ts', ...process.argv.slice(2)], { env });
  process.exitCode = code;
} catch (error) {
  fail(error);
}
