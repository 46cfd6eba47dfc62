import { describe, expect, it } from 'vitest';
import { rangeOf } from './range.ts';

describe('a range of 1000 bytes', () => {
  it.each([
    [undefined, 'all'],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=200-299', { start: 200, end: 299 }],
    ['bytes=990-2000', { start: 990, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-2000', { start: 0, end: 999 }],
    ['bytes=1000-', 'none'],
    ['bytes=1000-1001', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', 'all'],
    ['bytes=-', 'all'],
    ['bytes=0-1,5-6', 'all'],
    ['items=0-1', 'all'],
    ['bytes=a-b', 'all'],
    ['bytes=99999999999999999999-', 'all'],
  ] as const)('%s', (header, range) => {
    expect(rangeOf(header, 1000)).toEqual(range);
  });

  it('of nothing is never satisfied', () => {
    expect([rangeOf('bytes=0-', 0), rangeOf('bytes=-5', 0), rangeOf(undefined, 0)]).toEqual(['none', 'none', 'all']);
  });
});
