import { z } from 'zod';
import { Email, Id, Instant, Language, TimeZone } from './common.ts';
import { DecisionKind } from './decisions.ts';

export const InvitationState = z.enum(['invited', 'opened', 'started', 'submitted', 'withdrawn', 'cancelled']);
export type InvitationState = z.infer<typeof InvitationState>;
export const DeliveryState = z.enum(['queued', 'sending', 'sent', 'failed', 'uncertain']);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const InviteInput = z.object({
  name: z.string().trim().min(1, 'Write the name').max(200),
  email: Email,
  language: Language.optional().describe('Default: the interview’s'),
  timeZone: TimeZone.optional().describe('Default: the organisation’s'),
});

/** One candidate in one interview. `name` and `email` are null where blind review hides them. */
export const Invitation = z
  .object({
    id: Id,
    interviewId: Id,
    code: z.string().describe('Stands for the name in blind review, e.g. K-47'),
    name: z.string().nullable(),
    email: z.string().nullable(),
    state: InvitationState,
    expired: z.boolean(),
    delivery: DeliveryState,
    deadlineAt: Instant,
    deadlineZone: z.string(),
    version: z.int(),
    answered: z.int(),
    questionCount: z.int(),
    createdAt: Instant,
    openedAt: Instant.nullable(),
    startedAt: Instant.nullable(),
    submittedAt: Instant.nullable(),
    decision: DecisionKind.nullable().describe('The latest; null while there is none, or while it would anchor you'),
    revision: z.int(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

/** The link, for a recruiter who sends it another way. */
export const InvitationLink = z.object({ url: z.url() }).meta({ id: 'InvitationLink' });
export const ExtendInput = z.object({ deadlineAt: Instant });
