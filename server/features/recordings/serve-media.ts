import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inOrganisation } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { ObjectMissing } from '../../platform/storage/index.ts';
import { storageProblem } from '../uploads/index.ts';
import { mediaKey } from './media-key.ts';
import { type MediaOf, mediaUrlHolds } from './media-url.ts';
import { rangeOf } from './range.ts';

/**
 * A file of a recording, whole or in part (RFC 9110 §14: one byte range, If-Range by ETag). The type is what our own engine
 * wrote, never what a sender claimed, and a page that is opened on it can run nothing.
 * @throws ProblemError not-found for a URL we did not sign and a file that is gone, link-expired
 */
export async function serveMedia(
  platform: Platform,
  of: MediaOf,
  { expires, signature }: { expires: number; signature: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const holds = mediaUrlHolds(platform, of, expires, signature);
  if (holds === 'expired') throw problem('link-expired', 'Load the page again.');
  if (holds === 'no') throw problem('not-found');
  const row = await inOrganisation(platform.db, of.organisation, (tx) =>
    tx.selectFrom('recordings').select('files').where('id', '=', of.recording).executeTakeFirst(),
  );
  const file = row?.files[of.kind];
  const key = mediaKey(of.organisation, of.recording, of.kind);
  const stored = file && (await platform.storage.statObject(key).catch(rethrow));
  if (!stored) throw problem('not-found');

  const etag = `"${stored.bytes.toString(36)}-${Math.floor(stored.modifiedAt.getTime()).toString(36)}"`;
  const seconds = Math.max(0, Math.floor(expires - platform.clock.now().getTime() / 1000));
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${seconds}, immutable`,
    'content-type': file.mime,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  if (request.headers['if-none-match'] === etag) return end(reply, 304);
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === etag ? rangeOf(request.headers.range, stored.bytes) : 'all';
  if (range === 'none') {
    reply.header('content-range', `bytes */${stored.bytes}`).header('content-length', 0);
    return end(reply, 416);
  }
  const { start, end: last } = range === 'all' ? { start: 0, end: stored.bytes - 1 } : range;
  if (range !== 'all') reply.header('content-range', `bytes ${start}-${last}/${stored.bytes}`);
  reply.header('content-length', last - start + 1);
  const status = range === 'all' ? 200 : 206;
  if (request.method === 'HEAD') return end(reply, status);
  const bytes: Readable = await platform.storage.readObject(key, range === 'all' ? {} : range).catch(rethrow);
  reply.code(status).send(bytes);
}

/** Headers alone. Written by hand: Fastify would put its own length, that of the body which is not sent. */
function end(reply: FastifyReply, status: number): void {
  reply.hijack();
  reply.raw.writeHead(status, reply.getHeaders() as Record<string, string | number>);
  reply.raw.end();
}

function rethrow(error: unknown): never {
  throw error instanceof ObjectMissing ? problem('not-found') : storageProblem(error);
}
