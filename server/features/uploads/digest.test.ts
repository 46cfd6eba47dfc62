import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentDigest } from './digest.ts';

const digest = createHash('sha256').update('chunk').digest();
const b64 = digest.toString('base64');

describe('Content-Digest', () => {
  it.each([
    ['alone', `sha-256=:${b64}:`],
    ['beside others', `sha-512=:AAAA:, sha-256=:${b64}:`],
    ['with a parameter', `sha-256=:${b64}:;q=1`],
    ['twice, the last counts', `sha-256=:${Buffer.alloc(32).toString('base64')}:, sha-256=:${b64}:`],
  ])('is read %s', (_, header) => {
    expect(contentDigest(header)?.equals(digest)).toBe(true);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['of another algorithm', 'sha-512=:AAAA:'],
    ['without colons', `sha-256=${b64}`],
    ['in quotes', `sha-256="${b64}"`],
    ['too short', `sha-256=:${digest.subarray(1).toString('base64')}:`],
    ['in base64url', `sha-256=:${'-_'.padEnd(43, 'A')}=:`],
    ['with something behind', `sha-256=:${b64}: x`],
  ])('is refused when it is %s', (_, header) => {
    expect(contentDigest(header)).toBeNull();
  });
});
