import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who runs the PostgreSQL processes. `undefined` in callers means: ourselves. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user: `vorab` where an
 * operator made one, else `nobody`. Data that exists keeps its owner, whoever that is.
 *
 * @returns undefined when this process is not root and runs PostgreSQL itself
 * @throws Error when root finds no such user
 */
export function serverUser(existingData?: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const owner = existingData === undefined ? undefined : statOrNothing(existingData);
  if (owner !== undefined && owner.uid !== 0) {
    return users.find((user) => user.uid === owner.uid) ?? { name: `${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  const user = users.find(({ name }) => name === 'vorab') ?? users.find(({ name }) => name === 'nobody');
  if (user === undefined)
    throw new Error('As root, Vorab runs PostgreSQL as user "vorab" or "nobody"; neither exists.');
  return user;
}

/** Whether `user` can pass through every folder above `path`. Paths that don't exist yet count as passable. */
export function canReach(user: ServerUser, path: string): boolean {
  for (let folder = dirname(path), below = path; folder !== below; below = folder, folder = dirname(folder)) {
    const stats = statOrNothing(folder);
    if (stats !== undefined && !allows(user, stats, 0o1)) return false;
  }
  return true;
}

/** Whether `stats` grants `user` all of `bits` (4 read, 2 write, 1 execute or enter). */
export function allows(user: ServerUser, stats: Stats, bits: number): boolean {
  const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}

function statOrNothing(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
