import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { recordSegment } from './capture.ts';
import { createLedger } from './ledger.ts';
import { recover } from './recover.ts';
import { type Spool, SpoolError } from './spool.ts';
import { indexedDbSpool } from './spool-indexeddb.ts';
import { layeredSpool } from './spool-layered.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock, settle } from './testing/clock.ts';
import { about, seeded } from './testing/fixtures.ts';
import { FakeRecorder, fakeStream } from './testing/media.ts';
import { type Fault, fakeServer } from './testing/server.ts';
import { createUploader } from './uploader.ts';

const noOwner = { own: <T>(_: string, task: () => Promise<T>) => task() };

/** Whatever the line and the device do, every byte that the recorder handed over must arrive once and in its place. */
async function drive(seed: number, options: { crash: boolean }) {
  const random = seeded(seed);
  const clock = fakeClock();
  const pick = <T>(...choices: T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const chance = (p: number) => random() < p;

  let lineUp = false;
  let signedIn = true;
  let deviceFull = false;
  const bad = random();
  const script = (): Fault => {
    if (!signedIn) return { kind: 'not-signed-in', code: 'not-signed-in' };
    if (lineUp || !chance(bad)) return 'ok';
    return pick<Fault>(
      'network',
      'lost-answer',
      'hang',
      { kind: 'retry', code: 'not-ours' },
      { kind: 'retry', code: 'unavailable', afterMs: 3_000 },
      { kind: 'retry', code: 'digest-mismatch' },
    );
  };
  const server = fakeServer(script, () => new Promise((resolve) => clock.after(20_000, resolve)));
  const factory = new IDBFactory();
  const durable = options.crash || chance(0.5) ? await indexedDbSpool({ factory }) : memorySpool();
  const moody: Spool = {
    ...durable,
    async append(...args) {
      if (deviceFull) throw new SpoolError('quota');
      await durable.append(...args);
    },
    async drop(key) {
      if (!lineUp && chance(0.1)) throw new SpoolError('broken');
      await durable.drop(key);
    },
  };
  const spool = layeredSpool(moody, clock, () => undefined);
  const renew = async () => {
    signedIn = true;
    return true;
  };
  const connectivity = { online: () => lineUp || chance(0.7), onOnline: () => () => undefined };
  const uploader = createUploader({
    about: about(),
    spool,
    transport: server.transport,
    clock,
    random,
    connectivity,
    renew,
    fresh: true,
  });
  const ledger = createLedger({ about: about(), spool, clock, onStored: uploader.added });

  const emitted: Uint8Array[][] = [];
  const segments = 1 + Math.floor(random() * 3);
  const broken = options.crash ? Math.floor(random() * segments) : -1;
  for (let segment = 0; segment < segments; segment++) {
    const recorder = new FakeRecorder();
    const running = recordSegment({
      upload: 'u1',
      segment,
      stream: fakeStream().stream,
      format: { mime: '', audioBitsPerSecond: 1 },
      clock,
      store: ledger.store,
      createRecorder: () => recorder.asMediaRecorder(),
    });
    const blobs: Uint8Array[] = [];
    emitted.push(blobs);
    for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
      await clock.advance(2_000);
      if (chance(0.1)) signedIn = false;
      deviceFull = chance(0.2) ? !deviceFull : deviceFull;
      if (chance(0.1)) recorder.give(new Blob([]));
      // Now and then Safari's late monster, which must be cut.
      const size = chance(0.03) ? 1_500_000 : 1 + Math.floor(random() * 400);
      const bytes = Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
      blobs.push(bytes);
      recorder.give(new Blob([bytes]));
      await settle(6);
    }
    // The page dies after its last blob was spooled; on a busy machine hashing it takes real time.
    const given = blobs.reduce((sum, b) => sum + b.length, 0);
    const spooled = () => (ledger.segments()[segment]?.bytes ?? 0) === given && ledger.storing() === 0;
    for (let turn = 0; turn < 2_000 && !spooled(); turn++) await settle();
    if (segment === broken) break;
    running.stop();
    await clock.advance(1);
    ledger.closeSegment((await running.ended).totals);
  }
  return {
    clock,
    server,
    spool,
    durable,
    uploader,
    ledger,
    emitted,
    random,
    up: () => {
      lineUp = true;
      deviceFull = false;
    },
    renew,
    connectivity,
  };
}

function expectAllArrived(t: Awaited<ReturnType<typeof drive>>, exactTime: boolean) {
  const named = t.server.complete.get('u1') ?? [];
  expect(named).toHaveLength(t.emitted.length);
  for (const [segment, blobs] of t.emitted.entries()) {
    const sent = Buffer.concat(blobs);
    expect(Buffer.from(t.server.bytesOf('u1', segment)).equals(sent)).toBe(true);
    expect(named[segment]).toMatchObject({ segment, bytes: sent.length });
  }
  expect(named.reduce((sum, s) => sum + s.chunks, 0)).toBe(t.server.arrivals());
  expect(t.server.stored.size).toBe(t.server.arrivals());
  if (exactTime) expect(named).toEqual(t.ledger.segments());
}

const seeds = Array.from({ length: 24 }, (_, i) => 1_000 + i * 7_919);

describe('whatever goes wrong', () => {
  it.each(seeds)('everything arrives exactly once when the line is back (seed %i)', async (seed) => {
    const t = await drive(seed, { crash: false });
    await t.ledger.finish();
    let over = false;
    void t.uploader.complete(t.ledger.segments()).then((outcome) => {
      expect(outcome).toEqual({ kind: 'complete' });
      over = true;
    });
    await t.clock.advance(5_000);
    t.up();
    for (let i = 0; i < 40 && !over; i++) await t.clock.advance(5_000);
    expect(over).toBe(true);
    expectAllArrived(t, true);
    expect(t.spool.atRisk('u1')).toBe(0);
  });

  it.each(seeds.slice(0, 12))('a page that dies leaves enough for the next one (seed %i)', async (seed) => {
    const t = await drive(seed, { crash: true });
    t.uploader.close();
    // Memory is gone with the page: what it alone held counts as never safe, and must not tear a hole.
    const lost = t.spool.atRisk('u1');
    t.up();
    const recovering = recover(t.durable, t.server.transport, {
      clock: t.clock,
      random: t.random,
      connectivity: t.connectivity,
      renew: t.renew,
      owner: noOwner,
    });
    for (let i = 0; i < 20; i++) await t.clock.advance(5_000);
    const [result] = await recovering;
    if (lost === 0) {
      expect(result).toMatchObject({ outcome: 'delivered', interrupted: true });
      expectAllArrived(t, false);
    } else if (result) {
      expect(['delivered', 'stuck']).toContain(result.outcome);
    }
    if (result?.outcome !== 'stuck') expect(await t.durable.uploads()).toEqual([]);
  });
});
