import type { Refusal } from './transport.ts';
import { byPlace, type ChunkMeta, keyOf } from './types.ts';

/** The chunks of one upload that the server has not acknowledged, each in exactly one of three places. */
export interface Pile {
  /** Adds a chunk that is to be sent, or puts one back that did not get through. */
  put(chunk: ChunkMeta): void;
  /** Adds a chunk unless it is known already. */
  putNew(chunk: ChunkMeta): void;
  /** The next chunk in order, now on its way; null when none is waiting. */
  take(): ChunkMeta | null;
  /** The server has it. */
  acknowledge(chunk: ChunkMeta): void;
  /** It must not be sent as it is. */
  block(chunk: ChunkMeta, error: Refusal): void;
  /** Blocked chunks may be tried again, except what was too large: that would only be refused again. */
  unblock(): void;
  /** Why the first blocked chunk is blocked. */
  jam(): Refusal | null;
  count(): { waiting: number; flying: number; blocked: number; bytes: number };
}

export function createPile(): Pile {
  const waiting = new Map<string, ChunkMeta>();
  const flying = new Map<string, ChunkMeta>();
  const blocked = new Map<string, { chunk: ChunkMeta; error: Refusal }>();
  const tries = new Map<string, number>();
  const put = (chunk: ChunkMeta) => {
    flying.delete(keyOf(chunk));
    waiting.set(keyOf(chunk), chunk);
  };
  // What failed goes to the end: one chunk that never gets through must not starve the others.
  const byTurn = (a: ChunkMeta, b: ChunkMeta) =>
    (tries.get(keyOf(a)) ?? 0) - (tries.get(keyOf(b)) ?? 0) || byPlace(a, b);

  return {
    put,
    putNew(chunk) {
      const key = keyOf(chunk);
      if (!flying.has(key) && !blocked.has(key)) put(chunk);
    },
    take() {
      const [first] = [...waiting.values()].sort(byTurn);
      if (!first) return null;
      waiting.delete(keyOf(first));
      flying.set(keyOf(first), first);
      tries.set(keyOf(first), (tries.get(keyOf(first)) ?? 0) + 1);
      return first;
    },
    acknowledge: (chunk) => void flying.delete(keyOf(chunk)),
    block(chunk, error) {
      flying.delete(keyOf(chunk));
      blocked.set(keyOf(chunk), { chunk, error });
    },
    unblock() {
      for (const [key, { chunk, error }] of blocked) {
        if (error.kind === 'too-large') continue;
        blocked.delete(key);
        put(chunk);
      }
    },
    jam: () => [...blocked.values()][0]?.error ?? null,
    count() {
      const all = [...waiting.values(), ...flying.values(), ...[...blocked.values()].map((b) => b.chunk)];
      const bytes = all.reduce((sum, chunk) => sum + chunk.size, 0);
      return { waiting: waiting.size, flying: flying.size, blocked: blocked.size, bytes };
    },
  };
}
