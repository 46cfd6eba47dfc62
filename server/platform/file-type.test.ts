import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from './file-samples.testing.ts';
import { findFileType } from './file-type.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vorab-type-'));
});
afterAll(() => rm(folder, { recursive: true }));

const typeOf = async (bytes: Buffer, name = 'cv.pdf') => {
  const path = join(folder, 'content');
  await writeFile(path, bytes);
  return (await findFileType(path, name))?.type ?? null;
};

it.each([
  ['pdf', 'pdf'],
  ['docx', 'document'],
  ['odt', 'document'],
  ['png', 'image'],
  ['zip', 'archive'],
] as const)('knows a %s by its bytes, whatever it is called', async (sample, type) => {
  expect(await typeOf(samples[sample], 'picture.exe')).toBe(type);
});

it.each(['exe', 'html', 'svg', 'docm'] as const)('knows no %s, whatever it is called', async (sample) => {
  expect(await typeOf(samples[sample])).toBeNull();
});

it('believes the name of a plain text that it is a list or a text, and nothing else', async () => {
  expect(await typeOf(samples.text, 'notes.txt')).toBe('text');
  expect(await typeOf(samples.text, 'hours.CSV')).toBe('spreadsheet');
  expect(await typeOf(samples.text, 'page.html')).toBeNull();
  expect(await typeOf(samples.text, 'cv.pdf')).toBeNull();
  // HTML that is called a text is one: it is served as one, and saved.
  expect(await typeOf(samples.html, 'notes.txt')).toBe('text');
  expect(await typeOf(Buffer.from('a\u0000b'), 'notes.txt')).toBeNull();
  expect(await typeOf(Buffer.from([0x66, 0xfc, 0x72]), 'notes.txt')).toBeNull();
  // A sign of several bytes across the border of two reads.
  expect(await typeOf(Buffer.from(`${'a'.repeat(65_535)}ü`), 'notes.txt')).toBe('text');
});
