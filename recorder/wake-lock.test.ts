import { afterEach, expect, it, vi } from 'vitest';
import { keepAwake } from './wake-lock.ts';

class FakeLock extends EventTarget {
  released = 0;
  async release() {
    this.released++;
    this.dispatchEvent(new Event('release'));
  }
}

afterEach(() => vi.unstubAllGlobals());

function setUp(answer: () => Promise<FakeLock>) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('navigator', { wakeLock: { request: answer } });
  const lost = vi.fn();
  const stop = keepAwake(page as unknown as Document, lost);
  return { page, lost, stop, settled: () => new Promise((resolve) => setTimeout(resolve, 0)) };
}

it('says when the browser takes the lock away from a page in sight, not when the page is hidden or done', async () => {
  const locks: FakeLock[] = [];
  const t = setUp(async () => {
    locks.push(new FakeLock());
    return locks.at(-1) ?? new FakeLock();
  });
  await t.settled();
  t.page.visibilityState = 'hidden';
  await locks[0]?.release();
  expect(t.lost).not.toHaveBeenCalled();
  t.page.visibilityState = 'visible';
  t.page.dispatchEvent(new Event('visibilitychange'));
  await t.settled();
  expect(locks).toHaveLength(2);
  await locks[1]?.release();
  expect(t.lost).toHaveBeenCalledTimes(1);
  t.stop();
  await t.settled();
  expect(t.lost).toHaveBeenCalledTimes(1);
});

it('says when the browser refuses it', async () => {
  const t = setUp(() => Promise.reject(new Error('battery')));
  await t.settled();
  expect(t.lost).toHaveBeenCalledTimes(1);
});
