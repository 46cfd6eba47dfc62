import { describe, expect, it } from 'vitest';
import type { Connectivity } from './connectivity.ts';
import { createLanes } from './lanes.ts';
import type { Spool } from './spool.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock } from './testing/clock.ts';
import { about, chunkOf, manifestOf, totalsOf } from './testing/fixtures.ts';
import { type Call, type Fault, fakeServer } from './testing/server.ts';
import type { Refusal, Transport } from './transport.ts';
import type { Chunk, ChunkKey } from './types.ts';
import { type CompleteOutcome, createUploader, type UploaderOptions } from './uploader.ts';

function line() {
  let up = true;
  const tasks = new Set<() => void>();
  const connectivity: Connectivity = {
    online: () => up,
    onOnline(task) {
      tasks.add(task);
      return () => tasks.delete(task);
    },
  };
  const set = (next: boolean) => {
    up = next;
    if (next) for (const task of [...tasks]) task();
  };
  return { connectivity, set };
}

async function setUp(
  script: (call: Call, key: ChunkKey | null, nth: number) => Fault = () => 'ok',
  options: Partial<UploaderOptions> & { count?: number; size?: number; wrap?: (spool: Spool) => Spool } = {},
) {
  const clock = fakeClock();
  const counts = new Map<Call, number>();
  const server = fakeServer(
    (call, key) => {
      const nth = (counts.get(call) ?? 0) + 1;
      counts.set(call, nth);
      return script(call, key, nth);
    },
    () => new Promise((resolve) => clock.after(20_000, resolve)),
  );
  const inner = memorySpool();
  const chunks: Chunk[] = [];
  for (let i = 0; i < (options.count ?? 5); i++) {
    const chunk = await chunkOf('u1', 0, i, options.size);
    chunks.push(chunk);
    await inner.append(chunk, manifestOf('u1', [totalsOf(chunks)]));
  }
  const spool = options.wrap?.(inner) ?? inner;
  const net = line();
  const uploader = createUploader({
    about: about(),
    spool,
    transport: server.transport,
    clock,
    random: () => 0.5,
    connectivity: net.connectivity,
    ...options,
  });
  const outcomes: CompleteOutcome[] = [];
  const complete = () => void uploader.complete([totalsOf(chunks)]).then((o) => outcomes.push(o));
  return { clock, server, spool, chunks, uploader, net, complete, outcomes };
}

const refusal = (kind: Refusal['kind'], code: string = kind): Refusal => ({ kind, code });

it('does not wait minutes for one dead connection where the others took no time, but longer each time', async () => {
  const asked: (number | undefined)[] = [];
  const server = fakeServer(() => 'ok');
  const t = await setUp(undefined, {
    count: 4,
    transport: {
      ...server.transport,
      put: async (chunk, bytes, limits) => {
        asked.push(limits?.mostMs);
        const fails = asked.length === 4 || asked.length === 5;
        return fails ? { kind: 'retry', code: 'timeout' } : server.transport.put(chunk, bytes);
      },
    },
  });
  await t.clock.advance(60_000);
  expect(asked).toEqual([undefined, undefined, undefined, 15_000, 30_000, 60_000]);
});

it('sends what the spool holds, at most three at once, and forgets it only then', async () => {
  const t = await setUp();
  t.complete();
  await t.clock.advance(0);
  expect(t.outcomes).toEqual([{ kind: 'complete' }]);
  expect(t.server.mostInFlight()).toBe(3);
  expect(t.server.arrivals()).toBe(5);
  expect(await t.spool.pending('u1')).toEqual([]);
  expect(t.server.complete.get('u1')).toEqual([totalsOf(t.chunks)]);
  expect(t.uploader.getState()).toEqual({
    pending: 0,
    bytesPending: 0,
    acknowledged: 5,
    state: 'idle',
    completion: 'complete',
    lastError: null,
  });
  expect(t.server.begun).toEqual(['u1']);
});

it('sends one after the other on a thin line, where three would make each other late', async () => {
  const { uploader, server, clock } = await setUp(undefined, {
    lanes: { ...createLanes(), bitsPerSecond: () => 100_000 },
  });
  await clock.advance(0);
  expect(server.mostInFlight()).toBe(1);
  expect(uploader.getState().pending).toBe(0);
});

it('takes chunks while they are made', async () => {
  const t = await setUp(undefined, { count: 0, fresh: true });
  const chunk = await chunkOf('u1', 0, 0);
  await t.spool.append(chunk, manifestOf('u1', [totalsOf([chunk])]));
  t.uploader.added(chunk);
  expect(t.uploader.getState()).toMatchObject({ pending: 1, bytesPending: 10, state: 'sending' });
  await t.clock.advance(0);
  expect(t.uploader.getState()).toMatchObject({ pending: 0, acknowledged: 1, state: 'idle' });
});

