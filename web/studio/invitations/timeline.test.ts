import { expect, test } from 'vitest';
import type { Event, EventKind } from '../types.ts';
import { momentsOf } from './timeline.ts';

const log = (...kinds: EventKind[]): Event[] =>
  kinds.map((kind, at) => ({
    cursor: String(at),
    kind,
    at: '2026-11-23T10:00:00.000Z',
    actor: { kind: 'system', id: null, name: null },
    interviewId: null,
    invitationId: null,
    subjectId: null,
    data: {},
  }));

test('newest first, what is technical in one quiet line', () => {
  const moments = momentsOf(
    log(
      'invitation.created',
      'mail.queued',
      'mail.sent',
      'take.started',
      'upload.completed',
      'take.ready',
      'decision.made',
    ),
  );
  expect(moments.map((m) => [m.quiet, m.events.map((e) => e.kind).join(' ')])).toEqual([
    [false, 'decision.made'],
    [true, 'take.ready upload.completed take.started'],
    [false, 'mail.sent'],
    [true, 'mail.queued'],
    [false, 'invitation.created'],
  ]);
});
