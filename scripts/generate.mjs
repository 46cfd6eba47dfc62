// npm run generate [-- --check]: openapi.json from the server's routes, the web's client from openapi.json.
// With --check the files stay as they are, and any difference is a failure.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensure } from './lib/ensure.mjs';
import { ROOT } from './lib/paths.mjs';
import { demand } from './lib/run.mjs';
import { fail, say } from './lib/say.mjs';

const DESCRIPTION = 'openapi.json';
const CLIENT = 'web/api/generated';
const check = process.argv.includes('--check');

try {
  const runtime = await ensure({ dev: true });
  const before = snapshot();
  try {
    await generate(runtime);
  } catch (error) {
    if (check) putBack(before);
    throw error;
  }
  const after = snapshot();
  const differing = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
  if (check) putBack(before);
  if (differing.length === 0) say('generated files are up to date');
  else if (check)
    throw new Error(`These generated files are out of date; run npm run generate:\n  ${differing.join('\n  ')}`);
  else say(`generated anew: ${differing.join(', ')}`);
} catch (error) {
  fail(error);
}

async function generate({ node, env }) {
  const description = await demand(node, ['server/main.ts', 'openapi'], { env });
  JSON.parse(description);
  writeFileSync(join(ROOT, DESCRIPTION), description);
  if (!existsSync(join(ROOT, 'openapi-ts.config.ts'))) return;
  await demand(
    node,
    [join(ROOT, 'node_modules', '@hey-api', 'openapi-ts', 'bin', 'run.js'), '-f', 'openapi-ts.config.ts'],
    { env },
  );
}

/** @returns {Map<string, string>} contents by path */
function snapshot() {
  const found = new Map();
  const add = (path) => {
    const full = join(ROOT, path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (stats?.isDirectory()) for (const name of readdirSync(full)) add(`${path}/${name}`);
    else if (stats?.isFile()) found.set(path, readFileSync(full, 'utf8'));
  };
  add(DESCRIPTION);
  add(CLIENT);
  return found;
}

function putBack(files) {
  for (const path of snapshot().keys()) if (!files.has(path)) rmSync(join(ROOT, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}
