/**
 * The least that keeps a chunk as durably as Vorab does: body into a new file, fdatasync, link, folder synced in groups, 204.
 * No identity, no schema, no database; `checked` adds the comparison of the digest, which no honest server can leave out.
 * The syncs are the storage's own code, so that they can't drift apart.
 * `node bench/lib/bare-server.ts <port> <folder> [checked]`
 */
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { link, unlink } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { writeChunkFile } from '../../server/platform/storage/chunk-file.ts';
import { FolderSync } from '../../server/platform/storage/folder-sync.ts';

const [port, root = '', checked] = process.argv.slice(2);
const sync = new FolderSync(root);
const tmp = join(root, 'tmp');
mkdirSync(tmp, { recursive: true });

async function keep(request: IncomingMessage): Promise<void> {
  // /{folder}/{chunk}
  const [, folderName = '', chunk = ''] = (request.url ?? '').split('/');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const digest = Buffer.from(/:(.*):/.exec(request.headers['content-digest']?.toString() ?? '')?.[1] ?? '', 'base64');
  const folder = join(root, folderName);
  const temporary = join(tmp, randomUUID());
  const bytes = Buffer.concat(parts);
  if (checked && !hash('sha256', bytes, 'buffer').equals(digest)) throw new Error('other bytes than promised');
  await writeChunkFile(temporary, bytes, digest);
  await sync.ensure(folder);
  await link(temporary, join(folder, chunk));
  await sync.sync(folder);
  await unlink(temporary);
}

const server = createServer((request, response) => {
  if (request.method !== 'PUT') return void response.end();
  keep(request).then(
    () => response.writeHead(204).end(),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
// As long as Vorab's, or connections that waited for their turn would be closed under a request.
server.keepAliveTimeout = 72_000;
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
