import { join } from 'node:path';
import { OWNER } from './initdb.ts';
import { findPostmaster } from './postmaster.ts';
import type { EmbeddedConnection } from './start.ts';

/** How to reach the server that runs on this data folder now, e.g. to back it up beside its owner; null when none runs. */
export function runningConnection(dataDir: string): EmbeddedConnection | null {
  const found = findPostmaster(join(dataDir, 'postgres'));
  return found ? { host: found.socketDir, port: 5432, user: OWNER, database: 'vorab' } : null;
}
