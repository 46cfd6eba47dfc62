import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TreeCpu, treeCpu } from './cpu.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A process that serves, and what it has cost. */
export interface Served {
  readonly url: string;
  cpu(): TreeCpu;
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
  const url = `http://127.0.0.1:${port}`;
  await answers(child, `${url}/readyz`);
  return served(child, url);
}

/** Any other script of ours as a process, for whom it is enough to know port and folder. */
export async function startScript(script: string, folder: string, ...more: string[]): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, [script, String(port), folder, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(child, url);
  return served(child, url);
}

function served(child: ChildProcess, url: string): Served {
  return {
    url,
    cpu: () => treeCpu(child.pid ?? 0),
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
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGTERM');
  throw new Error(`${url} did not answer within a minute`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
