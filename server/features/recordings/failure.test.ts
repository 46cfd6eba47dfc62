import { describe, expect, it } from 'vitest';
import { MediaFailed, SegmentsDiffer, UnplayableRecording } from '../../platform/media/index.ts';
import { ChunkCorrupt, ChunkMissing, StorageFull, StorageUnavailable } from '../../platform/storage/index.ts';
import { judge, MOST_ROUNDS } from './failure.ts';

describe('what follows when making a recording fails', () => {
  it.each([
    [new UnplayableRecording('no-tracks'), 'no-tracks'],
    [new UnplayableRecording('empty'), 'empty'],
    [new SegmentsDiffer(), 'segments-differ'],
    [new ChunkMissing(0, 3), 'damaged'],
    [new ChunkCorrupt(0, 3), 'damaged'],
  ])('%s is final', (error, reason) => {
    expect(judge(error, 0)).toEqual({ kind: 'failed', reason });
  });

  it.each([new StorageFull(), new StorageUnavailable()])('%s is waited for without end', (error) => {
    expect(judge(error, 0)).toEqual({ kind: 'again', afterSeconds: 5 });
    expect(judge(error, 3)).toEqual({ kind: 'again', afterSeconds: 40 });
    expect(judge(error, 5000)).toEqual({ kind: 'again', afterSeconds: 600 });
  });

  it.each([new MediaFailed(), new Error('a defect')])('%s is tried so often, then given up', (error) => {
    const rounds = Array.from({ length: MOST_ROUNDS }, (_, round) => judge(error, round).kind);
    expect(rounds).toEqual([...Array(MOST_ROUNDS - 1).fill('again'), 'failed']);
    expect(judge(error, MOST_ROUNDS - 1)).toEqual({ kind: 'failed', reason: 'processing' });
  });
});
