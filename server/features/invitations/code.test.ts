import { describe, expect, it } from 'vitest';
import { asCode, candidateCode } from './code.ts';

describe('codes', () => {
  it('are one clear letter and two digits, never a leading zero', () => {
    for (let i = 0; i < 2000; i++) expect(candidateCode(0)).toMatch(/^[A-HJ-NP-Z]-[1-9]\d$/);
  });
  it('grow when the interview is crowded', () => {
    const lengths = [0, 3, 4, 8, 12, 400].map((taken) => candidateCode(taken).length - 2);
    expect(lengths).toEqual([2, 2, 3, 4, 5, 7]);
  });
  it('reach both ends of their range', () => {
    expect(candidateCode(0, (min) => min)).toBe('A-10');
    expect(candidateCode(0, (_, max) => max - 1)).toBe('Z-99');
  });
  it('are found however they are written', () => {
    expect(['K-47', 'k47', ' k - 471 '].map(asCode)).toEqual(['K-47', 'K-47', 'K-471']);
    expect(['Klaus', 'K-', '47', 'ab-12', 'k-4'].map(asCode)).toEqual([null, null, null, null, null]);
  });
});
