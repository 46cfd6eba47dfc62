import { describe, expect, it } from 'vitest';
import { readPicture } from './organisation-picture.ts';

/** Real files of 24 × 10 pixels, as ffmpeg writes them; the first names its maker. */
const real: [what: string, type: string, base64: string][] = [
  [
    'jpeg',
    'jpg',
    '/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgHBwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABNAAEBAAAAAAAAAAAAAAAAAAAABgEBAQEAAAAAAAAAAAAAAAAAAAUHEAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgACgAYAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8AmQFZn4AD/9k=',
  ],
  [
    'a lossy webp',
    'webp',
    'UklGRkIAAABXRUJQVlA4IDYAAADwAgCdASoYAAoAPpE4l0eloyIhMAgAsBIJQA7AACBsAAD+7CZf+tC0IHP//lK/nz8g+GQAAAA=',
  ],
  ['a lossless webp', 'webp', 'UklGRhwAAABXRUJQVlA4TBAAAAAvF0ACAAdQwChg/wMR0f8A'],
  [
    'a webp with alpha',
    'webp',
    'UklGRmYAAABXRUJQVlA4WAoAAAAQAAAAFwAACQAAQUxQSAoAAAABB9C/iAhERP8DVlA4IDYAAADwAgCdASoYAAoAPpE4l0eloyIhMAgAsBIJQA7AACBsAAD+7CZf+tC0IHP//lK/nz8g+GQAAAA=',
  ],
];

describe('a picture by its bytes', () => {
  it.each(real)('is read: %s', (_, type, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    const picture = readPicture(bytes);
    expect(picture).toMatchObject({ type, width: 24, height: 10 });
    // What is kept is a whole picture again, and nothing more can be left out of it.
    expect(readPicture(picture?.bytes ?? Buffer.alloc(0))).toEqual(picture);
    const hidden = readPicture(Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]));
    expect(hidden?.bytes).toEqual(picture?.bytes);
  });

  it('loses what a camera or a program wrote about it', () => {
    const [, , base64 = ''] = real[0] ?? [];
    const bytes = Buffer.from(base64, 'base64');
    expect(bytes.toString('latin1')).toContain('Lavc');
    expect(readPicture(bytes)?.bytes.toString('latin1')).not.toContain('Lavc');
    const exif = Buffer.from('ffe1001045786966000047505320353320', 'hex');
    const located = Buffer.concat([bytes.subarray(0, 2), exif, Buffer.alloc(1), bytes.subarray(2)]);
    expect(readPicture(located)?.bytes).toEqual(readPicture(bytes)?.bytes);
  });

  it('is none when it ends anywhere before its end, and never an error', () => {
    for (const [what, , base64] of real) {
      const bytes = Buffer.from(base64, 'base64');
      for (let length = 0; length < bytes.length - 1; length += 1)
        expect([what, length, readPicture(bytes.subarray(0, length))]).toEqual([what, length, null]);
    }
  });

  it('never throws, whatever byte is wrong', () => {
    for (const [, , base64] of real) {
      const bytes = Buffer.from(base64, 'base64');
      for (let at = 0; at < bytes.length; at += 1)
        for (const value of [0, 0x7f, 0xff]) {
          const broken = Buffer.from(bytes);
          broken[at] = value;
          expect(() => readPicture(broken)).not.toThrow();
        }
    }
  });
});
