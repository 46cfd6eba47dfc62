import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/platform/database/embedded/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all tests of a run share; `createTestDatabase` makes databases in it. */
    postgres: EmbeddedPostgres['connection'];
  }
}

/** One server for all projects of a `vitest` run, whichever asks first; the last to leave ends it. */
interface Shared {
  users: number;
  server: Promise<EmbeddedPostgres>;
}
const holder = globalThis as typeof globalThis & { vorabTestPostgres?: Shared };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  holder.vorabTestPostgres ??= { users: 0, server: startShared() };
  const shared = holder.vorabTestPostgres;
  shared.users += 1;
  const server = await shared.server;
  project.provide('postgres', server.connection);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete holder.vorabTestPostgres;
    await server.stop();
    rmSync(server.dataDir, { recursive: true, force: true });
  };
}

function startShared(): Promise<EmbeddedPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vorab-test-'));
  chmodSync(dataDir, 0o711);
  const quiet = () => {};
  return startEmbeddedPostgres({
    dataDir,
    durable: false,
    settings: { max_connections: '200' },
    log: { info: quiet, warn: console.warn, error: console.error },
  });
}
