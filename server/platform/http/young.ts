import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes of the socket's pieces are let lie about; the bodies that they were joined to are lent and given back. */
const EVERY_BYTES = 32 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;
let since = 0;

/**
 * Tells of bytes that came in a body and will soon be let go.
 *
 * Buffers lie outside the JavaScript heap, so taking chunks in makes little that V8 would notice as young garbage, and after 64 MB of
 * it V8 marks the whole heap instead: at 100 MB/s several times a second, which was half of the server's CPU. A young collection in
 * time finds them all dead within 1 to 3 ms (figures: docs/performance.md).
 */
export function came(bytes: number): void {
  since += bytes;
  if (since < EVERY_BYTES) return;
  since = 0;
  collect({ type: 'minor' });
}
