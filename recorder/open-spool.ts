import { type Clock, systemClock, within } from './clock.ts';
import type { Spool, SpoolTrouble } from './spool.ts';
import { indexedDbSpool } from './spool-indexeddb.ts';
import { layeredSpool } from './spool-layered.ts';
import { memorySpool } from './spool-memory.ts';

const OPEN_TIMEOUT_MS = 4_000;

/**
 * The best spool that this browser has: IndexedDB with memory behind it, else memory alone (`durable: false`,
 * so that the page can warn). Asks the browser to keep the storage under pressure; never throws.
 */
export async function openSpool(
  options: { clock?: Clock; factory?: IDBFactory; name?: string; onTrouble?: (trouble: SpoolTrouble) => void } = {},
): Promise<Spool> {
  const clock = options.clock ?? systemClock;
  const onTrouble = options.onTrouble ?? (() => undefined);
  try {
    const { factory, name } = options;
    const opening = indexedDbSpool({ ...(factory && { factory }), ...(name !== undefined && { name }) });
    const durable = await within(clock, OPEN_TIMEOUT_MS, opening);
    void globalThis.navigator?.storage?.persist?.().catch(() => false);
    return layeredSpool(durable, clock, onTrouble);
  } catch {
    onTrouble('unavailable');
    return memorySpool();
  }
}
