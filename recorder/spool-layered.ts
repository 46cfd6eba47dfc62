import { type Clock, within } from './clock.ts';
import { type Spool, SpoolError, type SpoolTrouble } from './spool.ts';
import { memorySpool } from './spool-memory.ts';
import { byPlace, type ChunkKey, keyOf } from './types.ts';

/** A store that has not answered by then counts as broken for this chunk. */
const APPEND_TIMEOUT_MS = 8_000;

/**
 * A durable spool with memory behind it: when the device is full or its storage fails in the middle of a take,
 * recording and sending go on, and only a badge changes.
 *
 * Invariant: what memory holds is always the tail of an upload. While one of its chunks waits there, later ones
 * follow it, so after a crash the durable manifest still names an unbroken beginning, never a hole.
 */
export function layeredSpool(durable: Spool, clock: Clock, onTrouble: (trouble: SpoolTrouble) => void): Spool {
  const memory = memorySpool();
  const waiting = new Map<string, Set<string>>();
  const overflow = (upload: string) => waiting.get(upload) ?? new Set<string>();
  const release = (key: ChunkKey) => {
    const set = overflow(key.upload);
    set.delete(keyOf(key));
    if (set.size === 0) waiting.delete(key.upload);
  };
  let trouble: SpoolTrouble | null = null;
  const report = (error: unknown) => {
    trouble = error instanceof SpoolError ? error.trouble : 'broken';
    onTrouble(trouble);
  };

  return {
    durable: durable.durable,
    trouble: () => trouble,
    atRisk: (upload) => overflow(upload).size,
    async put(manifest) {
      await memory.put(manifest);
      // Naming more chunks than the device holds would promise what a crash could not keep.
      if (overflow(manifest.upload).size > 0) return;
      await within(clock, APPEND_TIMEOUT_MS, durable.put(manifest)).catch(report);
    },
    async append(chunk, manifest) {
      if (overflow(chunk.upload).size === 0) {
        try {
          await within(clock, APPEND_TIMEOUT_MS, durable.append(chunk, manifest));
          trouble = null;
          return;
        } catch (error) {
          report(error);
        }
      }
      waiting.set(chunk.upload, overflow(chunk.upload).add(keyOf(chunk)));
      await memory.append(chunk, manifest);
    },
    async pending(upload) {
      const both = [...(await durable.pending(upload)), ...(await memory.pending(upload))];
      return [...new Map(both.map((meta) => [keyOf(meta), meta])).values()].sort(byPlace);
    },
    async bytes(key) {
      return (await memory.bytes(key)) ?? durable.bytes(key);
    },
    async drop(key) {
      await memory.drop(key);
      release(key);
      await durable.drop(key);
    },
    async uploads() {
      return durable.uploads();
    },
    async remove(upload) {
      await memory.remove(upload);
      waiting.delete(upload);
      await durable.remove(upload);
    },
  };
}
