import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { InvalidKey, ObjectMissing, openStorage, StorageUnavailable } from './index.ts';
import { chunkBytes, ORGANISATION, refOf, sha256, temporaryFolder, UPLOAD } from './testing.ts';

const RECORDING = '019ab000-0000-7000-8000-0000000000bb';
const key = (kind: string) => `org/${ORGANISATION}/recording/${RECORDING}/${kind}`;

async function opened() {
  const folder = await temporaryFolder();
  const storage = await openStorage(`file://${folder.path}/root`);
  const source = join(folder.path, 'source');
  await writeFile(source, '0123456789');
  return {
    folder,
    storage,
    source,
    root: join(folder.path, 'root'),
    [Symbol.asyncDispose]: folder[Symbol.asyncDispose],
  };
}

test('keeps an object, tells its size and reads ranges with both ends included', async () => {
  await using at = await opened();
  expect(await at.storage.statObject(key('playable'))).toBeNull();
  await expect(at.storage.readObject(key('playable'))).rejects.toThrow(ObjectMissing);
  expect(await at.storage.putObject(key('playable'), at.source)).toEqual({ bytes: 10 });
  expect(await at.storage.statObject(key('playable'))).toMatchObject({ bytes: 10, modifiedAt: expect.any(Date) });
  const read = async (range?: { start?: number; end?: number }) =>
    (await buffer(await at.storage.readObject(key('playable'), range))).toString();
  expect(await read()).toBe('0123456789');
  expect(await read({ start: 3, end: 5 })).toBe('345');
  expect(await read({ start: 8 })).toBe('89');
  expect(await readFile(at.source, 'utf8')).toBe('0123456789');
});

test('replaces an object at once, and moves where asked', async () => {
  await using at = await opened();
  await at.storage.putObject(key('playable'), at.source);
  const reader = await at.storage.readObject(key('playable'));
  await writeFile(at.source, 'new');
  await at.storage.putObject(key('playable'), at.source, { move: true });
  expect((await buffer(reader)).toString()).toBe('0123456789');
  expect((await buffer(await at.storage.readObject(key('playable')))).toString()).toBe('new');
  await expect(stat(at.source)).rejects.toThrow();
  await expect(at.storage.putObject(key('playable'), at.source)).rejects.toThrow(StorageUnavailable);
  expect((await buffer(await at.storage.readObject(key('playable')))).toString()).toBe('new');
});

test('a failed move leaves the source where it was', async () => {
  await using at = await opened();
  await at.storage.putObject(key('in/the-way'), at.source);
  await expect(at.storage.putObject(key('in'), at.source, { move: true })).rejects.toThrow(StorageUnavailable);
  expect(await readFile(at.source, 'utf8')).toBe('0123456789');
});

test('deletes an object, an upload and an organisation, and nothing beside them', async () => {
  await using at = await opened();
  const bytes = chunkBytes(0, 10);
  for (const kind of ['playable', 'audio', 'poster']) await at.storage.putObject(key(kind), at.source);
  await at.storage.putChunk(refOf(0), bytes, sha256(bytes));
  await at.storage.putObject(`org/other/recording/${RECORDING}/playable`, at.source);

  await at.storage.deletePrefix(key('poster'));
  expect(await at.storage.statObject(key('poster'))).toBeNull();
  expect(await at.storage.statObject(key('audio'))).not.toBeNull();
  await at.storage.deletePrefix(`org/${ORGANISATION}/upload/${UPLOAD}/`);
  expect(await at.storage.listChunks(ORGANISATION, UPLOAD)).toEqual([]);
  await at.storage.deletePrefix(`org/${ORGANISATION}/upload/${UPLOAD}`);
  await at.storage.deletePrefix(`org/${ORGANISATION}`);
  expect(await at.storage.statObject(key('audio'))).toBeNull();
  expect(await at.storage.statObject(`org/other/recording/${RECORDING}/playable`)).not.toBeNull();
  expect(await readdir(join(at.root, 'tmp'))).toEqual([]);
  expect(await at.storage.putChunk(refOf(0), bytes, sha256(bytes))).toBe('stored');
});

test('a prefix ends on a whole part: the beginning of an id removes nothing', async () => {
  await using at = await opened();
  await at.storage.putObject('org/one-two/recording/r/playable', at.source);
  await at.storage.deletePrefix('org/one');
  await at.storage.deletePrefix('org/one-two/recording/r/play');
  expect(await at.storage.statObject('org/one-two/recording/r/playable')).not.toBeNull();
});

test('an id means the same in either case, as in the database', async () => {
  await using at = await opened();
  await at.storage.putObject(`org/AB-CD/recording/EF/playable`, at.source);
  expect(await at.storage.statObject(`org/ab-cd/recording/ef/playable`)).not.toBeNull();
});

test('refuses keys that leave the folder or name too much', async () => {
  await using at = await opened();
  for (const bad of [
    'org/o/recording/r/../../../../etc/passwd',
    'org/o/recording/r/..',
    'org/o/recording/r/.hidden',
    'org/o/recording/r/',
    'org/o/recording/r',
    'org/o/../r/x',
    'org/../recording/r/x',
    '/etc/passwd/a/b/c',
    'tmp/o/recording/r/x',
    'org/o/recording/r/a\0b',
    'org/o/recording/r/a\\b',
    `org/o/recording/r/${'x'.repeat(65)}`,
  ]) {
    await expect(at.storage.statObject(bad)).rejects.toThrow(InvalidKey);
    await expect(at.storage.readObject(bad)).rejects.toThrow(InvalidKey);
    await expect(at.storage.putObject(bad, at.source)).rejects.toThrow(InvalidKey);
  }
  for (const bad of ['', '/', 'org', 'org/', 'tmp', 'org/..', 'org/./', 'org/o/..', '..']) {
    await expect(at.storage.deletePrefix(bad)).rejects.toThrow(InvalidKey);
  }
});

test('spreads ids over folders of at most 256 entries', async () => {
  await using at = await opened();
  for (let n = 0; n < 30; n++) await at.storage.putObject(`org/o/recording/r${n}/playable`, at.source);
  const [first = ''] = await readdir(join(at.root, 'org'));
  const [second = ''] = await readdir(join(at.root, 'org', first));
  const recordings = await readdir(join(at.root, 'org', first, second, 'o', 'recording'));
  expect(recordings.every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(true);
  expect(recordings.length).toBeGreaterThan(15);
});

test('sweeps old temporary files and interrupted deletes, and leaves young ones', async () => {
  await using at = await opened();
  const tmp = join(at.root, 'tmp');
  await writeFile(join(tmp, 'old'), 'x');
  await utimes(join(tmp, 'old'), new Date(), new Date(Date.now() - 25 * 3_600_000));
  await writeFile(join(tmp, 'young'), 'x');
  await mkdir(join(tmp, 'deleted-by-a-process-that-died', 'below'), { recursive: true });
  expect(await at.storage.sweep()).toEqual({ removed: 2 });
  expect(await readdir(tmp)).toEqual(['young']);
});

test('knows how much may still be written', async () => {
  await using at = await opened();
  expect(await at.storage.freeBytes()).toBeGreaterThan(1_000_000);
});
