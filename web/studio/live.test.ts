import { describe, expect, test } from 'vitest';
import { EventKind } from '../../contract/events.ts';
import { staleAfter } from './live.ts';
import { keys } from './queries.ts';

const ids = { interviewId: 'i', invitationId: 'k' };

describe('staleAfter', () => {
  test('a submitted answer changes rows, tiles, queue and room', () => {
    const stale = staleAfter({ kind: 'invitation.submitted', ...ids });
    expect(stale).toEqual(
      expect.arrayContaining([keys.invitations('i'), keys.funnel('i'), keys.queue, keys.room('k'), keys.timeline('k')]),
    );
  });

  test('a review changes scores; own ratings do not reload the queue', () => {
    expect(staleAfter({ kind: 'review.submitted', ...ids })).toContainEqual(keys.scores('i'));
    expect(staleAfter({ kind: 'rating.saved', ...ids })).not.toContainEqual(keys.queue);
  });

  test('every kind can be asked, with and without ids', () => {
    for (const kind of EventKind.options) {
      expect(() => staleAfter({ kind, ...ids })).not.toThrow();
      expect(() => staleAfter({ kind, interviewId: null, invitationId: null })).not.toThrow();
    }
  });
});
