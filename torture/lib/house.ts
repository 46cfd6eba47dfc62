import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/database/embedded/index.ts';
import { openFolderStorage, type Storage } from '../../server/platform/storage/index.ts';
import { until } from '../../tests/long/vorab.ts';
import type { House as Kind, Strike, Target } from './plan.ts';

const main = resolve(import.meta.dirname, '../../server/main.ts');
const compiled = resolve(import.meta.dirname, '../../.cache/torture/compiled');
const quiet = () => {};

interface Program {
  readonly roles: string;
  child: ChildProcess | null;
}

export interface HouseOptions {
  readonly kind: Kind;
  /** Where clients find it: links and origins say so. */
  readonly publicUrl: () => string;
  /** A command and arguments to run a program under, asked for at each start; it must become the program, not its parent. */
  readonly wrapper?: () => readonly string[];
  /** Default: within the data folder. */
  readonly storageDir?: string;
}

/** Vorab in processes of its own, on folders that outlive them. `whole`: one process. `split`: web and worker on one database. */
export class House {
  readonly dataDir: string;
  readonly storageDir: string;
  readonly port: number;
  readonly #options: HouseOptions;
  readonly #programs: readonly Program[];
  /** What programs said last that ended though nobody had killed them. */
  readonly fell: string[] = [];
  #postgres: EmbeddedPostgres | null = null;
  #words = '';
  #closing = false;

  private constructor(options: HouseOptions, port: number) {
    this.#options = options;
    this.port = port;
    this.dataDir = mkdtempSync(join(tmpdir(), 'vorab-torture-'));
    this.storageDir = options.storageDir ?? join(this.dataDir, 'storage');
    // The unprivileged user that PostgreSQL runs as must pass through.
    chmodSync(this.dataDir, 0o711);
    const roles = options.kind === 'whole' ? ['web,worker'] : ['web', 'worker'];
    this.#programs = roles.map((each) => ({ roles: each, child: null }));
  }

  static async open(options: HouseOptions): Promise<House> {
    const house = new House(options, await freePort());
    if (options.kind === 'split') {
      const log = { info: quiet, warn: quiet, error: quiet };
      house.#postgres = await startEmbeddedPostgres({ dataDir: join(house.dataDir, 'database'), log });
    }
    await house.revive();
    return house;
  }

  /** Past our line: for what is not under test. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get words(): string {
    return this.#words;
  }

  storage(): Promise<Storage> {
    return openFolderStorage(this.storageDir);
  }

  /** It may just be on its way back from the last blow. */
  #postgresPid(): Promise<number> {
    const folder = this.#postgres?.postgresDir ?? join(this.dataDir, 'postgres');
    return until('PostgreSQL to run', 30, async () =>
      Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]),
    );
  }

  /** Ends processes as a crash would: nobody is asked, nothing is finished. @returns whom it hit, when they are gone */
  async kill({ target, at }: Pick<Strike, 'target' | 'at'>): Promise<Target[]> {
    const hit: Target[] = [];
    if (target === 'server' || target === 'server+postgres') if (await this.#end('web')) hit.push('server');
    if (target === 'worker') if (await this.#end('worker')) hit.push('worker');
    const postmaster = await this.#postgresPid();
    const sessions = target === 'postgres-session' ? sessionsOf(postmaster) : [];
    const pid = target.endsWith('postgres') ? postmaster : sessions[Math.floor(at * sessions.length)];
    if (pid && signal(pid)) hit.push(target === 'postgres-session' ? target : 'postgres');
    return hit;
  }

  async #end(role: string): Promise<boolean> {
    const program = this.#programs.find(({ roles }) => roles.includes(role));
    const child = program?.child;
    if (!program || !child) return false;
    program.child = null;
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    return true;
  }

  /** Starts what is not running, and waits until all of it works. */
  async revive(): Promise<void> {
    // What did not start because its database was just being killed has fallen, and is on its way again.
    await Promise.allSettled(this.#programs.map((program) => this.#start(program)));
    await until('the server to be ready', 90, async () => (await fetch(`${this.url}/readyz`)).ok).catch(
      (error: Error) => {
        throw new Error(`${error.message}\n${this.#words}`);
      },
    );
  }

  async #start(program: Program): Promise<void> {
    if (program.child) return;
    const { wrapper, publicUrl } = this.#options;
    const [command = '', ...args] = [...(wrapper?.() ?? []), process.execPath, main, 'serve'];
    const { PATH, HOME, TMPDIR, FFMPEG_PATH } = process.env;
    const child = spawn(command, args, {
      env: {
        ...{ PATH, HOME, TMPDIR, FFMPEG_PATH, UV_USE_IO_URING: '0', LOG_LEVEL: 'warn' },
        // Half of a start is compiling, which says nothing about what survives.
        NODE_COMPILE_CACHE: compiled,
        ...{ DATA_DIR: this.dataDir, PORT: String(this.port), PUBLIC_URL: publicUrl(), ROLES: program.roles },
        ...(this.#options.storageDir && { STORAGE_URL: `file://${this.#options.storageDir}` }),
        ...(this.#postgres && { DATABASE_URL: addressOf(this.#postgres) }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    program.child = child;
    await new Promise<void>((running, fail) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          this.#words = (this.#words + text).slice(-20_000);
          said = (said + text).slice(-2000);
          if (said.includes('Vorab is running')) running();
        });
      }
      child.once('exit', (code) => {
        fail(new Error(`${program.roles} ended with ${code}:\n${said}`));
        if (program.child !== child || this.#closing) return;
        // Nobody killed it. A service would be started again, and so is this.
        this.fell.push(`${program.roles} ended with ${code}: ${said}`);
        program.child = null;
        void this.#start(program).catch(() => undefined);
      });
    });
  }

  /** Whether a recording is being made right now. */
  working(): boolean {
    try {
      return readdirSync(join(this.dataDir, 'tmp')).some((name) => name.startsWith('finalise-'));
    } catch {
      return false;
    }
  }

  /** Asks everybody to end, and removes all there was. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const program of this.#programs) {
      const { child } = program;
      if (!child || child.exitCode !== null) continue;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await gone;
      clearTimeout(impatient);
      program.child = null;
    }
    await this.#postgres?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function signal(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
    return false;
  }
}

/** The processes that PostgreSQL has for its clients; when one of them is killed it ends all and recovers. */
function sessionsOf(postmaster: number): number[] {
  try {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('[local]'));
  } catch {
    return [];
  }
}

function addressOf({ connection }: EmbeddedPostgres): string {
  const { host, port, user, database } = connection;
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
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
