import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';
import { demand } from './run.mjs';
import { say, seconds } from './say.mjs';

/** Everything the built pages depend on. */
const SOURCES = ['web', 'recorder', 'contract', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const STAMP = join(CACHE, 'web.sha256');
const BUILT = [join(ROOT, 'dist', 'web', '.vite', 'manifest.json'), join(ROOT, 'dist', 'shell', 'shell.js')];

/**
 * Builds the pages unless those there were built from these very sources.
 *
 * @param {import('./node.mjs').Runtime} runtime
 */
export async function ensureWeb({ node, env }) {
  const hash = hashOf(SOURCES);
  if (BUILT.every(existsSync) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  const since = performance.now();
  say('building the pages …');
  rmSync(STAMP, { force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = { env: { ...env, NODE_ENV: 'production' } };
  await demand(node, [vite, 'build'], options);
  // What the server calls for a candidate's first paint, from the same texts.
  await demand(node, [vite, 'build', '--ssr', 'web/candidate/shell.ts', '--outDir', 'dist/shell'], options);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
  say(`pages are built (${seconds(since)})`);
}

/** One hash over names and contents of files and folders below the project. */
export function hashOf(paths, root = ROOT) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    const entries = list(full);
    if (entries !== undefined) for (const name of entries) add(`${path}/${name}`);
    else if (existsSync(full)) hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

function list(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return undefined;
    throw error;
  }
}
