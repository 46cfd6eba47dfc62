/**
 * A process of its own for the tests that end it or trace it: puts chunk after chunk, eight at a time, and prints each
 * index only once it is acknowledged. Arguments: folder, first chunk, number of chunks, bytes per chunk.
 */
import { hash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openFolderStorage } from './folder.ts';
import { chunkBytes, refOf } from './testing.ts';

const [folder = '', first = '0', count = '1', size = '1000'] = process.argv.slice(2);
const storage = await openFolderStorage(folder);
let next = Number(first);
const end = next + Number(count);
await Promise.all(
  Array.from({ length: 8 }, async () => {
    while (next < end) {
      const chunk = next++;
      const bytes = chunkBytes(chunk, Number(size));
      await storage.putChunk(refOf(chunk), bytes, hash('sha256', bytes, 'buffer'));
      writeSync(1, `acknowledged ${chunk}\n`);
    }
  }),
);
