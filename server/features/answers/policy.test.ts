import { describe, expect, it } from 'vitest';
import { acceptedUntil, missingAnswers, takesLeft } from './policy.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 30, 22, 59) + minutes * 60_000);

describe('the deadline', () => {
  it('holds to the millisecond for who had not begun', () => {
    expect(acceptedUntil(at(0), null, [])).toEqual(at(0));
    expect(acceptedUntil(at(0), at(1), [])).toEqual(at(0));
  });
  it('leaves 30 minutes to who had', () => {
    expect(acceptedUntil(at(0), at(-60), [])).toEqual(at(30));
  });
  it('lets the answer being recorded come to its end first', () => {
    expect(acceptedUntil(at(0), at(-60), [{ startedAt: at(-1), answerSeconds: 300 }])).toEqual(at(34));
    expect(acceptedUntil(at(0), at(-60), [{ startedAt: at(-20), answerSeconds: 300 }])).toEqual(at(30));
  });
  it('is not moved by takes begun after it', () => {
    expect(acceptedUntil(at(0), at(-60), [{ startedAt: at(29), answerSeconds: 3600 }])).toEqual(at(30));
  });
});

describe('takes', () => {
  const charged = { kind: 'video', charged: true } as const;
  it('cost nothing when they broke, or when they are written or chosen', () => {
    expect(
      takesLeft(3, [
        charged,
        { kind: 'video', charged: false },
        { kind: 'text', charged: true },
        { kind: 'choice', charged: true },
      ]),
    ).toBe(2);
  });
  it('are never fewer than none, and without a limit stay so', () => {
    expect(takesLeft(1, [charged, charged])).toBe(0);
    expect(takesLeft(null, [charged])).toBeNull();
  });
});

describe('submitting', () => {
  const questions = ['a', 'b', 'c', 'd'].map((id) => ({ id, required: id !== 'd' }));
  it('asks for every required answer, on its way or here', () => {
    expect(missingAnswers(questions, new Map())).toEqual(['a', 'b', 'c']);
    const kept = new Map([
      ['a', { state: 'uploading' }],
      ['b', { state: 'complete' }],
      ['c', { state: 'ready' }],
    ]);
    expect(missingAnswers(questions, kept)).toEqual([]);
  });
  it('takes no broken take for an answer', () => {
    expect(
      missingAnswers(
        questions,
        new Map([
          ['a', { state: 'failed' }],
          ['b', null],
          ['c', { state: 'recording' }],
        ]),
      ),
    ).toEqual(['a', 'b']);
  });
});
