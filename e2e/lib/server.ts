import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './programs.ts';
import { until } from './wait.ts';

export const root = resolve(import.meta.dirname, '../..');

/** The real server in a process of its own, on an empty folder, with its own PostgreSQL. */
export interface Vorab {
  readonly origin: string;
  /** What it logged so far. */
  log(): string;
  /** Lets it drain, then removes its folder. */
  stop(): Promise<void>;
}

/** @param options of `vorab serve`, such as `--demo` */
export async function startVorab(env: Record<string, string> = {}, options: readonly string[] = []): Promise<Vorab> {
  await buildPages();
  const dataDir = mkdtempSync(join(tmpdir(), 'vorab-e2e-'));
  // The unprivileged user that PostgreSQL runs as must pass through.
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  let log = '';
  const child = spawn(process.execPath, [join(root, 'server/main.ts'), 'serve', ...options], {
    cwd: root,
    env: { ...environment(), DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const channel of [child.stdout, child.stderr]) channel.on('data', (part: Buffer) => (log += part));
  const origin = `http://${env.HOST ?? '127.0.0.1'}:${port}`;
  const stop = async () => {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await until('the server to be ready', 60, async () => {
      if (child.exitCode !== null) return 'gone';
      return (await fetch(`${origin}/readyz`)).ok && 'ready';
    });
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
  } catch (error) {
    await stop();
    throw new Error(`the server did not start:\n${log}`, { cause: error });
  }
  return { origin, log: () => log, stop };
}

/** Ours without settings of a Vorab that may run on this machine. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG, FFMPEG_PATH } = process.env;
  return { PATH, HOME, TMPDIR, LANG, FFMPEG_PATH };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(impatient);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

/** The test command has built them already; whoever runs one file by hand need not think of it. */
export async function buildPages(): Promise<void> {
  const built = ['dist/web/.vite/manifest.json', 'dist/shell/shell.js'];
  if (built.every((path) => existsSync(join(root, path)))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'production' } };
  await run(process.execPath, [vite, 'build'], options);
  await run(process.execPath, [vite, 'build', '--ssr', 'web/candidate/shell.ts', '--outDir', 'dist/shell'], options);
}
