import { describe, expect, it } from 'vitest';
import { firstStep, type LineFacts, nextStep, PICTURE_STEPS, strainOf } from './bandwidth.ts';
import { createLanes } from './lanes.ts';
import { fakeClock } from './testing/clock.ts';

const facts = (more: Partial<LineFacts>): LineFacts => ({
  step: 0,
  bytesPending: 0,
  bitsPerSecond: 5_000_000,
  sinceMs: 60_000,
  ...more,
});

describe('what a line carries', () => {
  it.each([
    [null, 0],
    [5_000_000, 0],
    [1_700_000, 0],
    [1_000_000, 1],
    [500_000, 2],
    [300_000, 3],
    [20_000, 3],
  ])('%s bits a second begin with step %s', (bits, step) => expect(firstStep(bits)).toBe(step));

  it.each([
    ['nothing waits', { bytesPending: 100_000, bitsPerSecond: 700_000 }, 0],
    ['ten seconds wait on a line that carries half', { bytesPending: 1_600_000, bitsPerSecond: 900_000 }, 1],
    ['much waits on a line that carries next to nothing', { bytesPending: 1_600_000, bitsPerSecond: 250_000 }, 3],
    ['much waits on a line that is fast again: it was away', { bytesPending: 9_000_000, bitsPerSecond: 9_000_000 }, 1],
    ['nothing passes at all', { bytesPending: 9_000_000, bitsPerSecond: null }, 0],
    ['it has only just changed', { bytesPending: 9_000_000, bitsPerSecond: 300_000, sinceMs: 2_000 }, 0],
    ['there is no less', { step: 3, bytesPending: 9_000_000, bitsPerSecond: 30_000 }, 3],
  ])('%s', (_what, more, step) => expect(nextStep(facts(more))).toBe(step));

  it('never asks for more within a take, for whatever facts', () => {
    for (let seed = 1; seed < 2_000; seed++) {
      const random = (most: number) => ((seed * 2_654_435_761) >>> (seed % 13)) % most;
      const given = facts({
        step: seed % PICTURE_STEPS.length,
        bytesPending: random(20_000_000),
        bitsPerSecond: seed % 7 === 0 ? null : random(3_000_000),
        sinceMs: random(20_000),
      });
      const next = nextStep(given);
      expect(next).toBeGreaterThanOrEqual(given.step);
      expect(next).toBeLessThan(PICTURE_STEPS.length);
    }
  });

  it('says when even the least picture drowns', () => {
    expect(strainOf(facts({}))).toBe('none');
    expect(strainOf(facts({ step: 1 }))).toBe('reduced');
    expect(strainOf(facts({ step: 3, bitsPerSecond: 400_000, bytesPending: 500_000 }))).toBe('reduced');
    expect(strainOf(facts({ step: 3, bitsPerSecond: 100_000, bytesPending: 500_000 }))).toBe('failing');
  });

  it('is measured while something is on the wire, and not in the pauses between', async () => {
    const clock = fakeClock();
    const lanes = createLanes(3, clock);
    expect(lanes.bitsPerSecond()).toBeNull();
    for (let chunk = 0; chunk < 10; chunk++) {
      const leave = await lanes.enter();
      await clock.advance(500);
      leave(62_500);
      await clock.advance(5_000);
    }
    expect(lanes.bitsPerSecond()).toBeCloseTo(1_000_000, -3);
    // It gets thin; what was seen before fades.
    for (let chunk = 0; chunk < 6; chunk++) {
      const leave = await lanes.enter();
      await clock.advance(5_000);
      leave(62_500);
    }
    expect(lanes.bitsPerSecond()).toBeLessThan(180_000);
  });

  it('is known to be thin before the first chunk has come to its end', async () => {
    const clock = fakeClock();
    const lanes = createLanes(3, clock);
    const leave = await lanes.enter(300_000);
    await lanes.enter(300_000);
    await clock.advance(5_000);
    expect(lanes.bitsPerSecond()).toBeNull();
    await clock.advance(25_000);
    // 600 kB in 30 s at the very most.
    expect(lanes.bitsPerSecond()).toBeCloseTo(160_000, -2);
    leave(300_000);
    expect(lanes.bitsPerSecond()).toBeCloseTo(80_000, -2);
  });
});
