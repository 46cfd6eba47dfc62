import { z } from 'zod';
import { Accommodations, TimeFactor } from './accommodations.ts';
import { Id, Instant } from './common.ts';
import { InvitationState } from './invitations.ts';

/**
 * What a candidate may ask a person for, from every page: `adjustment` (something about time, takes or the way to answer),
 * `another-way` (not by this page), `extension` (more days), `help` (a question), `deletion` (of everything there is of this person).
 */
export const RequestKind = z.enum(['adjustment', 'another-way', 'extension', 'help', 'deletion']);
export type RequestKind = z.infer<typeof RequestKind>;

/** What is often asked for, to tick instead of to explain. */
export const RequestWant = z.enum([
  'more-time',
  'more-takes',
  'questions-first',
  'other-kind',
  'call',
  'writing',
  'in-person',
  'no-self-view',
  'sign-language',
  'helper-present',
]);
export type RequestWant = z.infer<typeof RequestWant>;

/** The page mints the id, so that asking again after a lost answer is one request. */
export const RequestInput = z
  .object({
    id: Id,
    kind: RequestKind,
    wants: z.array(RequestWant).max(10).default([]),
    timeFactor: TimeFactor.optional().describe('With more-time: how much. Needed where it is given at once'),
    text: z.string().trim().max(2000).default(''),
  })
  .refine((r) => r.kind === 'extension' || r.kind === 'deletion' || r.wants.length > 0 || r.text !== '', {
    path: ['text'],
    message: 'Choose something, or write a sentence',
  });

/** What a member gives with an answer. Each part is optional; all of it holds at once, in the middle of an interview too. */
export const Grant = z.object({
  timeFactor: TimeFactor.optional().describe('Of think time and answer limit; null: no limit'),
  extraTakes: z.int().min(1).max(20).optional().describe('Per question, on top of what there is'),
  questionsFirst: z.literal(true).optional().describe('Questions are shown before their clock runs'),
  otherKinds: z.literal(true).optional().describe('Any way to answer, whatever the question asks for'),
  noSelfView: z.literal(true).optional().describe('One’s own picture is not shown while one answers'),
  signLanguage: z.literal(true).optional().describe('Answers are signed'),
  helper: z.literal(true).optional().describe('An interpreter or helper is there'),
  deadlineAt: Instant.optional(),
});
export type Grant = z.infer<typeof Grant>;

/** A request as the one who made it sees it. */
export const CandidateRequest = z
  .object({
    id: Id,
    kind: RequestKind,
    wants: z.array(RequestWant),
    text: z.string(),
    createdAt: Instant,
    answeredAt: Instant.nullable(),
    answeredBy: z.string().nullable().describe('Name of the member; null while there is no answer by a person'),
    answer: z.string(),
    grant: Grant.nullable(),
    byRule: z.boolean().describe('Something was given at once, without a person'),
  })
  .meta({ id: 'CandidateRequest' });
export type CandidateRequest = z.infer<typeof CandidateRequest>;

/** The same for who manages the interview, with what one needs to know to answer it. */
export const InvitationRequest = CandidateRequest.extend({
  invitationId: Id,
  interviewId: Id,
  interviewTitle: z.string(),
  code: z.string(),
  name: z.string().nullable(),
  state: InvitationState,
  expired: z.boolean(),
  deadlineAt: Instant,
  deadlineZone: z.string(),
  accommodations: Accommodations,
}).meta({ id: 'InvitationRequest' });
export type InvitationRequest = z.infer<typeof InvitationRequest>;

export const AnswerRequestInput = z
  .object({ text: z.string().trim().max(2000).default(''), grant: Grant.optional() })
  .refine((a) => a.text !== '' || Object.keys(a.grant ?? {}).length > 0, {
    path: ['text'],
    message: 'Write an answer, or give something',
  });
