import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TreeCpu, treeCpu, treeMemory } from './cpu.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A process that serves, and what it has cost. */
export interface Served {
  readonly url: string;
  cpu(): TreeCpu;
  /** Resident bytes now, of the process that serves (for nginx: with its worker). PostgreSQL is not among them. */
  memory(): number;
  stop(): Promise<void>;
}

/** A folder that is gone after `remove`. PostgreSQL's unprivileged user can enter it. */
export function workFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'vorab-bench-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Vorab as an operator starts it: its own process, embedded PostgreSQL, files in a folder, fsync on. */
export async function startVorab(folder: string): Promise<Served> {
  const port = await freePort();
  const settings = { DATA_DIR: join(folder, 'data'), PORT: String(port), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(ROOT, 'server/main.ts'), 'serve'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return serve(child, `http://127.0.0.1:${port}`, '/readyz');
}

/** Any other script of ours as a process, for whom it is enough to know port and folder. */
export async function startScript(script: string, folder: string, ...more: string[]): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, [script, String(port), folder, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return serve(child, `http://127.0.0.1:${port}`, '/');
}

/** A process of ours that serves, once something answers at `ready` (with whatever status: it is there). */
export async function serve(child: ChildProcess, url: string, ready: string): Promise<Served> {
  await answers(child, url + ready);
  return {
    url,
    cpu: () => treeCpu(child.pid ?? 0),
    memory: () => treeMemory(child.pid ?? 0),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  // A script that breaks off leaves nothing running.
  process.once('exit', () => child.kill('SIGTERM'));
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it answered`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer && answer.status !== 503) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGTERM');
  throw new Error(`${url} did not answer within a minute`);
}

/** A port that nobody listened at a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
