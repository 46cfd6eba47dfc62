import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { CACHE } from './paths.mjs';
import { demand, run } from './run.mjs';
import { say, seconds } from './say.mjs';

/** The first Node that runs our sources as they are, with all that the dependencies want. */
const OLDEST = 24;
/** What is brought where the machine's is older: a package per platform, without an install script. */
const BROUGHT = '24.21.0';

/**
 * @typedef {{ node: string, npm: [string, ...string[]], env: NodeJS.ProcessEnv }} Runtime
 *   `npm` is a command with its first arguments; `env` has this Node first in PATH
 */

/**
 * The machine's Node where it is new enough, else one from npm, kept in `.cache/`.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureNode() {
  const node = Number(process.versions.node.split('.')[0]) >= OLDEST ? process.execPath : await bringNode();
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH ?? ''].join(delimiter) };
  return { node, npm: npmCommand(node), env };
}

/** The npm that started us, if one did, run by the right Node; else the one in PATH. */
function npmCommand(node) {
  const own = process.env.npm_execpath ?? '';
  return /^npm-cli\.c?js$/.test(basename(own)) && existsSync(own) ? [node, own] : ['npm'];
}

async function bringNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(CACHE, 'node24');
  const node = join(folder, 'node_modules', name, 'bin', 'node');
  if (await works(node)) return node;
  const since = performance.now();
  say(`this is Node ${process.versions.node}; bringing ${BROUGHT} into .cache/ …`);
  const parts = `${folder}.${process.pid}`;
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  try {
    // Without a manifest of its own npm would install into the project above.
    writeFileSync(join(parts, 'package.json'), '{ "private": true }\n');
    const flags = ['--prefix', parts, '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'];
    const [npm, ...first] = npmCommand(process.execPath);
    await demand(npm, [...first, 'install', ...flags, `${name}@${BROUGHT}`], { cwd: parts });
    const made = join(parts, 'node_modules', name, 'bin', 'node');
    if (!(await works(made)))
      throw new Error(`Node ${BROUGHT} does not run here. Install Node ${OLDEST} or newer, then try again.`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(parts, folder);
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
  say(`Node ${BROUGHT} is there (${seconds(since)})`);
  return node;
}

async function works(node) {
  if (!existsSync(node)) return false;
  const { code, output } = await run(node, ['--version'], { quiet: true });
  return code === 0 && output.trim() === `v${BROUGHT}`;
}
