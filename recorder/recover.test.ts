import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { adopt } from './adopt.ts';
import type { Owner } from './owner.ts';
import { recover } from './recover.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock } from './testing/clock.ts';
import { chunkOf, manifestOf, totalsOf } from './testing/fixtures.ts';
import { type Fault, fakeServer } from './testing/server.ts';

const owner: Owner = { own: (_, task) => task() };
const connectivity = { online: () => true, onOnline: () => () => undefined };

async function left(finished: boolean, delivered = 0) {
  const spool = memorySpool();
  const chunks = await Promise.all([0, 1, 2, 3].map((i) => chunkOf('u1', 0, i)));
  const server = fakeServer();
  for (const chunk of chunks) {
    await spool.append(chunk, manifestOf('u1', [totalsOf(chunks)], finished));
    if (chunk.index < delivered) {
      await server.transport.put(chunk, chunk.bytes);
      await spool.drop(chunk);
    }
  }
  return { spool, chunks, server };
}

it.each([true, false])('delivers what was left, and says whether it broke off (finished: %s)', async (finished) => {
  const { spool, chunks, server } = await left(finished, 2);
  const progress: number[] = [];
  const onProgress = (p: { pending: number }) => progress.push(p.pending);
  const found = await recover(spool, server.transport, { owner, connectivity, onProgress });
  expect(found).toEqual([
    {
      upload: 'u1',
      take: 'take-u1',
      question: 'q1',
      invitation: 'i1',
      kind: 'video',
      elapsedMs: 8_000,
      bytes: 40,
      interrupted: !finished,
      broke: finished ? null : 'page-closed',
      outcome: 'delivered',
      reason: null,
    },
  ]);
  expect(server.complete.get('u1')).toEqual([totalsOf(chunks)]);
  expect(await spool.uploads()).toEqual([]);
  expect(progress.at(-1)).toBe(0);
  expect(await recover(spool, server.transport, { owner, connectivity })).toEqual([]);
});

it('says what broke while it was recorded, although the candidate stopped it themselves: it must not cost a take', async () => {
  const { spool, server } = await left(true, 2);
  const [manifest] = await spool.uploads();
  if (!manifest) throw new Error('nothing was left');
  await spool.put({ ...manifest, technical: [{ kind: 'track-ended', segment: 0, atMs: 1_500 }] });
  const [found] = await recover(spool, server.transport, { owner, connectivity });
  expect(found).toMatchObject({ interrupted: false, broke: 'track-ended', outcome: 'delivered' });
});

it('asks again when only the answer to completing was lost', async () => {
  const { spool, chunks, server } = await left(true, 4);
  await server.transport.complete('u1', [totalsOf(chunks)]);
  expect((await recover(spool, server.transport, { owner, connectivity }))[0]?.outcome).toBe('delivered');
});

it('leaves alone what another tab records', async () => {
  const { spool, server } = await left(false);
  const busy: Owner = { own: async () => null };
  const found = await recover(spool, server.transport, { owner: busy, connectivity });
  expect(found[0]?.outcome).toBe('elsewhere');
  expect(server.calls).toEqual([]);
  expect(await spool.pending('u1')).toHaveLength(4);
});

it('forgets uploads that never had a chunk', async () => {
  const spool = memorySpool();
  await spool.put(manifestOf('u1'));
  expect(await recover(spool, fakeServer().transport, { owner, connectivity })).toEqual([]);
  expect(await spool.uploads()).toEqual([]);
});

it('keeps what the server will not take, and goes on with the next', async () => {
  const { spool } = await left(true);
  const other = await chunkOf('u2', 0, 0);
  await spool.append(other, { ...manifestOf('u2', [totalsOf([other])], true), openedAt: 2 });
  const gone: Fault = { kind: 'gone', code: 'not-found' };
  const server = fakeServer((_, key) => (key?.upload === 'u1' ? gone : 'ok'));
  const found = await recover(spool, server.transport, { owner, connectivity });
  expect(found.map((f) => [f.upload, f.outcome, f.reason])).toEqual([
    ['u1', 'stuck', 'not-found'],
    ['u2', 'delivered', null],
  ]);
  expect(await spool.pending('u1')).toHaveLength(4);
});

it('gives up waiting when told to, and loses nothing', async () => {
  const { spool } = await left(true);
  const stop = new AbortController();
  const clock = fakeClock();
  const server = fakeServer(() => 'network');
  const recovering = recover(spool, server.transport, { owner, connectivity, clock, signal: stop.signal });
  await clock.advance(60_000);
  stop.abort();
  expect((await recovering)[0]?.outcome).toBe('waiting');
  expect(await spool.pending('u1')).toHaveLength(4);
  expect(clock.timers()).toBe(0);
});

it('adopts only an unbroken tail that the server has and the device forgot', () => {
  const known = [{ segment: 0, mime: 'm', elapsedMs: 5, chunks: 2, bytes: 20 }];
  const status = (ranges: [number, number][], more: [number, number][] = []) => ({
    open: true,
    segments: [{ segment: 0, ranges, bytes: 50 }, ...(more.length > 0 ? [{ segment: 1, ranges: more, bytes: 7 }] : [])],
  });
  expect(adopt(known, status([[0, 4]], [[0, 0]]))).toEqual([
    { segment: 0, mime: 'm', elapsedMs: 5, chunks: 5, bytes: 50 },
    { segment: 1, mime: 'm', elapsedMs: 0, chunks: 1, bytes: 7 },
  ]);
  expect(adopt(known, status([[0, 1]]))).toEqual(known);
  expect(
    adopt(
      known,
      status([
        [0, 1],
        [3, 4],
      ]),
    ),
  ).toEqual(known);
});
