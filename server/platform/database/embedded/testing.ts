import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { EmbeddedConnection, EmbeddedLog } from './start.ts';

/** For this folder's tests: real folders, real processes. */

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'vorab-embedded-'));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A log that keeps its messages. */
export function recordedLog(): EmbeddedLog & { readonly messages: string[] } {
  const messages: string[] = [];
  const keep = (_fields: object, message: string) => void messages.push(message);
  return { messages, info: keep, warn: keep, error: keep };
}

export async function query<Row extends pg.QueryResultRow>(
  connection: EmbeddedConnection,
  sql: string,
): Promise<Row[]> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export interface Owner {
  readonly child: ChildProcess;
  /** What it said: its server's pid and connection, or why it did not start. */
  readonly said: { pid?: number; connection?: EmbeddedConnection; messages?: string[]; error?: string };
  /** Ends it as a crash would, and waits. */
  kill(): Promise<void>;
  /** Asks it to stop its server and end, and waits. */
  stop(): Promise<void>;
}

/** Starts another Node that owns `dataDir`, and waits for its first word. */
export async function startOwner(dataDir: string): Promise<Owner> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('testing-owner.ts', import.meta.url)), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await new Promise<Owner['said']>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Owner['said']));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
  return {
    child,
    said,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}
