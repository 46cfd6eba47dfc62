import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { demand, run } from './run.mjs';
import { say, seconds } from './say.mjs';

/**
 * Installs what package-lock.json says unless it is there already, whoever installed it. Install
 * scripts don't run: nothing here needs one (the database makes its links itself).
 *
 * @param {import('./node.mjs').Runtime} runtime
 * @param {{ dev: boolean }} options `dev`: also what tests and checks need
 */
export async function ensureModules({ npm, env }, { dev }) {
  if (missingModules(ROOT, dev).length === 0) return;
  const since = performance.now();
  say(`installing ${dev ? 'all' : 'the'} packages …`);
  // npm leaves development packages out where this is set to production.
  await install(npm, dev ? { ...env, NODE_ENV: 'development' } : env, dev ? [] : ['--omit=dev']);
  const missing = missingModules(ROOT, dev);
  if (missing.length > 0) say(`npm did not install ${missing.join(', ')}; going on without`);
  say(`packages are installed (${seconds(since)})`);
}

/**
 * `npm ci`; but where a registry lacks packages for other platforms, `npm ci` takes a lock file made
 * there, or used there, for outdated. Then `npm install` follows the same lock file without changing it.
 */
async function install([command, ...first], env, omit) {
  const flags = [...omit, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const clean = await run(command, [...first, 'ci', ...flags], { env, quiet: true });
  if (clean.code === 0) return;
  if (!/EUSAGE|in sync/.test(clean.output))
    throw new Error(`npm ci failed:\n${clean.output.trim().split('\n').slice(-25).join('\n')}`);
  rmSync(join(ROOT, 'node_modules'), { recursive: true, force: true });
  await demand(command, [...first, 'install', '--no-save', ...flags], { env });
}

/**
 * Which packages of the lock file are not there in its version. npm writes its own list at the very
 * end of an installation, so a half one counts as nothing; folders deleted since are noticed too.
 *
 * @param {string} root
 * @param {boolean} dev
 * @returns {string[]} folders, such as `node_modules/zod`
 */
export function missingModules(root, dev) {
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {};
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json')) ?? {};
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && isNeeded(entry, dev))
    .filter(([path, { version, integrity }]) => {
      const found = installed[path];
      return (
        found?.version !== version || found?.integrity !== integrity || !existsSync(join(root, path, 'package.json'))
      );
    })
    .map(([path]) => path);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Optional packages count only where they are this platform's: others npm leaves out. */
function isNeeded({ dev: isDev, devOptional, optional, os, cpu, libc }, dev) {
  if (isDev && !dev) return false;
  if (!optional && (dev || !devOptional)) return true;
  if (os === undefined || cpu === undefined) return false;
  return (
    os.includes(process.platform) && cpu.includes(process.arch) && (libc === undefined || libc.includes(ownLibc()))
  );
}

function ownLibc() {
  return process.report?.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