it('backs off, doubling, and feels the way with one chunk after a failure', async () => {
  let down = true;
  const t = await setUp((call) => (call === 'put' && down ? 'network' : 'ok'));
  await t.clock.advance(0);
  const puts = () => t.server.calls.filter((c) => c.startsWith('put')).length;
  expect(puts()).toBe(3);
  expect(t.uploader.getState()).toMatchObject({ state: 'waiting', pending: 5, lastError: { code: 'network' } });
  await t.clock.advance(374);
  expect(puts()).toBe(3);
  await t.clock.advance(1);
  expect(puts()).toBe(4);
  await t.clock.advance(750);
  expect(puts()).toBe(5);
  await t.clock.advance(1_500);
  expect(puts()).toBe(6);
  down = false;
  await t.clock.advance(3_000);
  expect(t.uploader.getState()).toMatchObject({ state: 'idle', pending: 0, lastError: null });
});

it('waits as long as the server asks', async () => {
  const t = await setUp((call, _, nth) =>
    call === 'put' && nth === 1 ? { kind: 'retry', afterMs: 9_000, code: 'unavailable' } : 'ok',
  );
  await t.clock.advance(8_999);
  const before = t.server.calls.length;
  await t.clock.advance(1);
  expect(t.server.calls.length).toBeGreaterThan(before);
  expect(t.uploader.getState().pending).toBe(0);
});

it('waits for the network, starts the moment it is back, and mistrusts "offline" now and then', async () => {
  const t = await setUp();
  t.net.set(false);
  await t.clock.advance(0);
  const chunk = await chunkOf('u1', 0, 5);
  await t.spool.append(chunk, manifestOf('u1'));
  t.uploader.added(chunk);
  expect(t.uploader.getState()).toMatchObject({ state: 'offline' });
  const calls = t.server.calls.length;
  await t.clock.advance(10_000);
  expect(t.server.calls.length).toBe(calls);
  t.net.set(true);
  await t.clock.advance(0);
  expect(t.uploader.getState()).toMatchObject({ state: 'idle', pending: 0 });

  t.net.set(false);
  const late = await chunkOf('u1', 0, 6);
  await t.spool.append(late, manifestOf('u1'));
  t.uploader.added(late);
  await t.clock.advance(29_999);
  expect(t.uploader.getState()).toMatchObject({ state: 'offline', pending: 1 });
  await t.clock.advance(1);
  expect(t.uploader.getState()).toMatchObject({ pending: 0 });
});

it('one chunk that never gets through does not starve the others', async () => {
  const t = await setUp((call, key) => (call === 'put' && key?.index === 0 ? 'network' : 'ok'), { count: 8 });
  await t.clock.advance(10_000);
  expect(t.uploader.getState()).toMatchObject({ pending: 1, acknowledged: 7 });
});

it('a chunk that hangs does not hold the others up', async () => {
  const t = await setUp((call, key, nth) => (call === 'put' && key?.index === 0 && nth < 3 ? 'hang' : 'ok'));
  await t.clock.advance(0);
  expect(t.server.arrivals()).toBe(4);
  expect(t.uploader.getState()).toMatchObject({ pending: 1, state: 'sending' });
  await t.clock.advance(21_000);
  expect(t.server.arrivals()).toBe(5);
});

it('an answer lost after storing stores nothing twice', async () => {
  const t = await setUp((call, _, nth) => (nth <= 2 && call !== 'begin' ? 'lost-answer' : 'ok'));
  t.complete();
  await t.clock.advance(10_000);
  expect(t.outcomes).toEqual([{ kind: 'complete' }]);
  expect(t.server.arrivals()).toBe(5);
  expect(t.server.calls.filter((c) => c === 'complete').length).toBe(3);
});

it('"uncertain" is a state that people can be shown', async () => {
  const t = await setUp((call, _, nth) => (call === 'complete' && nth === 1 ? 'lost-answer' : 'ok'));
  t.complete();
  await t.clock.advance(0);
  expect(t.uploader.getState()).toMatchObject({ completion: 'uncertain', state: 'waiting', pending: 0 });
  expect(t.outcomes).toEqual([]);
  await t.clock.advance(500);
  expect(t.outcomes).toEqual([{ kind: 'complete' }]);
});

