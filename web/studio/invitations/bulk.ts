/** What became of each of many. */
export interface BulkReport<T> {
  done: T[];
  failed: { item: T; error: unknown }[];
}

const atOnce = 4;

/** Runs one request for each, four at a time; one that fails stops no other. */
export async function forEach<T>(
  items: readonly T[],
  run: (item: T) => Promise<unknown>,
  progress: (done: number) => void = () => undefined,
): Promise<BulkReport<T>> {
  const report: BulkReport<T> = { done: [], failed: [] };
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      try {
        await run(item);
        report.done.push(item);
      } catch (error) {
        report.failed.push({ item, error });
      }
      progress(report.done.length + report.failed.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return report;
}
