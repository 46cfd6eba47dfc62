import { describe, expect, it } from 'vitest';
import { evenGain } from './loudness.ts';

const decibel = (factor: number) => Math.round(20 * Math.log10(factor) * 10) / 10;

describe('how loud an answer is played', () => {
  it.each([
    ['as quiet as a whisper', -36, 12],
    ['quieter than can be mended without noise', -50, 15],
    ['loud', -14, -10],
    ['shouted', -6, -12],
    ['ordinary', -24, 0],
    ['nearly so', -25, 0],
    ['silent', -91, 0],
    ['unknown', null, 0],
  ] as const)('%s', (_what, loudness, lift) => expect(decibel(evenGain(loudness))).toBe(lift));
});