describe('signing in again', () => {
  it('happens once, unnoticed', async () => {
    let signedIn = false;
    let renewals = 0;
    const t = await setUp((call) => (call === 'put' && !signedIn ? refusal('not-signed-in') : 'ok'), {
      renew: async () => {
        renewals++;
        signedIn = true;
        return true;
      },
    });
    t.complete();
    await t.clock.advance(0);
    expect(renewals).toBe(1);
    expect(t.outcomes).toEqual([{ kind: 'complete' }]);
  });

  it('stops where it does not help, keeps everything, and goes on when asked', async () => {
    let signedIn = false;
    let renewals = 0;
    const t = await setUp((call) => (call === 'put' && !signedIn ? refusal('not-signed-in') : 'ok'), {
      renew: async () => {
        renewals++;
        return true;
      },
    });
    t.complete();
    await t.clock.advance(60_000);
    expect(renewals).toBe(1);
    expect(t.outcomes).toEqual([{ kind: 'stuck', error: refusal('not-signed-in') }]);
    expect(await t.spool.pending('u1')).toHaveLength(5);
    signedIn = true;
    t.uploader.retryNow();
    t.complete();
    await t.clock.advance(0);
    expect(t.outcomes[1]).toEqual({ kind: 'complete' });
  });

  it('is tried again when the network was what failed', async () => {
    let renewals = 0;
    let signedIn = false;
    const t = await setUp((call) => (call === 'complete' && !signedIn ? refusal('not-signed-in') : 'ok'), {
      renew: async () => {
        renewals++;
        if (renewals === 1) throw new TypeError('network');
        signedIn = true;
        return true;
      },
    });
    t.complete();
    await t.clock.advance(2_000);
    expect(renewals).toBe(2);
    expect(t.outcomes).toEqual([{ kind: 'complete' }]);
  });
});

it('never sends again what was too large, delivers the rest and says so', async () => {
  const t = await setUp((call, key) => (call === 'put' && key?.index === 1 ? refusal('too-large') : 'ok'));
  t.complete();
  await t.clock.advance(60_000);
  t.uploader.retryNow();
  await t.clock.advance(60_000);
  expect(t.server.calls.filter((c) => c === 'put 0/1')).toHaveLength(1);
  expect(t.outcomes).toEqual([{ kind: 'stuck', error: refusal('too-large') }]);
  expect(t.uploader.getState()).toMatchObject({ state: 'stuck', pending: 1, acknowledged: 4 });
  expect(await t.spool.pending('u1')).toHaveLength(1);
});

describe('where something on the way takes no large body', () => {
  const behind = (limit: number) => {
    const server = fakeServer();
    const sizes: number[] = [];
    const transport: Transport = {
      ...server.transport,
      put: async (chunk, bytes, limits) => {
        const sent = Math.min(chunk.size, limits?.mostBytes ?? Infinity);
        sizes.push(sent);
        return sent > limit ? refusal('too-large') : server.transport.put(chunk, bytes);
      },
    };
    return { server, sizes, transport };
  };

  it('halves what it sends at once until that passes, and knows it from then on', async () => {
    const { server, sizes, transport } = behind(30_000);
    const t = await setUp(undefined, { transport, count: 6, size: 100_000 });
    t.complete();
    await t.clock.advance(60_000);
    expect(t.outcomes).toEqual([{ kind: 'complete' }]);
    expect(server.arrivals()).toBe(6);
    // Nothing twice as it was: the three that went together, each in halves and then in quarters.
    expect(sizes.filter((size) => size > 30_000)).toEqual([100_000, 100_000, 100_000, 50_000, 50_000, 50_000]);
    expect(sizes.filter((size) => size <= 30_000)).toEqual(Array(6).fill(25_000));
  });

  it('gives up where nothing passes, and says so', async () => {
    const { sizes, transport } = behind(1_000);
    const t = await setUp(undefined, { transport, count: 1, size: 100_000 });
    t.complete();
    await t.clock.advance(60_000);
    expect(sizes).toEqual([100_000, 50_000, 25_000]);
    expect(t.outcomes).toEqual([{ kind: 'stuck', error: refusal('too-large') }]);
    expect(await t.spool.pending('u1')).toHaveLength(1);
  });
});

