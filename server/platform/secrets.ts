import { createHmac, hkdfSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './ids.ts';

/** What a link may open. The kind is part of the derivation, so one kind's secret never fits another's door. */
export type LinkKind = 'invitation' | 'member-invitation' | 'sign-in' | 'share';

/**
 * Everything derived from the instance's key (VORAB_SECRET). Link secrets are HMAC-SHA-256(key, kind ‖ id ‖ generation)
 * cut to 192 bits: never stored, re-derived when a mail is rendered; raising the generation revokes.
 */
export interface Secrets {
  link(kind: LinkKind, id: string, generation: number): string;
  /** What is stored to find a link again. */
  linkHash(secret: string): Buffer;
  /** A signature over parts (joined unambiguously), base64url. */
  sign(purpose: string, ...parts: string[]): string;
  verify(signature: string, purpose: string, ...parts: string[]): boolean;
  /** A key for better-auth's cookies, apart from ours. */
  readonly authSecret: string;
}

export function createSecrets(master: string): Secrets {
  const key = (info: string) => Buffer.from(hkdfSync('sha256', master, 'vorab', info, 32));
  const linkKey = key('link');
  const signKey = key('sign');
  const mac = (k: Buffer, parts: string[]) => createHmac('sha256', k).update(JSON.stringify(parts)).digest();
  return {
    link: (kind, id, generation) =>
      mac(linkKey, [kind, id, String(generation)])
        .subarray(0, 24)
        .toString('base64url'),
    linkHash: (secret) => sha256(secret),
    sign: (purpose, ...parts) => mac(signKey, [purpose, ...parts]).toString('base64url'),
    verify(signature, purpose, ...parts) {
      const wanted = mac(signKey, [purpose, ...parts]);
      const given = Buffer.from(signature, 'base64url');
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
    authSecret: key('auth').toString('base64url'),
  };
}

/**
 * The instance's key: made once in the data folder (0600) unless the operator set one. Part of every backup. Several processes may
 * ask at once, and the power may go: it is there whole, for good and for all of them, or not at all.
 * @throws Error when the file is too short to be one
 */
export function loadMasterSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) makeSecret(dataDir, path);
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${path} is damaged: put the key from your backup there`);
  return secret;
}

function makeSecret(dataDir: string, path: string): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
    // A link appears with its content, and the first one stays.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const folder = openSync(dataDir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
