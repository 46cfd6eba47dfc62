import { expect, it } from 'vitest';
import { sampleQuestion, sampleTake } from '../state/session.sample.ts';
import { markPassed, mayRecord, nextTry } from './limits.ts';

it('announces a mark once, when the clock passes it', () => {
  expect(markPassed(60_200, 60_000, [60, 30, 10])).toBe(60);
  expect(markPassed(60_000, 59_800, [60, 30, 10])).toBeNull();
  expect(markPassed(31_000, 29_000, [60, 30, 10])).toBe(30);
  expect(markPassed(null, 9_000, [60, 30, 10])).toBeNull();
});

it('counts tries by what the server left, and says nothing of those that broke', () => {
  expect(nextTry(sampleQuestion('q', { takes: 3, takesLeft: 2 }))).toBe(2);
  const attempts = [sampleTake('a'), sampleTake('b', { charged: false })];
  expect(nextTry(sampleQuestion('q', { takes: null, takesLeft: null, attempts }))).toBe(2);
  const running = sampleQuestion('q', { takes: 3, takesLeft: 2, attempts: [sampleTake('a', { state: 'recording' })] });
  expect([nextTry(running), nextTry(running, 'a')]).toEqual([2, 1]);
  expect(mayRecord(sampleQuestion('q', { takesLeft: 0 }))).toBe(false);
  expect(mayRecord(sampleQuestion('q', { takesLeft: null }))).toBe(true);
});
