import { expect, it } from 'vitest';
import { createFloor, type FloorParts } from './floor.ts';

/** Web Locks and BroadcastChannel as the browser has them, for pages of one origin; a page that dies leaves its locks. */
function browser() {
  type Held = { page: object; lose: (error: Error) => void; done: () => void };
  let held: Held | null = null;
  const ears = new Map<object, Set<(event: MessageEvent) => void>>();
  const page = () => {
    const self = {};
    const mine = new Set<(event: MessageEvent) => void>();
    ears.set(self, mine);
    const locks = {
      request: (_name: string, options: LockOptions, work: (lock: Lock | null) => unknown) =>
        new Promise((resolve, reject) => {
          if (held && !options.steal) return resolve(work(null));
          const before = held;
          const me: Held = {
            page: self,
            lose: reject,
            done: () => {
              if (held === me) held = null;
            },
          };
          held = me;
          before?.lose(new DOMException('taken', 'AbortError'));
          void Promise.resolve(work({} as Lock)).then((value) => {
            me.done();
            resolve(value);
          });
        }),
    } as unknown as NonNullable<FloorParts['locks']>;
    const channel = {
      postMessage: (data: unknown) => {
        for (const [other, set] of ears) if (other !== self) for (const ear of set) ear({ data } as MessageEvent);
      },
      addEventListener: (_: string, ear: (event: MessageEvent) => void) => void mine.add(ear),
      removeEventListener: (_: string, ear: (event: MessageEvent) => void) => void mine.delete(ear),
    } as unknown as NonNullable<FloorParts['channel']>;
    const die = () => {
      if (held?.page === self) held = null;
    };
    return { floor: createFloor('x', { locks, channel }), die };
  };
  return { page };
}
const nothing = () => undefined;

it('one page records, the other is told', async () => {
  const { page } = browser();
  const [one, two] = [page(), page()];
  expect(await one.floor.take(nothing)).toBe(true);
  expect(await two.floor.take(nothing)).toBe(false);
  const heard: string[] = [];
  const forget = two.floor.onNews((news) => heard.push(news));
  one.floor.release();
  expect(heard).toEqual(['free']);
  await Promise.resolve();
  expect(await two.floor.take(nothing)).toBe(true);
  forget();
  one.floor.tell('changed');
  expect(heard).toEqual(['free']);
});

it('whoever is taken over hears it once, and may take it back', async () => {
  const { page } = browser();
  const [one, two] = [page(), page()];
  const lost: string[] = [];
  await one.floor.take(() => lost.push('one'));
  await two.floor.takeOver(() => lost.push('two'));
  await Promise.resolve();
  expect(lost).toEqual(['one']);
  // Nothing is left to let go of, so nobody hears that it is free.
  const heard: string[] = [];
  two.floor.onNews((news) => heard.push(news));
  one.floor.release();
  expect(heard).toEqual([]);
  await one.floor.takeOver(nothing);
  await Promise.resolve();
  expect(lost).toEqual(['one', 'two']);
});

it('goes on from try to try without losing it to itself', async () => {
  const { page } = browser();
  const { floor } = page();
  const lost: string[] = [];
  for (const name of ['first', 'second', 'third']) {
    expect(await floor.take(() => lost.push(name))).toBe(true);
    floor.release();
    await Promise.resolve();
  }
  await floor.take(() => lost.push('fourth'));
  await Promise.resolve();
  expect(await floor.take(nothing)).toBe(true);
  expect(lost).toEqual([]);
});

it('is free as soon as the page that had it has died', async () => {
  const { page } = browser();
  const [one, two] = [page(), page()];
  await one.floor.take(nothing);
  one.die();
  expect(await two.floor.take(nothing)).toBe(true);
});

it.each([
  ['there are no locks', {}],
  [
    'locks are refused',
    { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } } as unknown as FloorParts,
  ],
])('keeps nobody from recording where %s', async (_, parts) => {
  const floor = createFloor('x', parts);
  const lost: string[] = [];
  expect(await floor.take(() => lost.push('lost'))).toBe(true);
  await floor.takeOver(() => lost.push('lost'));
  floor.tell('changed');
  floor.onNews(nothing)();
  floor.release();
  expect(lost).toEqual([]);
});
