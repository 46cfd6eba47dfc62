import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** A new id: UUIDv7 (RFC 9562), so keys arrive in order. An id is a name, never a secret. */
export const newId = (): string => uuidv7();

export const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
