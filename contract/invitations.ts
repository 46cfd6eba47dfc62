import { z } from 'zod';
import { Email, Id, Instant, Language, PageQuery, TimeZone } from './common.ts';
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
    expired: z.boolean().describe('false unless you manage the interview'),
    delivery: DeliveryState,
    deadlineAt: Instant.nullable().describe(
      'null unless you manage the interview: it would tell who was given more time',
    ),
    deadlineZone: z.string(),
    version: z.int(),
    answered: z.int(),
    questionCount: z.int(),
    createdAt: Instant,
    openedAt: Instant.nullable(),
    startedAt: Instant.nullable(),
    submittedAt: Instant.nullable(),
    decision: DecisionKind.nullable().describe('The latest; null while there is none, or while it would anchor you'),
    asks: z
      .enum(['adjustment', 'another-way', 'extension', 'help', 'deletion'])
      .nullable()
      .describe('What the candidate waits for an answer to; null: nothing, or you don’t manage the interview'),
    reopenedUntil: Instant.nullable().describe(
      'Until when one answer is open again; null: none, or you don’t manage it',
    ),
    revision: z.int().describe('0 unless you manage the interview'),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

/** The link, for a recruiter who sends it another way. */
export const InvitationLink = z.object({ url: z.url() }).meta({ id: 'InvitationLink' });
export const ExtendInput = z.object({ deadlineAt: Instant });

/** `newest`: invited last · `deadline`: what ends next, ended ones after · `activity`: what the candidate did last. */
export const InvitationSort = z.enum(['newest', 'deadline', 'activity']);
export type InvitationSort = z.infer<typeof InvitationSort>;
/** A state as the list shows it: whoever is late is `expired` and nothing else. */
export const ShownState = z.enum([...InvitationState.options, 'expired']);
export type ShownState = z.infer<typeof ShownState>;

/** Filters together narrow down. None of them finds what is hidden from you. */
export const InvitationsQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional().describe('A code, or part of a name or e-mail where you may see them'),
  state: ShownState.optional().describe('`expired`: where you manage'),
  needs: z
    .literal('me')
    .optional()
    .describe('What waits for you: to rate; and where you manage, to decide, to answer, to send again'),
  decision: DecisionKind.optional().describe('Where you manage, as far as you may see it'),
  mail: z.literal('failed').optional().describe('Where you manage'),
  sort: InvitationSort.default('newest').describe('`deadline`: where you manage'),
});
export type InvitationsQuery = z.infer<typeof InvitationsQuery>;

/** Rows are looked at one by one, so that one mistake stops nobody else. */
export const BatchInput = z.object({
  people: z
    .array(z.object({ name: z.string().max(1000), email: z.string().max(1000), language: Language.optional() }))
    .min(1)
    .max(2000),
  check: z.boolean().default(false).describe('true: only say what would happen'),
});
export const BatchOutcome = z.enum(['ready', 'invited', 'already-invited', 'repeated', 'invalid']);
export type BatchOutcome = z.infer<typeof BatchOutcome>;
/** One result per row, in the order given. */
export const BatchResult = z
  .object({
    rows: z.array(
      z.object({
        outcome: BatchOutcome.describe('`repeated`: the same address stands further up'),
        invitationId: Id.nullable().describe('Of the invitation that was made, or that there is already'),
        code: z.string().nullable(),
        wrong: z.array(z.enum(['name', 'email'])).describe('Which fields are invalid'),
      }),
    ),
  })
  .meta({ id: 'BatchResult' });
export type BatchResult = z.infer<typeof BatchResult>;

/** How the mails of an interview’s invitations fare. */
export const MailProgress = z.object({ waiting: z.int(), failed: z.int() }).meta({ id: 'MailProgress' });

/** What is left out stays. Another address sends the invitation again with a new link; the old one stops working. */
export const CorrectInput = z
  .object({ name: InviteInput.shape.name.optional(), email: Email.optional(), language: Language.optional() })
  .refine((c) => Object.keys(c).length > 0, { message: 'Say what to correct' });

/** Opens one answer again after a fault, for somebody who has handed in. */
export const ReopenInput = z.object({
  questionId: Id,
  reason: z.string().trim().min(1, 'Say why, for the file').max(500),
  deadlineAt: Instant,
});
