import { describe, expect, it } from 'vitest';
import { mayRead, withoutName, wrongMentions } from './policy.ts';

describe('who reads a note', () => {
  it('is the author always, others by independence, and of a private one nobody else', () => {
    const table = (['private', 'team'] as const).flatMap((audience) =>
      (['author', 'other'] as const).flatMap((viewer) =>
        [false, true].map((others) => mayRead({ author_id: 'author', audience }, { viewer, others })),
      ),
    );
    expect(table).toEqual([true, true, false, false, true, true, false, true]);
  });
});

describe('mentions', () => {
  const members = new Set(['anna', 'bert']);
  it('are limited to others who may see the invitation, in notes for the team', () => {
    expect(wrongMentions([], { audience: 'private', author: 'anna', members })).toBeNull();
    expect(wrongMentions(['bert'], { audience: 'team', author: 'anna', members })).toBeNull();
    expect(wrongMentions(['bert'], { audience: 'private', author: 'anna', members })).not.toBeNull();
    expect(wrongMentions(['anna'], { audience: 'team', author: 'anna', members })).not.toBeNull();
    expect(wrongMentions(['bert', 'stranger'], { audience: 'team', author: 'anna', members })).not.toBeNull();
  });
});

describe('a name in a blind review', () => {
  it('gives way to the code, whole or in parts, and nothing else does', () => {
    expect(withoutName('Ask ADA ERSTE. Adas list; Erste, then Adamant', 'Ada Erste', 'K-47')).toBe(
      'Ask K-47. Adas list; K-47, then Adamant',
    );
    expect(withoutName('Jörg (Zoë) said', 'Zoë Jörg-Ohm', 'K-1')).toBe('Jörg (K-1) said');
    expect(withoutName('a+b is a.b', 'a+b', 'K-1')).toBe('K-1 is a.b');
    expect(withoutName('Yi is there', 'Yi O', 'K-1')).toBe('Yi is there');
    expect(withoutName('Nobody', null, 'K-1')).toBe('Nobody');
    expect(withoutName('Nobody', '  ', 'K-1')).toBe('Nobody');
  });
});
