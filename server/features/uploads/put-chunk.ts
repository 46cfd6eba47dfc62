import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { ChunkConflict, type ChunkRef } from '../../platform/storage/index.ts';
import type { Budget } from './budget.ts';
import { contentDigest } from './digest.ts';
import { covers } from './manifest.ts';
import { ownedUpload } from './owner.ts';
import { storageProblem } from './storage-problem.ts';

export interface ChunkOf {
  readonly upload: string;
  readonly segment: number;
  readonly chunk: number;
}

/**
 * Keeps a chunk; when this resolves its bytes survive a power cut. Idempotent, in any order. Costs one read by key and one
 * durable file, however many chunks there are.
 *
 * Completion may commit between our read and our write. That is harmless: only an index beyond those that were named can be
 * new then (the named ones were all found in storage first), and nothing ever reads beyond.
 * @throws ProblemError digest-needed, digest-mismatch, not-found, link-revoked, chunk-conflict, upload-complete,
 *   payload-too-large, storage-full, unavailable
 */
export async function putChunk(
  platform: Platform,
  budget: Budget,
  request: FastifyRequest,
  { upload, segment, chunk }: ChunkOf,
): Promise<void> {
  const { row, bytes, digest } = await arrived(platform, budget, request, { upload, segment, chunk });
  const ref = { organisation: row.organisation_id, upload: row.id, segment, chunk };
  if ((await keepChunk(platform, ref, bytes, digest)) === 'stored') budget.spend(row.id, bytes.length);
}

/** Bytes of a chunk or of a part of one, whose they are, and that they are what was sent. */
export async function arrived(
  platform: Platform,
  budget: Budget,
  request: FastifyRequest,
  { upload, segment, chunk }: ChunkOf,
) {
  const { row } = await ownedUpload(platform, request, upload);
  const bytes = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    throw problem('bad-request', 'Send the bytes of the chunk as application/octet-stream.');
  }
  const digest = contentDigest(request.headers['content-digest']?.toString());
  if (!digest) throw problem('digest-needed', 'Send Content-Digest: sha-256=:…: over the bytes (RFC 9530).');
  if (!hash('sha256', bytes, 'buffer').equals(digest)) throw problem('digest-mismatch', 'Send the chunk again.');
  // Of a complete upload the named chunks are in storage, so this can only confirm or contradict them.
  if (row.state !== 'receiving' && !covers(row.manifest, segment, chunk)) throw problem('upload-complete');
  if (budget.exceeded(row.id, bytes.length))
    throw problem('payload-too-large', 'This upload holds as much as one may.');
  return { row, bytes, digest };
}

export async function keepChunk({ storage }: Platform, ref: ChunkRef, bytes: Uint8Array, digest: Uint8Array) {
  try {
    return await storage.putChunk(ref, bytes, digest);
  } catch (error) {
    if (error instanceof ChunkConflict) throw problem('chunk-conflict', 'What was stored first stays as it is.');
    throw storageProblem(error);
  }
}
