import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFolderStorage, type Storage } from '../../server/platform/storage/index.ts';
import { uploadPath } from '../../server/platform/storage/keys.ts';
import { judgeStore } from './judge.ts';
import { Ledger } from './ledger.ts';
import { difference } from './packets.ts';
import { emptyResult, isClean } from './result.ts';

const organisation = '019ab000-0000-7000-8000-000000000001';
const upload = '019ab000-0000-7000-8000-0000000000aa';

/** Five chunks that were promised and kept; `harm` does something to the store then. */
async function judged(harm: (folder: string) => void) {
  const root = mkdtempSync(join(tmpdir(), 'vorab-judge-test-'));
  try {
    const storage: Storage = await openFolderStorage(root);
    const ledger = new Ledger(join(root, 'promises.jsonl'));
    for (let chunk = 0; chunk < 5; chunk++) {
      const bytes = Buffer.from(`chunk ${chunk}`);
      const sha256 = createHash('sha256').update(bytes).digest();
      await storage.putChunk({ organisation, upload, segment: 0, chunk }, bytes, sha256);
      const promise = { upload, segment: 0, chunk, sha256: sha256.toString('hex'), bytes: bytes.length, at: 0 };
      ledger.said('put', '/', 204, promise);
    }
    harm(join(root, uploadPath(organisation, upload), '0'));
    const result = emptyResult('test', 0);
    await judgeStore(ledger, root, organisation, result, 'test');
    return result;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

it('finds everything that was promised where nothing happened', async () => {
  const result = await judged(() => {});
  expect([isClean(result), result.chunks]).toEqual([true, { acknowledged: 5, bytes: 35, compared: 5 }]);
});

it.each([
  { what: 'is gone', harm: (folder: string) => rmSync(join(folder, '2')), chunk: '0/2' },
  { what: 'has one byte less', harm: (folder: string) => truncateSync(join(folder, '3'), 38), chunk: '0/3' },
  { what: 'holds other bytes', harm: (folder: string) => writeFileSync(join(folder, '4'), 'other'), chunk: '0/4' },
])('finds the one that $what', async ({ harm, chunk }) => {
  const result = await judged(harm);
  expect(result.lost).toHaveLength(1);
  expect(result.lost[0]).toContain(`chunk ${chunk} `);
  expect(isClean(result)).toBe(false);
});

it('names the first packet that is not in a file, and packets that nobody sent', () => {
  const sent = { video: ['a', 'b', 'c'], audio: ['x'] };
  expect(difference(sent, { video: ['a', 'b', 'c'], audio: ['x'] })).toBeNull();
  expect(difference(sent, { video: ['a', 'c'], audio: ['x'] })).toContain('video: packet 1 of 3');
  expect(difference(sent, { video: ['a', 'b', 'c'], audio: [] })).toContain('audio: packet 0 of 1');
  expect(difference(sent, { video: ['a', 'b', 'c', 'c'], audio: ['x'] })).toContain('video: 4 packets');
});
