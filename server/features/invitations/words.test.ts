import { describe, expect, it } from 'vitest';
import { withoutName } from './words.ts';

describe('a name in a blind review', () => {
  it('gives way to the code, whole or in parts, and nothing else does', () => {
    expect(withoutName('Ask ADA ERSTE. Adas list; Erste, then Adamant', 'Ada Erste', 'K-47')).toBe(
      'Ask K-47. Adas list; K-47, then Adamant',
    );
    expect(withoutName('Jörg (Zoë) said', 'Zoë Jörg-Ohm', 'K-1')).toBe('Jörg (K-1) said');
    expect(withoutName('a+b is a.b', 'a+b', 'K-1')).toBe('K-1 is a.b');
    expect(withoutName('Yi is there', 'Yi O', 'K-1')).toBe('Yi is there');
    expect(withoutName('Nobody', null, 'K-1')).toBe('Nobody');
    expect(withoutName('Write to z.o@x.test', 'Zoë', 'K-1', 'z.o@x.test')).toBe('Write to K-1');
    // The same letters, typed on another keyboard.
    expect(withoutName('Zoe\u0308 said', 'Zo\u00eb', 'K-1')).toBe('K-1 said');
    expect(withoutName('Nobody', '  ', 'K-1')).toBe('Nobody');
  });
});
