import { describe, expect, it } from 'vitest';
import { type RaterValues, raterMean, scoreOf, type Weighed } from './score-rule.ts';

/** mulberry32: the same numbers every run, so that a failure can be repeated. */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const shuffled = <T>(items: readonly T[], r: () => number): T[] =>
  items
    .map((item) => ({ item, key: r() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

function panel(r: () => number): { criteria: Weighed[]; raters: RaterValues[] } {
  const criteria = Array.from({ length: 1 + Math.floor(r() * 6) }, (_, i) => ({
    id: `c${i}`,
    weight: 0.1 + r() * 9.9,
    levels: 2 + Math.floor(r() * 9),
  }));
  const rate = (c: Weighed) => ({ criterionId: c.id, value: r() < 0.2 ? null : 1 + Math.floor(r() * c.levels) });
  const raters = Array.from({ length: 1 + Math.floor(r() * 5) }, () => ({ criteria, ratings: criteria.map(rate) }));
  return { criteria, raters };
}
const panels = Array.from({ length: 500 }, (_, seed) => ({ r: random(seed), ...panel(random(seed + 1000)) }));
const close = (a: number | null, b: number | null) =>
  a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 10);

describe('the score', () => {
  it('is what a person would work out', () => {
    const criteria = [
      { id: 'a', weight: 2, levels: 5 },
      { id: 'b', weight: 1, levels: 3 },
    ];
    const of = (a: number | null, b: number | null) => ({
      criteria,
      ratings: [
        { criterionId: 'a', value: a },
        { criterionId: 'b', value: b },
      ],
    });
    expect(raterMean(of(4, 3))).toBeCloseTo((2 * 0.75 + 1) / 3);
    expect(raterMean(of(4, null))).toBeCloseTo(0.75);
    expect(scoreOf([of(5, 3), of(1, 1)])).toEqual({ mean: 0.5, spread: Math.SQRT1_2 });
  });

  it('lies between 0 and 1, and so does the spread', () => {
    for (const { raters } of panels) {
      const { mean, spread } = scoreOf(raters);
      if (mean !== null) expect(mean >= 0 && mean <= 1).toBe(true);
      if (spread !== null) expect(spread >= 0 && spread <= 1).toBe(true);
    }
  });

  it('does not depend on the order of raters or criteria, nor on the unit of the weights', () => {
    for (const { r, raters, criteria } of panels) {
      const before = scoreOf(raters);
      const turned = shuffled(raters, r).map((x) => ({
        criteria: shuffled(criteria, r),
        ratings: shuffled(x.ratings, r),
      }));
      const scaled = raters.map((x) => ({ ...x, criteria: criteria.map((c) => ({ ...c, weight: c.weight * 3.7 })) }));
      for (const after of [scoreOf(turned), scoreOf(scaled)]) {
        close(after.mean, before.mean);
        close(after.spread, before.spread);
      }
    }
  });

  it('is 1 for all best, 0 for all worst, without spread', () => {
    for (const { criteria } of panels) {
      const all = (best: boolean) => ({
        criteria,
        ratings: criteria.map((c) => ({ criterionId: c.id, value: best ? c.levels : 1 })),
      });
      for (const best of [true, false]) {
        const { mean, spread } = scoreOf([all(best), all(best)]);
        close(mean, best ? 1 : 0);
        close(spread, 0);
      }
    }
  });

  it('never falls when one value rises', () => {
    for (const { raters, criteria } of panels) {
      const before = scoreOf(raters).mean;
      raters.forEach((rater, i) => {
        rater.ratings.forEach((rating, j) => {
          const levels = criteria.find((c) => c.id === rating.criterionId)?.levels ?? 0;
          if (rating.value === null || rating.value >= levels) return;
          const better = { ...rater, ratings: rater.ratings.with(j, { ...rating, value: rating.value + 1 }) };
          const after = scoreOf(raters.with(i, better)).mean;
          expect(after).toBeGreaterThan(before ?? 1);
        });
      });
    }
  });

  it('treats what could not be judged as if it had not been asked', () => {
    for (const { raters } of panels) {
      const asked = raters.map((x) => ({ ...x, ratings: x.ratings.filter((q) => q.value !== null) }));
      expect(scoreOf(asked)).toEqual(scoreOf(raters));
    }
  });

  it('is unknown where nothing was rated, and knows no spread of one rater', () => {
    expect(scoreOf([])).toEqual({ mean: null, spread: null });
    const criteria = [{ id: 'a', weight: 1, levels: 5 }];
    expect(scoreOf([{ criteria, ratings: [{ criterionId: 'a', value: null }] }])).toEqual({ mean: null, spread: null });
    expect(scoreOf([{ criteria, ratings: [{ criterionId: 'a', value: 3 }] }])).toEqual({ mean: 0.5, spread: null });
    expect(scoreOf([{ criteria, ratings: [{ criterionId: 'gone', value: 3 }] }]).mean).toBeNull();
  });
});
