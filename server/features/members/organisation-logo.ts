import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { LOGO_MAX_BYTES, LOGO_MAX_PIXELS, type Organisation } from '../../../contract/organisation.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { ObjectMissing, StorageFull } from '../../platform/storage/index.ts';
import { readOrganisation } from './organisation.ts';
import { readPicture } from './organisation-picture.ts';
import type { StoredLogo } from './tables.ts';

const types = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;
/** `<sha-256 of the bytes>.<type>`: another picture has another address, so this one may be kept for ever. */
export const logoFile = /^([0-9a-f]{64})\.(png|jpg|webp)$/;
const keyOf = (organisationId: string, hash: string, type: string) =>
  `org/${organisationId}/brand/${hash}/logo.${type}`;

const wrong = (message: string) =>
  problem('invalid-input', 'Choose another picture.', { errors: [{ path: 'logo', message }] });

/**
 * Keeps a picture as the organisation's logo. Its bytes are looked at, not its name, and kept without what does not draw.
 * SVG is refused: it is a program as much as a picture.
 * @throws ProblemError invalid-input for what is no still PNG, JPEG or WebP, or too large; storage-full
 */
export async function setLogo(platform: Platform, by: MemberPrincipal, bytes: unknown): Promise<Organisation> {
  if (!Buffer.isBuffer(bytes)) throw problem('bad-request', 'Send the bytes as application/octet-stream.');
  if (bytes.length > LOGO_MAX_BYTES) throw problem('payload-too-large', 'A logo has at most 512 kB.');
  const picture = readPicture(bytes);
  if (!picture) throw wrong('This is no PNG, JPEG or WebP picture');
  const { width, height, type } = picture;
  if (!width || !height || width > LOGO_MAX_PIXELS || height > LOGO_MAX_PIXELS)
    throw wrong(`A logo has at most ${LOGO_MAX_PIXELS} pixels a side`);
  const hash = createHash('sha256').update(picture.bytes).digest('hex');
  await store(platform, keyOf(by.organisationId, hash, type), picture.bytes);
  return change(platform, by, { file: `${hash}.${type}`, width, height });
}

/** The picture itself stays where it is: a page that is open somewhere still shows it, and it can be put back. */
export const removeLogo = (platform: Platform, by: MemberPrincipal): Promise<Organisation> =>
  change(platform, by, null);

function change(platform: Platform, by: MemberPrincipal, logo: StoredLogo | null): Promise<Organisation> {
  return inOrganisation(platform.db, by.organisationId, async (tx) => {
    await tx
      .updateTable('organisation_settings')
      .set({ logo: logo && JSON.stringify(logo) })
      .where('organisation_id', '=', by.organisationId)
      .execute();
    await platform.events.append(tx, {
      organisationId: by.organisationId,
      kind: 'organisation.changed',
      actor: actorOf(by),
      subjectId: by.organisationId,
      data: { fields: 'logo' },
    });
    return readOrganisation(tx);
  });
}

async function store(platform: Platform, key: string, bytes: Buffer): Promise<void> {
  const folder = join(platform.config.dataDir, 'tmp');
  const path = join(folder, `logo-${randomUUID()}`);
  try {
    if (await platform.storage.statObject(key)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
    await platform.storage.putObject(key, path, { move: true });
  } catch (error) {
    if (error instanceof StorageFull)
      throw problem('storage-full', 'The picture was not kept. Make room on the server, then try again.');
    throw error;
  } finally {
    await rm(path, { force: true });
  }
}

/** Sends a logo to anybody, for ever: it is what every candidate sees. Whoever opens it as a page gets a picture that can run nothing. */
export async function serveLogo(
  platform: Platform,
  organisation: string,
  file: string,
  reply: FastifyReply,
): Promise<void> {
  const [, hash = '', type = ''] = logoFile.exec(file) ?? [];
  const key = keyOf(organisation, hash, type);
  const bytes = await platform.storage.readObject(key).catch((error: unknown) => {
    throw error instanceof ObjectMissing ? problem('not-found') : error;
  });
  reply
    .headers({
      'content-type': types[type as keyof typeof types],
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    })
    .send(bytes);
}
