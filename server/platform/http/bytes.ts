import type { FastifyRequest } from 'fastify';
import { giveBack, lend } from './body-buffers.ts';
import { problem } from './problem.ts';
import { came } from './young.ts';

/**
 * The raw body in one buffer of its announced length, filled as it comes; whoever is done with it may `giveBack` it. Collecting parts and joining them holds every byte twice
 * and leaves the parts to the garbage collector, which for chunks of a megabyte was a fifth of the server's work.
 * @throws ProblemError payload-too-large before anything is read or as soon as it is; bad-request when the line breaks early or the
 *   length was a lie (RFC 9110 §8.6: a message that is shorter is incomplete)
 */
export async function readBytes(request: FastifyRequest, payload: AsyncIterable<Buffer>): Promise<Buffer> {
  const limit = request.routeOptions.bodyLimit;
  const header = request.headers['content-length'];
  const announced = header === undefined ? null : Number(header);
  if (announced !== null && announced > limit) throw tooLarge(limit);
  const body = announced === null ? await upTo(payload, limit) : await exactly(payload, announced);
  came(body.length);
  return body;
}

async function upTo(payload: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of payload) {
    length += part.length;
    if (length > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

async function exactly(payload: AsyncIterable<Buffer>, length: number): Promise<Buffer> {
  // Not before something has come: an announcement alone takes no memory.
  let whole: Buffer | null = null;
  let at = 0;
  try {
    for await (const part of payload) {
      whole ??= part.length === length ? part : lend(length);
      if (whole !== part) {
        if (at + part.length > length) throw incomplete();
        whole.set(part, at);
      }
      at += part.length;
    }
    if (at !== length) throw incomplete();
  } catch (error) {
    giveBack(whole);
    throw error;
  }
  return whole ?? Buffer.alloc(0);
}

const tooLarge = (limit: number) => problem('payload-too-large', `Send at most ${limit} bytes at once.`);
const incomplete = () => problem('bad-request', 'The body is not as long as announced. Send it again.');
