import { describe, expect, it } from 'vitest';
import { covers, faults, heldRanges, type Manifest, namedRanges, ordered, samePromise } from './manifest.ts';

const named = (segment: number, chunks: number, bytes: number): Manifest[number] => ({
  segment,
  chunks,
  bytes,
  mime: 'video/webm',
  elapsedMs: 1000,
});
const stored = (segment: number, indices: number[], bytes = 10) => ({
  segment,
  chunks: indices.map((chunk) => ({ chunk, bytes })),
});

describe('a manifest', () => {
  it('is fulfilled by exactly the bytes it names', () => {
    expect(faults([named(0, 3, 30)], [stored(0, [0, 1, 2])])).toEqual([]);
    expect(faults([named(0, 3, 31)], [stored(0, [0, 1, 2])])).toEqual([
      { path: 'segments.0.bytes', message: '30 bytes are here, 31 were named' },
    ]);
  });

  it('names what is missing as ranges', () => {
    expect(faults([named(0, 9, 90), named(1, 2, 20)], [stored(0, [0, 2, 3, 7])])).toEqual([
      { path: 'segments.0.chunks', message: 'Missing: 1, 4-6, 8' },
      { path: 'segments.1.chunks', message: 'Missing: 0-1' },
    ]);
  });

  it('may leave out what lies beyond', () => {
    expect(faults([named(0, 2, 20)], [stored(0, [0, 1, 3, 4]), stored(5, [0])])).toEqual([]);
  });

  it('is put in order, and refused when it names a segment twice', () => {
    expect(ordered([named(1, 1, 1), named(0, 1, 1)])?.map((s) => s.segment)).toEqual([0, 1]);
    expect(ordered([named(1, 1, 1), named(1, 2, 2)])).toBeNull();
  });

  it('promises the same whatever is claimed about time and type', () => {
    const one = [named(0, 2, 20)];
    expect(samePromise(one, [{ ...named(0, 2, 20), elapsedMs: 5, mime: 'x' }])).toBe(true);
    expect(samePromise(one, [named(0, 2, 21)])).toBe(false);
    expect(samePromise(one, [named(0, 3, 20)])).toBe(false);
    expect(samePromise(one, [...one, named(1, 1, 1)])).toBe(false);
  });

  it('covers the chunks it names and no other', () => {
    expect([covers([named(2, 3, 9)], 2, 2), covers([named(2, 3, 9)], 2, 3), covers([named(2, 3, 9)], 1, 0)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(covers(null, 0, 0)).toBe(false);
  });
});

describe('ranges', () => {
  it('are closed, and sum their bytes', () => {
    expect(heldRanges([stored(0, [0, 1, 2, 5, 7, 8]), stored(3, [4])])).toEqual([
      {
        segment: 0,
        ranges: [
          [0, 2],
          [5, 5],
          [7, 8],
        ],
        bytes: 60,
      },
      { segment: 3, ranges: [[4, 4]], bytes: 10 },
    ]);
    expect(namedRanges([named(0, 3, 30)])).toEqual([{ segment: 0, ranges: [[0, 2]], bytes: 30 }]);
  });
});
