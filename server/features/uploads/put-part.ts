import { hash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { FastifyRequest } from 'fastify';
import { MAX_CHUNK_BYTES } from '../../../contract/uploads.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { ObjectMissing } from '../../platform/storage/index.ts';
import type { Budget } from './budget.ts';
import { contentDigest } from './digest.ts';
import { uploadPrefix } from './empty-uploads.ts';
import { arrived, type ChunkOf, keepChunk } from './put-chunk.ts';
import { storageProblem } from './storage-problem.ts';

export interface PartOf extends ChunkOf {
  readonly part: number;
  /** How many parts the chunk comes in. */
  readonly of: number;
}

/**
 * Takes a part of a chunk. Somewhere between some candidates and us stands a proxy that takes no body as large as a chunk; their answer is
 * not to be lost for it. Content-Digest is of the part, Repr-Digest of the whole chunk (RFC 9530 §3): parts of different bodies for one
 * index never meet, and the chunk is put as any other once all its parts are here and give exactly what was named.
 *
 * `'part'` promises nothing but that this part was taken: the sender keeps the chunk until one answer says `'stored'`, and sends all parts
 * again if none does.
 * @throws ProblemError as `putChunk`
 */
export async function putPart(
  platform: Platform,
  budget: Budget,
  request: FastifyRequest,
  at: PartOf,
): Promise<'part' | 'stored'> {
  const { row, bytes } = await arrived(platform, budget, request, at);
  const whole = contentDigest(request.headers['repr-digest']?.toString());
  if (!whole) throw problem('digest-needed', 'Send Repr-Digest: sha-256=:…: over the whole chunk (RFC 9530).');
  if (at.part >= at.of) throw problem('bad-request', 'Parts count from 0 to one less than there are.');
  const { storage } = platform;
  const { segment, chunk } = at;
  // Half of the digest names the parts; joined, they must have all of it.
  const name = `${segment}-${chunk}-${at.of}-${whole.toString('hex', 0, 16)}`;
  const folder = `${uploadPrefix(row.organisation_id, row.id)}/parts/${name}`;
  try {
    await storage.putObject(`${folder}/${at.part}`, bytes);
    budget.spend(row.id, bytes.length);
    const parts = await readParts(platform, folder, at.of);
    if (!parts) return 'part';
    const joined = Buffer.concat(parts);
    if (!hash('sha256', joined, 'buffer').equals(whole)) {
      await storage.deletePrefix(folder);
      throw problem('digest-mismatch', 'Send all parts of the chunk again.');
    }
    await keepChunk(platform, { organisation: row.organisation_id, upload: row.id, segment, chunk }, joined, whole);
    await storage.deletePrefix(folder);
    return 'stored';
  } catch (error) {
    throw storageProblem(error);
  }
}

/** All parts in order; null while one has not come. */
async function readParts({ storage }: Platform, folder: string, of: number): Promise<Buffer[] | null> {
  let size = 0;
  for (let part = 0; part < of; part++) {
    const held = await storage.statObject(`${folder}/${part}`);
    if (held === null) return null;
    size += held.bytes;
  }
  if (size > MAX_CHUNK_BYTES) {
    await storage.deletePrefix(folder);
    throw problem('payload-too-large', `A chunk has at most ${MAX_CHUNK_BYTES} bytes.`);
  }
  const parts: Buffer[] = [];
  try {
    for (let part = 0; part < of; part++) parts.push(await buffer(await storage.readObject(`${folder}/${part}`)));
  } catch (error) {
    // The same chunk came twice at once, and the other has just put it.
    if (error instanceof ObjectMissing) return null;
    throw error;
  }
  return parts;
}
