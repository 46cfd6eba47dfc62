import { expect, test } from 'vitest';
import { forEach } from './bulk.ts';

test('does all of them, four at a time, and says which failed', async () => {
  let running = 0;
  let most = 0;
  const seen: number[] = [];
  const report = await forEach(
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    async (n) => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 2));
      running -= 1;
      if (n % 4 === 0) throw new Error(String(n));
    },
    (done) => seen.push(done),
  );
  expect([most, report.done.sort(), report.failed.map((f) => f.item).sort()]).toEqual([
    4,
    [1, 2, 3, 5, 6, 7, 9],
    [4, 8],
  ]);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
