import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { ObjectMissing, type Storage, StorageFull, StorageUnavailable } from '../storage/index.ts';
import { problem } from './problem.ts';
import { rangeOf } from './range.ts';

export interface Sent {
  /** What we found or made it to be, never what a sender claimed. */
  readonly mime: string;
  readonly disposition: string;
  /** Until when the URL holds, in Unix seconds. */
  readonly expires: number;
}

/**
 * A stored object, whole or in part (RFC 9110 §14: one byte range, If-Range by ETag). A page that is opened on it can run nothing.
 * @throws ProblemError not-found for an object that is gone
 */
export async function sendObject(
  { storage, clock }: { readonly storage: Storage; readonly clock: Clock },
  key: string,
  { mime, disposition, expires }: Sent,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const stored = await storage.statObject(key).catch(rethrow);
  if (!stored) throw problem('not-found');
  const etag = `"${stored.bytes.toString(36)}-${Math.floor(stored.modifiedAt.getTime()).toString(36)}"`;
  const seconds = Math.max(0, Math.floor(expires - clock.now().getTime() / 1000));
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${seconds}, immutable`,
    'content-type': mime,
    'content-disposition': disposition,
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
  const bytes: Readable = await storage.readObject(key, range === 'all' ? {} : range).catch(rethrow);
  reply.code(status).send(bytes);
}

/** Headers alone. Written by hand: Fastify would put its own length, that of the body which is not sent. */
function end(reply: FastifyReply, status: number): void {
  reply.hijack();
  reply.raw.writeHead(status, reply.getHeaders() as Record<string, string | number>);
  reply.raw.end();
}

function rethrow(error: unknown): never {
  if (error instanceof ObjectMissing) throw problem('not-found');
  const away = error instanceof StorageFull || error instanceof StorageUnavailable;
  throw away ? problem('unavailable', 'Nothing is lost. Try again in a few seconds.', { retryAfterSeconds: 5 }) : error;
}
