import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** Every kind of event there is. Payloads hold ids, enums and numbers only; names and texts are joined at read, through visibility. */
export const EventKind = z.enum([
  'organisation.created',
  'member.invited',
  'member.joined',
  'member.removed',
  'api-key.created',
  'api-key.revoked',
  'interview.created',
  'interview.changed',
  'interview.published',
  'interview.closed',
  'interview.member-set',
  'rubric.changed',
  'rubric.locked',
  'invitation.created',
  'invitation.opened',
  'invitation.consented',
  'invitation.started',
  'invitation.submitted',
  'invitation.extended',
  'invitation.adjusted',
  'invitation.cancelled',
  'invitation.withdrawn',
  'invitation.link-renewed',
  'request.made',
  'request.answered',
  'upload.started',
  'upload.completed',
  'recording.ready',
  'recording.failed',
  'take.started',
  'take.kept',
  'take.failed',
  'take.ready',
  'review.started',
  'review.submitted',
  'review.reopened',
  'rating.saved',
  'decision.made',
  'mail.queued',
  'mail.sent',
  'mail.failed',
  'candidate.erasure-requested',
  'candidate.erased',
]);
export type EventKind = z.infer<typeof EventKind>;

/** `cursor` is opaque: pass it to the stream or the list to go on after this event. */
export const Event = z
  .object({
    cursor: z.string(),
    kind: EventKind,
    at: Instant,
    actor: z.object({
      kind: z.enum(['member', 'candidate', 'api-key', 'system', 'guest']),
      id: Id.nullable(),
      name: z.string().nullable(),
    }),
    interviewId: Id.nullable(),
    invitationId: Id.nullable(),
    subjectId: Id.nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'Event' });
export type Event = z.infer<typeof Event>;
