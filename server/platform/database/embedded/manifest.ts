import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/** One file of a backup. `path` is relative to the backup's folder, with slashes. */
export interface ManifestFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface ManifestHead {
  readonly kind: 'vorab-backup';
  readonly version: 1;
  /** When it was begun, ISO 8601, UTC. */
  readonly startedAt: string;
  /** PostgreSQL's major version; only the same one can read the files. */
  readonly postgres: string;
}

export const MANIFEST = 'manifest.ndjson';

/**
 * Writes a manifest line by line (a storage may hold millions of files): a head, the files, and a
 * last line with their number and the hash of all before it. It gets its name when it is complete,
 * so a backup without a manifest is none.
 */
export interface ManifestWriter {
  add(file: ManifestFile): Promise<void>;
  finish(): Promise<void>;
}

export function writeManifest(folder: string, head: ManifestHead): ManifestWriter {
  const path = join(folder, MANIFEST);
  const stream = createWriteStream(`${path}.part`, { flags: 'wx', mode: 0o600, flush: true });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  const hash = createHash('sha256');
  let files = 0;
  let before = line(head);
  async function line(value: object): Promise<void> {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    if (!stream.write(text))
      await Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), failed]);
  }
  return {
    async add(file) {
      await before;
      files += 1;
      before = line(file);
      await before;
    },
    async finish() {
      await before;
      stream.end(`${JSON.stringify({ files, sha256: hash.digest('hex') })}\n`);
      await finished(stream);
      await rename(`${path}.part`, path);
    },
  };
}

/**
 * Reads a manifest's head and checks that the whole of it is there and unaltered.
 *
 * @throws Error when there is none, or it is incomplete or damaged
 */
export async function checkManifest(folder: string): Promise<ManifestHead> {
  let head: ManifestHead | undefined;
  let files = 0;
  const hash = createHash('sha256');
  let end: { files?: number; sha256?: string } = {};
  for await (const text of lines(folder)) {
    const value = JSON.parse(text) as Partial<ManifestHead & ManifestFile>;
    end = value as { files?: number; sha256?: string };
    if (end.files !== undefined) break;
    hash.update(`${text}\n`);
    if (head === undefined) head = value as ManifestHead;
    else files += 1;
  }
  if (head?.kind !== 'vorab-backup' || head.version !== 1)
    throw new Error(`${folder} holds no Vorab backup that can be read here.`);
  if (end.files !== files || end.sha256 !== hash.digest('hex'))
    throw new Error(`The manifest of ${folder} is damaged.`);
  return head;
}

/** The files of a manifest, in the order they were written. Check it first. */
export async function* manifestFiles(folder: string): AsyncGenerator<ManifestFile> {
  for await (const text of lines(folder)) {
    const value = JSON.parse(text) as Partial<ManifestFile>;
    if (value.path !== undefined) yield value as ManifestFile;
  }
}

async function* lines(folder: string): AsyncGenerator<string> {
  const stream = createReadStream(join(folder, MANIFEST));
  const opened = new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (cause) =>
      reject(new Error(`${folder} holds no complete backup: it has no ${MANIFEST}.`, { cause })),
    );
  });
  await opened;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text !== '') yield text;
  }
}
