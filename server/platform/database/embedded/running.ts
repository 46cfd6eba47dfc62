import { join } from 'node:path';
import { OWNER } from './initdb.ts';
import { findPostmaster } from './postmaster.ts';
import { isPrivateDir } from './socket-dir.ts';
import type { EmbeddedConnection } from './start.ts';
import { serverUser } from './user.ts';

/**
 * How to reach the server that runs on this data folder now, e.g. to back it up beside its owner.
 *
 * @param dataDir as `resolveDataDir` says
 * @returns null when none runs
 * @throws Error when its socket's folder is no longer the private one that it was given
 */
export function runningConnection(dataDir: string): EmbeddedConnection | null {
  const postgresDir = join(dataDir, 'postgres');
  const found = findPostmaster(postgresDir);
  if (found === undefined) return null;
  if (!isPrivateDir(found.socketDir, serverUser(postgresDir))) {
    throw new Error(`${found.socketDir} is not the private folder that the running server was given.`);
  }
  return { host: found.socketDir, port: 5432, user: OWNER, database: 'vorab' };
}
