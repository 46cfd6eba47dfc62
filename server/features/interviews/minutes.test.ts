import { describe, expect, it } from 'vitest';
import { estimateMinutes, questionSeconds } from './minutes.ts';

const video = { kinds: ['video' as const], thinkSeconds: 30, answerSeconds: 120, maxCharacters: 4000 };

describe('the estimate', () => {
  it('counts reading, thinking, answering once and watching back', () => {
    expect(questionSeconds(video)).toBe(15 + 30 + 120 + 120);
  });
  it('gives unlimited thinking a minute, and none none', () => {
    expect(questionSeconds({ ...video, thinkSeconds: null })).toBe(15 + 60 + 240);
    expect(questionSeconds({ ...video, thinkSeconds: 0 })).toBe(15 + 240);
  });
  it('takes the recorded kind where a question allows both, since that is the longer way', () => {
    expect(questionSeconds({ ...video, kinds: ['text', 'audio'] })).toBe(questionSeconds(video));
  });
  it('counts writing for text, not the recording limit', () => {
    const text = { ...video, kinds: ['text' as const], thinkSeconds: 0 };
    expect(questionSeconds({ ...text, maxCharacters: 400 })).toBeCloseTo(15 + 60 + 15);
    expect(questionSeconds({ ...text, maxCharacters: 20_000 })).toBe(15 + 600 + 15);
  });
  it('rounds up, and is nothing for nothing', () => {
    expect(estimateMinutes([])).toBe(0);
    expect(estimateMinutes([video])).toBe(5);
    expect(estimateMinutes([video, video, video])).toBe(15);
  });
});