describe('a conflict', () => {
  it('is over when the server has closed the upload with this chunk in it', async () => {
    const t = await setUp((call, key, nth) =>
      call === 'put' && key?.index === 4 && nth < 6 ? refusal('conflict') : 'ok',
    );
    const last = t.chunks[4];
    if (last) t.server.stored.set('u1/0/4', { digest: last.digest, bytes: new Uint8Array(last.bytes) });
    t.server.complete.set('u1', [totalsOf(t.chunks)]);
    for (const chunk of t.chunks.slice(0, 4)) {
      t.server.stored.set(`u1/0/${chunk.index}`, { digest: chunk.digest, bytes: new Uint8Array(chunk.bytes) });
    }
    await t.clock.advance(5_000);
    expect(t.uploader.getState()).toMatchObject({ pending: 0, state: 'idle' });
  });

  it('over other bytes is reported, and ours are kept', async () => {
    const t = await setUp();
    t.server.stored.set('u1/0/2', { digest: 'other', bytes: new Uint8Array(1) });
    t.complete();
    await t.clock.advance(5_000);
    expect(t.outcomes).toEqual([{ kind: 'stuck', error: refusal('conflict', 'chunk-conflict') }]);
    expect((await t.spool.pending('u1')).map((c) => c.index)).toEqual([2]);
  });

  it('that the server does not know of is sent again', async () => {
    const t = await setUp((call, _, nth) => (call === 'put' && nth === 1 ? refusal('conflict') : 'ok'));
    t.complete();
    await t.clock.advance(5_000);
    expect(t.outcomes).toEqual([{ kind: 'complete' }]);
  });
});

it('begins again when the server has forgotten the upload, and gives up if that does not help', async () => {
  const once = await setUp((call, _, nth) => (call === 'put' && nth <= 3 ? refusal('gone') : 'ok'));
  once.complete();
  await once.clock.advance(5_000);
  expect(once.server.begun).toHaveLength(2);
  expect(once.outcomes).toEqual([{ kind: 'complete' }]);
  const never = await setUp((call) => (call === 'put' ? refusal('gone') : 'ok'));
  never.complete();
  await never.clock.advance(60_000);
  expect(never.server.begun).toHaveLength(2);
  expect(never.outcomes).toEqual([{ kind: 'stuck', error: refusal('gone') }]);
  expect(await never.spool.pending('u1')).toHaveLength(5);
});

it('stops when the server does not let it begin', async () => {
  const t = await setUp((call) => (call === 'begin' ? refusal('conflict', 'no-takes-left') : 'ok'));
  t.complete();
  await t.clock.advance(0);
  expect(t.outcomes).toEqual([{ kind: 'stuck', error: refusal('conflict', 'no-takes-left') }]);
  expect(t.server.arrivals()).toBe(0);
});

it('fills a gap that the server finds on completion, if the bytes are still here', async () => {
  const t = await setUp(undefined, { wrap: (s) => ({ ...s, drop: () => Promise.reject(new Error('busy')) }) });
  await t.clock.advance(0);
  t.server.stored.delete('u1/0/3');
  t.complete();
  await t.clock.advance(0);
  expect(t.outcomes).toEqual([{ kind: 'complete' }]);
  t.server.complete.clear();
});

it('says when bytes are nowhere any more, instead of asking for ever', async () => {
  const evicted = await setUp(undefined, {
    wrap: (s) => ({ ...s, bytes: async (k) => (k.index === 2 ? null : s.bytes(k)) }),
  });
  evicted.complete();
  await evicted.clock.advance(60_000);
  expect(evicted.outcomes).toEqual([{ kind: 'stuck', error: refusal('conflict', 'lost-here') }]);
  const forgotten = await setUp();
  await forgotten.clock.advance(0);
  forgotten.server.stored.delete('u1/0/3');
  forgotten.complete();
  await forgotten.clock.advance(60_000);
  expect(forgotten.outcomes).toEqual([{ kind: 'stuck', error: refusal('refused', 'upload-incomplete') }]);
});

it('outlives a spool that cannot be read for a while', async () => {
  let sick = true;
  const t = await setUp(undefined, {
    wrap: (s) => ({
      ...s,
      pending: (u) => (sick ? Promise.reject(new Error('sick')) : s.pending(u)),
      bytes: (k) => (sick ? new Promise(() => undefined) : s.bytes(k)),
    }),
  });
  t.complete();
  await t.clock.advance(15_000);
  sick = false;
  await t.clock.advance(30_000);
  expect(t.outcomes).toEqual([{ kind: 'complete' }]);
});

it('is quiet once closed', async () => {
  const t = await setUp((call) => (call === 'put' ? 'network' : 'ok'));
  await t.clock.advance(0);
  t.uploader.close();
  const calls = t.server.calls.length;
  await t.clock.advance(120_000);
  expect(t.server.calls.length).toBe(calls);
  expect(t.clock.timers()).toBe(0);
});
