import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openSpool } from './open-spool.ts';
import { type Spool, SpoolError, type SpoolTrouble } from './spool.ts';
import { indexedDbSpool } from './spool-indexeddb.ts';
import { layeredSpool } from './spool-layered.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock } from './testing/clock.ts';
import { chunkOf, manifestOf, totalsOf } from './testing/fixtures.ts';

const kinds: [string, () => Promise<Spool>][] = [
  ['memory', async () => memorySpool()],
  ['indexeddb', () => indexedDbSpool({ factory: new IDBFactory() })],
  [
    'layered',
    async () => layeredSpool(await indexedDbSpool({ factory: new IDBFactory() }), fakeClock(), () => undefined),
  ],
];

describe.each(kinds)('%s spool', (_, make) => {
  it('gives back every byte, in order, apart from other uploads', async () => {
    const spool = await make();
    const chunks = await Promise.all([chunkOf('u1', 1, 0), chunkOf('u1', 0, 10), chunkOf('u1', 0, 2)]);
    for (const chunk of [...chunks, await chunkOf('u2', 0, 0), await chunkOf('u10', 0, 0)]) {
      await spool.append(chunk, manifestOf(chunk.upload, [totalsOf(chunks)]));
    }
    const pending = await spool.pending('u1');
    expect(pending.map((c) => [c.segment, c.index])).toEqual([
      [0, 2],
      [0, 10],
      [1, 0],
    ]);
    expect(pending[2]).toEqual({
      upload: 'u1',
      segment: 1,
      index: 0,
      size: 10,
      type: 'video/webm',
      digest: chunks[0].digest,
    });
    expect(new Uint8Array((await spool.bytes(chunks[0])) ?? new ArrayBuffer())).toEqual(
      new Uint8Array(chunks[0].bytes),
    );
    expect((await spool.uploads()).map((m) => m.upload).sort()).toEqual(['u1', 'u10', 'u2']);
  });

  it('forgets one chunk, then the upload, and nothing else', async () => {
    const spool = await make();
    const [a, b] = [await chunkOf('u1', 0, 0), await chunkOf('u1', 0, 1)];
    for (const chunk of [a, b]) await spool.append(chunk, manifestOf('u1', [totalsOf([a, b])]));
    await spool.append(await chunkOf('u2', 0, 0), manifestOf('u2'));
    await spool.drop(a);
    expect(await spool.bytes(a)).toBeNull();
    expect((await spool.pending('u1')).map((c) => c.index)).toEqual([1]);
    await spool.remove('u1');
    expect(await spool.pending('u1')).toEqual([]);
    expect((await spool.uploads()).map((m) => m.upload)).toEqual(['u2']);
    expect(await spool.pending('u2')).toHaveLength(1);
  });

  it('replaces a manifest', async () => {
    const spool = await make();
    await spool.put(manifestOf('u1'));
    await spool.put(manifestOf('u1', [], true));
    expect(await spool.uploads()).toEqual([manifestOf('u1', [], true)]);
  });
});

