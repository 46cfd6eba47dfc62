import { expect, test } from 'vitest';
import { linksIn } from './links.ts';

test('finds links once, without the punctuation of the sentence', () => {
  expect(
    linksIn(
      'Open http://127.0.0.1:3000/i/abc-DEF_1. Or <https://example.org/join#s3cret>, again http://127.0.0.1:3000/i/abc-DEF_1',
    ),
  ).toEqual(['http://127.0.0.1:3000/i/abc-DEF_1', 'https://example.org/join#s3cret']);
  expect(linksIn('no link here')).toEqual([]);
});
