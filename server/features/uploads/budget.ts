/** Most bytes that one upload may hold: three and a half hours of video as recorders here make it. */
export const MAX_UPLOAD_BYTES = 4 * 1024 ** 3;
const REMEMBERED = 20_000;

/**
 * Bytes newly stored per upload by this process: a brake on abuse that costs one look-up, however many chunks there are. Each
 * further process and each restart begins anew, so it bounds the order of magnitude; `complete` counts for real.
 */
export class Budget {
  readonly #spent = new Map<string, number>();

  exceeded(upload: string, more: number): boolean {
    return (this.#spent.get(upload) ?? 0) + more > MAX_UPLOAD_BYTES;
  }

  spend(upload: string, bytes: number): void {
    const spent = (this.#spent.get(upload) ?? 0) + bytes;
    this.#spent.delete(upload);
    this.#spent.set(upload, spent);
    const oldest = this.#spent.keys().next().value;
    if (this.#spent.size > REMEMBERED && oldest !== undefined) this.#spent.delete(oldest);
  }
}
