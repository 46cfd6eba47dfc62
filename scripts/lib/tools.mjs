import { accessSync, constants, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { hasApt, installPackages, isRoot, unpackPackages, WRAPPERS, writeWrapper } from './debian.mjs';
import { CACHE } from './paths.mjs';
import { run } from './run.mjs';
import { say, seconds } from './say.mjs';

/**
 * Programs that npm doesn't bring.
 * @typedef {{ name: string, names: string[], variable?: string, packages: string[], binaries: Record<string, string>, proof: string[], without: string }} Tool
 */

/** @type {Record<string, Tool>} */
export const TOOLS = {
  ffmpeg: {
    name: 'ffmpeg',
    names: ['ffmpeg'],
    variable: 'FFMPEG_PATH',
    packages: ['ffmpeg'],
    binaries: { ffmpeg: 'usr/bin/ffmpeg', ffprobe: 'usr/bin/ffprobe' },
    proof: ['-version'],
    without: 'recordings get no poster, no waveform and no check of picture and sound',
  },
  chromium: {
    name: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    variable: 'CHROMIUM_PATH',
    packages: ['chromium', 'fonts-liberation'],
    binaries: { chromium: 'usr/lib/chromium/chromium' },
    // More than --version: all of it must start and draw a page.
    proof: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--dump-dom',
      'data:text/html,<p>drawn</p>',
    ],
    without: 'nothing can be tested in a browser',
  },
  firefox: {
    name: 'Firefox',
    names: ['firefox-esr', 'firefox'],
    variable: 'FIREFOX_PATH',
    packages: ['firefox-esr'],
    binaries: { 'firefox-esr': 'usr/lib/firefox-esr/firefox-esr' },
    proof: ['--version'],
    without: 'nothing can be tested in Firefox',
  },
  espeak: {
    name: 'espeak-ng',
    names: ['espeak-ng'],
    packages: ['espeak-ng'],
    binaries: { 'espeak-ng': 'usr/bin/espeak-ng' },
    proof: ['--version'],
    without: 'tests have no speech to record',
  },
  sox: {
    name: 'sox',
    names: ['sox'],
    packages: ['sox'],
    binaries: { sox: 'usr/bin/sox' },
    proof: ['--version'],
    without: 'tests make no sounds',
  },
  strace: {
    name: 'strace',
    names: ['strace'],
    packages: ['strace'],
    binaries: { strace: 'usr/bin/strace' },
    proof: ['--version'],
    without: 'tests cannot see whether files are synced',
  },
};

/**
 * Finds tools, or gets those that are missing: from Debian, installed by root, unpacked into
 * `.cache/` by others (`unpack`). Never fails; says in one line each what will be missing.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {Tool[]} tools
 * @param {{ unpack: boolean }} options
 * @returns {Promise<NodeJS.ProcessEnv>} env with the tools in PATH and in their variables
 */
export async function ensureTools(env, tools, { unpack }) {
  const missing = tools.filter((tool) => findTool(tool, env) === undefined);
  if (missing.length > 0) await obtain(missing, unpack);
  const found = { ...env, PATH: `${WRAPPERS}${delimiter}${env.PATH ?? ''}` };
  for (const tool of tools) {
    const path = findTool(tool, env);
    if (path === undefined)
      say(`no ${tool.name}: ${tool.without}. Install it (Debian: apt-get install ${tool.packages[0]})${hint(tool)}.`);
    else if (tool.variable !== undefined) found[tool.variable] = path;
  }
  return found;
}

function hint({ variable }) {
  return variable === undefined ? '' : `, or set ${variable}`;
}

/** @returns {string | undefined} an absolute path */
function findTool({ names, variable }, env) {
  const named = variable === undefined ? undefined : env[variable];
  if (named) return named;
  const folders = [
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && folder !== WRAPPERS),
    WRAPPERS,
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function obtain(missing, unpack) {
  if (!isRoot() && !unpack) return;
  const tried = join(CACHE, 'tools-tried');
  const names = missing.map(({ name }) => name).join(', ');
  if (triedLately(tried, names) || !(await hasApt())) return;
  const since = performance.now();
  say(`getting ${names} …`);
  const packages = missing.flatMap((tool) => tool.packages);
  // Offline, or a system without these packages: not each start should wait for that again.
  writeFileSync(tried, names);
  try {
    if (isRoot()) await installPackages(packages);
    else await unpackPackages(packages);
    const works = isRoot() ? missing.map(() => true) : await Promise.all(missing.map(wrap));
    if (!works.every(Boolean)) return;
    rmSync(tried, { force: true });
    say(`got ${names} (${seconds(since)})`);
  } catch (error) {
    say(`could not get ${names}: ${error.message.trim().split('\n').slice(-1)[0]}`);
  }
}

const AN_HOUR = 3_600_000;

function triedLately(file, names) {
  return existsSync(file) && readFileSync(file, 'utf8') === names && Date.now() - statSync(file).mtimeMs < AN_HOUR;
}

/** Only what has proven to run stays. @returns {Promise<boolean>} whether it does */
async function wrap({ name, binaries, proof }) {
  const paths = Object.entries(binaries).map(([program, binary]) => writeWrapper(program, binary));
  const [first] = paths;
  const proven =
    first === undefined ? undefined : await run(first, proof, { quiet: true, timeout: 90_000, cwd: dirname(first) });
  const drawn = !proof.includes('--dump-dom') || proven?.output.includes('<p>drawn</p>');
  if (proven?.code === 0 && drawn) return true;
  for (const path of paths) if (path !== undefined) rmSync(path, { force: true });
  say(
    `${name} was unpacked but does not run here: ${proven?.output.trim().split('\n').slice(-1)[0] ?? 'no such program in its package'}`,
  );
  return false;
}
