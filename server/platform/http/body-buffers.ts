/** Bodies are rounded up to this, so that a buffer fits the next body although no two chunks are equally long. */
const STEP = 64 * 1024;
/** Longer ones are rare and not worth keeping. */
const LONGEST = 2 * 1024 * 1024;
/** So many bytes lie about at most. */
const MOST_KEPT = 32 * 1024 * 1024;
/** And for so long after the last was given back. */
const KEPT_MS = 30_000;

const shelves = new Map<number, ArrayBuffer[]>();
const lent = new WeakMap<Buffer, ArrayBuffer>();
let kept = 0;
let clearing: NodeJS.Timeout | null = null;

/**
 * A buffer for a body of this length. It holds whatever was in it before: nobody may see it who has not filled it.
 *
 * A new buffer for each chunk is fresh pages from the system, which the kernel has to clear, and memory outside the JavaScript heap, for
 * which V8 marks the whole heap several times a second while hundreds record (figures: docs/performance.md).
 */
export function lend(length: number): Buffer {
  const size = Math.ceil(length / STEP) * STEP;
  const found = shelves.get(size)?.pop();
  if (found) kept -= size;
  const body = Buffer.from(found ?? Buffer.allocUnsafeSlow(size).buffer, 0, length);
  lent.set(body, body.buffer as ArrayBuffer);
  return body;
}

/**
 * Takes back what was lent, once nobody reads it any more, a write that failed included. Anything else, and what was given back before, is
 * let pass; what is never given back the garbage collector finds.
 */
export function giveBack(body: unknown): void {
  if (!Buffer.isBuffer(body)) return;
  const memory = lent.get(body);
  if (memory === undefined) return;
  lent.delete(body);
  const size = memory.byteLength;
  if (size > LONGEST || kept + size > MOST_KEPT) return;
  const shelf = shelves.get(size);
  if (shelf) shelf.push(memory);
  else shelves.set(size, [memory]);
  kept += size;
  if (clearing) clearing.refresh();
  else clearing = setTimeout(clear, KEPT_MS).unref();
}

function clear(): void {
  shelves.clear();
  kept = 0;
}
