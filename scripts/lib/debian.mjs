import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './paths.mjs';
import { demand, run } from './run.mjs';

/** Where an ordinary user's packages are unpacked, and what starts the programs in them. */
const UNPACKED = join(CACHE, 'debs', 'root');
export const WRAPPERS = join(CACHE, 'bin');

const QUIET = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const MINUTES = 60_000;

export function isRoot() {
  return process.getuid?.() === 0;
}

export async function hasApt() {
  return (await run('apt-get', ['--version'], { quiet: true })).code === 0;
}

/** As root: installs Debian packages for the whole machine. */
export async function installPackages(names) {
  const patient = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2'];
  await demand('apt-get', [...patient, 'update'], { env: QUIET, timeout: 3 * MINUTES });
  await demand('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...names], {
    env: QUIET,
    timeout: 10 * MINUTES,
  });
}

/**
 * As an ordinary user: downloads Debian packages, with what they need that the machine lacks, and
 * unpacks them into `.cache/`. apt works without rights when its state lies in a folder of ours.
 */
export async function unpackPackages(names) {
  const apt = join(CACHE, 'apt');
  const archives = join(apt, 'cache', 'archives');
  for (const folder of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(apt, folder), { recursive: true });
  const own = [
    `Dir::State=${join(apt, 'state')}`,
    // Relative to Dir::State otherwise; what the machine has needn't be downloaded.
    `Dir::State::status=${existsSync('/var/lib/dpkg/status') ? '/var/lib/dpkg/status' : '/dev/null'}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    'Debug::NoLocking=true',
    'Acquire::Retries=2',
    'Binary::apt-get::APT::Keep-Downloaded-Packages=true',
    'APT::Keep-Downloaded-Packages=true',
    'APT::Sandbox::User=',
  ].flatMap((option) => ['-o', option]);
  // Hooks after an update may want rights that we lack; the lists are there all the same.
  await run('apt-get', [...own, 'update'], { env: QUIET, quiet: true, timeout: 5 * MINUTES });
  await demand('apt-get', [...own, '--download-only', '-y', '--no-install-recommends', 'install', ...names], {
    env: QUIET,
    timeout: 15 * MINUTES,
  });
  mkdirSync(UNPACKED, { recursive: true });
  // The C library belongs to the machine's loader; a second one beside it could not be started.
  const files = readdirSync(archives).filter(
    (name) => name.endsWith('.deb') && !/^(libc6|libc-bin|libc-l10n|locales)_/.test(name),
  );
  for (const file of files) {
    await demand('dpkg', ['-x', join(archives, file), UNPACKED]);
    rmSync(join(archives, file));
  }
}

/**
 * Writes a program of its own that starts an unpacked one with its libraries and data.
 *
 * @param {string} name how it will be called
 * @param {string} binary where it lies in its package, such as `usr/bin/sox`
 * @returns {string | undefined} its path, or undefined when the package brought no such file
 */
export function writeWrapper(name, binary) {
  const program = join(UNPACKED, binary);
  if (!existsSync(program)) return undefined;
  mkdirSync(WRAPPERS, { recursive: true });
  const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const multiarch = libraryFolders().find((folder) => existsSync(join(folder, 'espeak-ng-data')));
  const lines = [
    '#!/bin/sh',
    `LD_LIBRARY_PATH=${quote(libraryFolders().join(':'))}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`,
    'export LD_LIBRARY_PATH',
    ...(existsSync(join(UNPACKED, 'etc', 'fonts', 'fonts.conf')) && !existsSync('/etc/fonts/fonts.conf')
      ? [`FONTCONFIG_FILE=${quote(writeFonts())}`, 'export FONTCONFIG_FILE']
      : []),
    ...(multiarch ? [`ESPEAK_DATA_PATH=${quote(multiarch)}`, 'export ESPEAK_DATA_PATH'] : []),
    `exec ${quote(program)} "$@"`,
  ];
  const path = join(WRAPPERS, name);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${lines.join('\n')}\n`);
  chmodSync(draft, 0o755);
  renameSync(draft, path);
  return path;
}

/** Every folder of unpacked libraries: some (BLAS, PulseAudio) keep theirs one level deeper and rely on scripts that did not run. */
function libraryFolders() {
  const bases = ['usr/lib', 'lib'].map((path) => join(UNPACKED, path)).filter(existsSync);
  const multiarch = bases.flatMap((base) => folders(base).filter((folder) => /-linux-gnu[a-z]*$/.test(folder)));
  const deeper = multiarch
    .flatMap(folders)
    .filter((folder) => readdirSync(folder).some((name) => /^lib.*\.so(\.\d|$)/.test(name)));
  return [...multiarch, ...deeper, ...bases];
}

function folders(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
}

/** The package's list of fonts names absolute folders: the same list, for where it lies now. */
function writeFonts() {
  const file = join(CACHE, 'debs', 'fonts.conf');
  const text = readFileSync(join(UNPACKED, 'etc', 'fonts', 'fonts.conf'), 'utf8')
    .replaceAll('<dir>/usr', `<dir>${UNPACKED}/usr`)
    .replaceAll('>conf.d<', `>${UNPACKED}/etc/fonts/conf.d<`);
  writeFileSync(file, text);
  return file;
}