describe('indexeddb spool', () => {
  it('is there again when the page is opened anew', async () => {
    const factory = new IDBFactory();
    const chunk = await chunkOf('u1', 0, 0);
    const manifest = manifestOf('u1', [totalsOf([chunk])]);
    await (await indexedDbSpool({ factory })).append(chunk, manifest);
    const again = await indexedDbSpool({ factory });
    expect(await again.uploads()).toEqual([manifest]);
    expect(await again.pending('u1')).toHaveLength(1);
  });

  it('writes chunk and manifest together or not at all', async () => {
    const spool = await indexedDbSpool({ factory: new IDBFactory() });
    const chunk = await chunkOf('u1', 0, 0);
    const uncloneable = { ...manifestOf('u1'), segments: [() => 0] } as unknown as ReturnType<typeof manifestOf>;
    await expect(spool.append(chunk, uncloneable)).rejects.toMatchObject({ trouble: 'broken' });
    expect(await spool.pending('u1')).toEqual([]);
    expect(await spool.bytes(chunk)).toBeNull();
  });

  it('opens a new connection when the browser has dropped the old one', async () => {
    const factory = new IDBFactory();
    let opened: IDBDatabase | null = null;
    const open = factory.open.bind(factory);
    factory.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        opened = request.result;
      });
      return request;
    };
    const spool = await indexedDbSpool({ factory });
    (opened as IDBDatabase | null)?.close();
    await spool.put(manifestOf('u1'));
    expect(await spool.uploads()).toHaveLength(1);
  });

  it('says so when there is no IndexedDB', async () => {
    const factory = {
      open: () => {
        throw new DOMException('private', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(indexedDbSpool({ factory })).rejects.toMatchObject({ trouble: 'unavailable' });
    const troubles: SpoolTrouble[] = [];
    const spool = await openSpool({ factory, onTrouble: (t) => troubles.push(t) });
    expect(spool.durable).toBe(false);
    expect(troubles).toEqual(['unavailable']);
  });

  it('does not wait for an IndexedDB that never answers', async () => {
    const clock = fakeClock();
    const opening = openSpool({ clock, factory: { open: () => ({}) } as unknown as IDBFactory });
    await clock.advance(4_000);
    expect((await opening).durable).toBe(false);
  });
});

describe('layered spool', () => {
  async function setUp() {
    const durable = await indexedDbSpool({ factory: new IDBFactory() });
    let mode: 'well' | 'full' | 'hangs' = 'well';
    const troubles: SpoolTrouble[] = [];
    const clock = fakeClock();
    const moody: Spool = {
      ...durable,
      append: async (...args) => {
        if (mode === 'full') throw new SpoolError('quota');
        if (mode === 'hangs') return new Promise(() => undefined);
        return durable.append(...args);
      },
    };
    const spool = layeredSpool(moody, clock, (t) => troubles.push(t));
    const set = (next: typeof mode) => {
      mode = next;
    };
    return { durable, spool, troubles, clock, set };
  }

  it('goes on in memory when the device is full, and says what is at risk', async () => {
    const { durable, spool, troubles, set } = await setUp();
    const chunks = await Promise.all([0, 1, 2, 3].map((i) => chunkOf('u1', 0, i)));
    const append = async (i: number) => {
      const chunk = chunks[i];
      if (chunk) await spool.append(chunk, manifestOf('u1', [totalsOf(chunks.slice(0, i + 1))]));
    };
    await append(0);
    set('full');
    await append(1);
    set('well');
    await append(2);
    expect(troubles).toEqual(['quota']);
    expect(spool.atRisk('u1')).toBe(2);
    expect((await spool.pending('u1')).map((c) => c.index)).toEqual([0, 1, 2]);
    await spool.put(manifestOf('u1', [totalsOf(chunks)], true));
    // What a crash would leave: an unbroken beginning, exactly counted.
    expect((await durable.uploads())[0]?.segments[0]?.chunks).toBe(1);
    expect((await durable.uploads())[0]?.finished).toBe(false);

    for (const i of [1, 2]) {
      const chunk = chunks[i];
      expect(chunk && (await spool.bytes(chunk))).not.toBeNull();
      if (chunk) await spool.drop(chunk);
    }
    expect(spool.atRisk('u1')).toBe(0);
    await append(3);
    expect((await durable.uploads())[0]?.segments[0]?.chunks).toBe(4);
    expect((await durable.pending('u1')).map((c) => c.index)).toEqual([0, 3]);
  });

  it('treats storage that hangs like storage that fails', async () => {
    const { spool, troubles, clock, set } = await setUp();
    set('hangs');
    const appending = spool.append(await chunkOf('u1', 0, 0), manifestOf('u1'));
    await clock.advance(8_000);
    await appending;
    expect(troubles).toEqual(['broken']);
    expect(spool.atRisk('u1')).toBe(1);
  });
});
