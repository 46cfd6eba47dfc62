import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ChunkConflict, ChunkCorrupt, ChunkMissing, InvalidKey, openStorage, StorageUnavailable } from './index.ts';
import { uploadPath } from './keys.ts';
import { chunkBytes, ORGANISATION, refOf, sha256, temporaryFolder, UPLOAD } from './testing.ts';

const put = (storage: Awaited<ReturnType<typeof openStorage>>, chunk: number, bytes: Uint8Array, segment = 0) =>
  storage.putChunk(refOf(chunk, segment), bytes, sha256(bytes));
const open = (path: string) => openStorage(`file://${path}`);
const chunkPath = (root: string, chunk: number) => join(root, uploadPath(ORGANISATION, UPLOAD), '0', String(chunk));

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}

test('keeps chunks in any order, lists them by segment and reads them back byte for byte', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  const bodies = Array.from({ length: 12 }, (_, chunk) => chunkBytes(chunk, 1000 + chunk));
  for (const chunk of [7, 0, 11, 10, 3, 2, 1, 9, 8, 6, 5, 4]) {
    expect(await put(storage, chunk, bodies[chunk] ?? new Uint8Array())).toBe('stored');
  }
  await put(storage, 0, chunkBytes(99, 5), 10);
  await put(storage, 0, chunkBytes(98, 5), 2);

  const again = await open(folder.path);
  expect((await again.listChunks(ORGANISATION, UPLOAD)).map((held) => held.segment)).toEqual([0, 2, 10]);
  const [first] = await again.listChunks(ORGANISATION, UPLOAD, { digests: true });
  expect(first?.chunks.map(({ chunk, bytes }) => [chunk, bytes])).toEqual(bodies.map((b, chunk) => [chunk, b.length]));
  for (const held of first?.chunks ?? []) {
    expect(Buffer.from(held.sha256 ?? []).equals(sha256(bodies[held.chunk] ?? new Uint8Array()))).toBe(true);
  }
  expect(await collect(again.readSegment(ORGANISATION, UPLOAD, 0))).toEqual(Buffer.concat(bodies));

  const target = join(folder.path, 'whole');
  expect(await again.materialise(ORGANISATION, UPLOAD, 0, target, { chunks: 12 })).toEqual({ bytes: 12_066 });
  expect(await readFile(target)).toEqual(Buffer.concat(bodies));
  expect(await readdir(join(folder.path, 'tmp'))).toEqual([]);
});

test('says same for the same bytes, and refuses others for good', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  const bytes = chunkBytes(1, 5000);
  expect(await put(storage, 1, bytes)).toBe('stored');
  expect(await put(storage, 1, bytes)).toBe('same');
  await expect(put(storage, 1, chunkBytes(2, 5000))).rejects.toThrow(ChunkConflict);
  await expect(put(storage, 1, bytes.subarray(0, 4999))).rejects.toThrow(ChunkConflict);
  expect(await put(await open(folder.path), 1, bytes)).toBe('same');
  expect(await storage.listChunks(ORGANISATION, UPLOAD)).toEqual([{ segment: 0, chunks: [{ chunk: 1, bytes: 5000 }] }]);
});

test('of racing bodies for one index exactly one stays, whichever process they come from', async () => {
  await using folder = await temporaryFolder();
  const storages = [await open(folder.path), await open(folder.path)];
  for (let chunk = 0; chunk < 40; chunk++) {
    const bodies = Array.from({ length: 6 }, (_, n) => chunkBytes(1000 * chunk + (n % 3), 4000));
    const results = await Promise.allSettled(
      bodies.map((bytes, n) => put(storages[n % 2] ?? storages[0] ?? (undefined as never), chunk, bytes)),
    );
    const stored = results.flatMap((r, n) => (r.status === 'fulfilled' && r.value === 'stored' ? [n] : []));
    const same = results.flatMap((r, n) => (r.status === 'fulfilled' && r.value === 'same' ? [n] : []));
    const refused = results.flatMap((r) => (r.status === 'rejected' ? [r.reason] : []));
    expect(stored).toHaveLength(1);
    expect(same.map((n) => n % 3)).toEqual([(stored[0] ?? 0) % 3]);
    expect(refused).toHaveLength(4);
    for (const reason of refused) expect(reason).toBeInstanceOf(ChunkConflict);
    const kept = (await readFile(chunkPath(folder.path, chunk))).subarray(32);
    expect(kept.equals(bodies[stored[0] ?? 0] ?? new Uint8Array())).toBe(true);
  }
  expect(await readdir(join(folder.path, 'tmp'))).toEqual([]);
});

