import { appendFileSync, writeFileSync } from 'node:fs';

/** A chunk that the server said it has kept. */
export interface Acknowledged {
  readonly upload: string;
  readonly segment: number;
  readonly chunk: number;
  /** In hex, over the bytes that went through our hands. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether the client got to hear of it. What was said to nobody is a promise all the same. */
  reached: boolean;
  /** Milliseconds since 1970 by which the answer had been seen. */
  readonly at: number;
}

/**
 * What the server promised, written down by a witness between it and its clients: one line for each 2xx when it is seen, one more
 * when it has reached the client. Nothing is ever changed or taken back.
 */
export class Ledger {
  readonly #path: string;
  readonly #chunks = new Map<string, Acknowledged[]>();
  readonly counts = new Map<string, number>();
  #number = 0;

  constructor(path: string) {
    this.#path = path;
    writeFileSync(path, '');
  }

  /** @returns to be called when the answer has reached the client */
  said(kind: string, path: string, status: number, chunk: Omit<Acknowledged, 'reached'> | null): () => void {
    const number = this.#number++;
    this.#append({ number, kind, path, status, ...chunk });
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    const entry = chunk && { ...chunk, reached: false };
    if (entry) {
      const all = this.#chunks.get(entry.upload) ?? [];
      all.push(entry);
      this.#chunks.set(entry.upload, all);
    }
    return () => {
      if (entry) entry.reached = true;
      this.#append({ number, reached: true });
    };
  }

  /** Every promise about an upload's chunks, in the order in which they were made. */
  of(upload: string): readonly Acknowledged[] {
    return this.#chunks.get(upload) ?? [];
  }

  uploads(): string[] {
    return [...this.#chunks.keys()];
  }

  #append(line: object): void {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }
}
