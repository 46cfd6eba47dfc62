import { describe, expect, it } from 'vitest';
import { mayRead, wrongMentions } from './policy.ts';

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
