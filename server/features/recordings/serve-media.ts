import type { FastifyReply, FastifyRequest } from 'fastify';
import { inOrganisation } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { sendObject } from '../../platform/http/send-object.ts';
import type { Platform } from '../../platform/index.ts';
import { mediaKey } from './media-key.ts';
import { type MediaOf, mediaUrlHolds } from './media-url.ts';

/**
 * A file of a recording, whole or in part. The type is what our own engine wrote.
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
  if (!file) throw problem('not-found');
  const key = mediaKey(of.organisation, of.recording, of.kind);
  await sendObject(platform, key, { mime: file.mime, disposition: 'inline', expires }, request, reply);
}
