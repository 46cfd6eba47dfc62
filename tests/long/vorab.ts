import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../../server/main.ts');
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Asks again and again until it gives something other than null, false or undefined; errors count as not yet. */
export async function until<T>(what: string, seconds: number, check: () => Promise<T | null | false | undefined>) {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    const found = await check().catch((error: unknown) => {
      last = error;
      return null;
    });
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`, { cause: last });
    await pause(25);
  }
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

/** The real server in a process of its own, with its own PostgreSQL, on a folder that survives its crashes. */
export class Vorab {
  readonly dataDir: string;
  readonly url: string;
  readonly #port: number;
  readonly #wrapper: readonly string[];
  #child: ChildProcess | null = null;
  #words = '';

  private constructor(dataDir: string, port: number, wrapper: readonly string[]) {
    this.dataDir = dataDir;
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#wrapper = wrapper;
  }

  /** @param wrapper a command and arguments to run the server under; it must become the server, not its parent */
  static async begin(wrapper: readonly string[] = []): Promise<Vorab> {
    const dataDir = mkdtempSync(join(tmpdir(), 'vorab-long-'));
    // The unprivileged user that PostgreSQL runs as must pass through.
    chmodSync(dataDir, 0o711);
    const vorab = new Vorab(dataDir, await freePort(), wrapper);
    await vorab.start();
    return vorab;
  }

  async start(): Promise<void> {
    const [command = process.execPath, ...more] = [...this.#wrapper, process.execPath, main, 'serve'];
    const child = spawn(command, more, {
      env: {
        PATH: process.env.PATH,
        ...(process.env.FFMPEG_PATH && { FFMPEG_PATH: process.env.FFMPEG_PATH }),
        DATA_DIR: this.dataDir,
        PORT: String(this.#port),
        LOG_LEVEL: 'warn',
        UV_USE_IO_URING: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#words = (this.#words + text).slice(-20_000);
      });
    }
    await until('the server is ready', 60, async () => {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${this.#words}`);
      return (await fetch(`${this.url}/readyz`)).ok;
    }).catch((error: Error) => {
      throw new Error(`${error.message}\n${this.#words}`);
    });
  }

  get pid(): number {
    if (!this.#child?.pid) throw new Error('not running');
    return this.#child.pid;
  }

  get postgresPid(): number {
    return Number(readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** A crash: nobody is asked, nothing is finished. */
  async crash(postgresToo: boolean): Promise<void> {
    const child = this.#child;
    if (!child) throw new Error('not running');
    const gone = new Promise((done) => child.once('exit', done));
    const postgres = postgresToo ? this.postgresPid : null;
    process.kill(this.pid, 'SIGKILL');
    if (postgres) process.kill(postgres, 'SIGKILL');
    await gone;
    this.#child = null;
  }

  /** Asks it to end, and removes all there was. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      process.kill(this.pid, 'SIGTERM');
      await gone;
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Random numbers that come again with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