test('takes many chunks at once', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, n) => put(storage, n % 100, chunkBytes(n % 100, 20_000), n % 2)),
  );
  expect(results.filter((result) => result === 'stored')).toHaveLength(100);
  expect(results.filter((result) => result === 'same')).toHaveLength(100);
});

test('goes on when another process removed the folder meanwhile', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  await put(storage, 0, chunkBytes(0, 10));
  await (await open(folder.path)).deletePrefix(`org/${ORGANISATION}`);
  expect(await put(storage, 1, chunkBytes(1, 10))).toBe('stored');
});

test('names the gap, the missing tail and the empty segment', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  await expect(collect(storage.readSegment(ORGANISATION, UPLOAD, 0))).rejects.toThrow(ChunkMissing);
  for (const chunk of [0, 1, 3]) await put(storage, chunk, chunkBytes(chunk, 10));
  await expect(collect(storage.readSegment(ORGANISATION, UPLOAD, 0))).rejects.toMatchObject({ segment: 0, chunk: 2 });
  expect(await collect(storage.readSegment(ORGANISATION, UPLOAD, 0, { chunks: 2 }))).toHaveLength(20);
  await put(storage, 2, chunkBytes(2, 10));
  await expect(collect(storage.readSegment(ORGANISATION, UPLOAD, 0, { chunks: 5 }))).rejects.toMatchObject({
    chunk: 4,
  });
  const target = join(folder.path, 'partial');
  await expect(storage.materialise(ORGANISATION, UPLOAD, 0, target, { chunks: 5 })).rejects.toThrow(ChunkMissing);
  await expect(stat(target)).rejects.toThrow();
});

test('finds a flipped bit, a cut and an emptied chunk before handing them out', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  for (const chunk of [0, 1]) await put(storage, chunk, chunkBytes(chunk, 1000));
  const path = chunkPath(folder.path, 1);
  const intact = await readFile(path);
  const flipped = Buffer.from(intact);
  flipped[500] = (flipped[500] ?? 0) ^ 1;
  for (const damaged of [flipped, intact.subarray(0, 700), Buffer.alloc(0)]) {
    await writeFile(path, damaged);
    const read: number[] = [];
    const reading = (async () => {
      for await (const bytes of storage.readSegment(ORGANISATION, UPLOAD, 0)) read.push(bytes.length);
    })();
    await expect(reading).rejects.toThrow(ChunkCorrupt);
    expect(read).toEqual([1000]);
  }
  await truncate(path, 0);
  await expect(put(storage, 1, chunkBytes(1, 1000))).rejects.toThrow(ChunkConflict);
});

test('stops when told to', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  for (const chunk of [0, 1]) await put(storage, chunk, chunkBytes(chunk, 1000));
  const signal = AbortSignal.abort(new Error('enough'));
  const target = join(folder.path, 'partial');
  await expect(storage.materialise(ORGANISATION, UPLOAD, 0, target, { signal })).rejects.toThrow('enough');
});

test('refuses ids and indices that could leave the folder', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  const bytes = chunkBytes(0, 1);
  for (const bad of [
    { upload: '../../etc' },
    { upload: '' },
    { organisation: 'a/b' },
    { organisation: '.' },
    { chunk: -1 },
    { chunk: 1.5 },
    { segment: 1_000_000 },
    { chunk: Number.NaN },
  ]) {
    await expect(storage.putChunk({ ...refOf(0), ...bad }, bytes, sha256(bytes))).rejects.toThrow(InvalidKey);
  }
  await expect(storage.listChunks('..', UPLOAD)).rejects.toThrow(InvalidKey);
});

test('says unavailable for a broken disk, and does not open what is no folder', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(folder.path);
  await writeFile(join(folder.path, 'org'), 'in the way');
  await expect(put(storage, 0, chunkBytes(0, 10))).rejects.toThrow(StorageUnavailable);
  expect(await readdir(join(folder.path, 'tmp'))).toEqual([]);
  await rm(join(folder.path, 'org'));
  await mkdir(join(folder.path, 'org'));
  expect(await put(storage, 0, chunkBytes(0, 10))).toBe('stored');
  await writeFile(join(folder.path, 'file'), '');
  await expect(open(join(folder.path, 'file'))).rejects.toThrow(StorageUnavailable);
  await expect(openStorage('s3://bucket')).rejects.toThrow(TypeError);
});

test('opens folders and files for this user only', async () => {
  await using folder = await temporaryFolder();
  const storage = await open(join(folder.path, 'deep', 'root'));
  await put(storage, 0, chunkBytes(0, 10));
  const root = join(folder.path, 'deep', 'root');
  expect((await stat(root)).mode & 0o777).toBe(0o700);
  expect((await stat(chunkPath(root, 0))).mode & 0o777).toBe(0o600);
});
