import { expect, it } from 'vitest';
import { closeGaps, commonGaps, earlierBy, GapFinder, wasAsleep } from './gaps.ts';

const gapsOf = (...moments: number[]) => {
  const finder = new GapFinder();
  for (const moment of moments) finder.add(moment);
  return finder.gaps;
};

it('finds where nothing was recorded, and forgives what is shorter', () => {
  expect(commonGaps([gapsOf(0, 1, 2, 14, 15, 18, 22)])).toEqual([
    { from: 2, to: 14 },
    { from: 18, to: 22 },
  ]);
  // Pictures may be told in the order of decoding.
  expect(commonGaps([gapsOf(0, 2, 1, 5.9)])).toEqual([]);
});

it('takes only what no track has', () => {
  const video = gapsOf(0, 2, 14, 15);
  expect(commonGaps([video, gapsOf(0, 2.5, 13)])).toEqual([{ from: 2.5, to: 13 }]);
  // Somebody spoke on while the camera was away.
  expect(commonGaps([video, gapsOf(0, 3, 6, 9, 12, 15)])).toEqual([]);
  expect(commonGaps([video, gapsOf(0, 3, 6, 9, 12, 16)])).toEqual([]);
  // There is no other track.
  expect(commonGaps([video, gapsOf()])).toEqual([{ from: 2, to: 14 }]);
});

it('finds a gap from which only one track woke, and one that only one track had seen before', () => {
  expect(commonGaps([gapsOf(0, 3, 5.1), gapsOf(0, 3, 5, 17.1)])).toEqual([{ from: 5.1, to: 17.1 }]);
  expect(commonGaps([gapsOf(17, 18), gapsOf(0, 3, 5, 17.1)])).toEqual([{ from: 5, to: 17 }]);
  // Sound that goes on, and begins earlier, is no gap.
  expect(commonGaps([gapsOf(5, 6), gapsOf(0, 3, 6, 9, 12)])).toEqual([]);
});

it('cuts only what the recorder did not count either', () => {
  expect(wasAsleep(20, 8000)).toBe(true);
  expect(wasAsleep(20, 19_000)).toBe(false);
  expect(wasAsleep(20, null)).toBe(false);
});

it('moves what comes after, by each gap before it', () => {
  const gaps = [
    { from: 2, to: 14 },
    { from: 20, to: 30 },
  ];
  expect(earlierBy(gaps, 2)).toBe(0);
  expect(earlierBy(gaps, 14)).toBeCloseTo(11.98);
  expect(earlierBy(gaps, 30)).toBeCloseTo(21.96);
  expect(closeGaps([])).toBeNull();
});
