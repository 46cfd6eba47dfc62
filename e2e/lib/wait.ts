export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Asks again until `check` gives something other than null, false or undefined; an error counts as not yet. */
export async function until<T>(
  what: string,
  seconds: number,
  check: () => Promise<T | null | false | undefined> | T | null | false | undefined,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`, { cause: last });
    await pause(100);
  }
}
