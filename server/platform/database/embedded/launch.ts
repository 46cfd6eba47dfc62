import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVER_ENV } from './initdb.ts';
import type { DataPlace } from './place.ts';
import { isReady, type Postmaster } from './postmaster.ts';
import { processIdentity } from './process.ts';
import type { ServerUser } from './user.ts';

/** What PostgreSQL says while processes of a killed server are still ending; measured to clear within 1 s. */
const STILL_ENDING = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/;
const ENDING_MS = 15_000;

/**
 * Starts the server and waits until it accepts connections, however long recovery takes.
 *
 * @throws Error with the end of the server's log when it ends instead
 */
export async function launch(
  place: DataPlace,
  user: ServerUser | undefined,
  socketDir: string,
  settings: readonly string[],
): Promise<Postmaster> {
  const end = performance.now() + ENDING_MS;
  for (;;) {
    const started = await launchOnce(place, user, settings);
    if (typeof started !== 'string') return { ...started, socketDir };
    if (!STILL_ENDING.test(started) || performance.now() > end) throw new Error(`PostgreSQL did not start: ${started}`);
    await sleep(200);
  }
}

async function launchOnce(
  place: DataPlace,
  user: ServerUser | undefined,
  settings: readonly string[],
): Promise<{ pid: number; identity: string } | string> {
  const early = join(place.dataDir, 'postgres-start.log');
  const output = openSync(early, 'w', 0o600);
  const child = spawn(join(place.binDir, 'postgres'), ['-D', place.postgresDir, ...settings], {
    cwd: '/',
    env: SERVER_ENV,
    // A file and no pipe: the server may outlive us.
    stdio: ['ignore', output, output],
    // A group of its own: Ctrl-C in a terminal must reach the application only, which drains first.
    detached: true,
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  });
  closeSync(output);
  let ended = false;
  let failure = '';
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', (error) => {
    ended = true;
    failure = error.message;
  });
  const { pid } = child;
  while (!ended) {
    const identity = pid === undefined ? undefined : processIdentity(pid);
    if (pid !== undefined && identity !== undefined && isReady(place.postgresDir, pid)) {
      child.unref();
      return { pid, identity };
    }
    await sleep(15);
  }
  return failure || `${readFileSync(early, 'utf8').trim()}\n${endOfLog(place.postgresDir)}`;
}

/** The last lines of the newest log file, for a start that failed after the log was opened. */
function endOfLog(postgresDir: string): string {
  const folder = join(postgresDir, 'log');
  if (!existsSync(folder)) return '';
  const newest = readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  return newest === undefined ? '' : readFileSync(newest, 'utf8').trim().split('\n').slice(-8).join('\n');
}
