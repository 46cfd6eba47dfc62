import { createHash } from 'node:crypto';
import { InvalidKey } from './errors.ts';

/**
 * Keys are `org/{org}/{noun}/{id}/{name}[/{name}…]`, e.g. `org/…/recording/…/playable`.
 * Only lower-case letters, digits, `.`, `_` and `-` ever reach the disk, and nothing begins with a dot, so a key can
 * neither leave its folder nor collide on a file system that ignores case.
 */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Relative path of an object. Throws `InvalidKey`. */
export function objectPath(key: string): string {
  const parts = key.split('/');
  if (parts.length < 5) throw new InvalidKey('an object key names an organisation, a noun, an id and a name');
  return toPath(parts);
}

/** Relative path of everything below a prefix that ends on a whole part, at least one organisation. Throws `InvalidKey`. */
export function prefixPath(prefix: string): string {
  const parts = (prefix.endsWith('/') ? prefix.slice(0, -1) : prefix).split('/');
  if (parts.length < 2) throw new InvalidKey('a prefix names at least one organisation');
  return toPath(parts);
}

/** Relative path of an upload's folder; below it lies one folder per segment. Throws `InvalidKey`. */
export function uploadPath(organisation: string, upload: string): string {
  return toPath(['org', organisation, 'upload', upload]);
}

/** A segment or chunk index as a file name. Throws `InvalidKey`. */
export function indexName(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index > 999_999) throw new InvalidKey('an index is 0 to 999999');
  return String(index);
}

/** The index that a file name carries; null for a name that `indexName` does not make. */
export function nameIndex(name: string): number | null {
  return /^(0|[1-9][0-9]{0,5})$/.test(name) ? Number(name) : null;
}

function toPath(parts: string[]): string {
  const [org, organisation, noun, id, ...names] = parts;
  if (org !== 'org' || organisation === undefined) throw new InvalidKey('a key begins with org/{organisation}');
  const path = ['org', ...hashed(organisation)];
  if (noun !== undefined) path.push(checked(noun, NAME));
  if (id !== undefined) path.push(...hashed(id));
  for (const name of names) path.push(checked(name, NAME));
  return path.join('/');
}

/** Two levels by the id's hash (not its first letters: those of a UUIDv7 are the time), so that no folder grows without bound. */
function hashed(id: string): string[] {
  // PostgreSQL's uuid ignores case; a row and its files must not disagree about who is meant.
  const clean = checked(id.toLowerCase(), ID);
  const hash = createHash('sha256').update(clean).digest('hex');
  return [hash.slice(0, 2), hash.slice(2, 4), clean];
}

function checked(part: string, pattern: RegExp): string {
  if (!pattern.test(part)) throw new InvalidKey('a key has only lower-case letters, digits, ".", "_" and "-"');
  return part;
}
