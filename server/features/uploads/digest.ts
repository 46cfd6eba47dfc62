const DIGEST = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

/**
 * The SHA-256 (32 bytes) in a Content-Digest header, e.g. `sha-256=:…:` (RFC 9530, a Dictionary of Byte Sequences after RFC
 * 9651). Other algorithms beside it are ignored, parameters too; of a key that comes twice the last counts. Null where there
 * is none, or one that is not the base64 of 32 bytes.
 */
export function contentDigest(header: string | undefined): Buffer | null {
  let found: string | null = null;
  // Base64 has neither commas nor semicolons, so members and parameters can be cut there.
  for (const member of (header ?? '').split(',')) {
    const value = member.split(';')[0]?.trim() ?? '';
    if (value.startsWith('sha-256=')) found = DIGEST.exec(value)?.[1] ?? null;
  }
  return found === null ? null : Buffer.from(found, 'base64');
}
