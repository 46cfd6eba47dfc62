import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { DecisionKind } from './decisions.ts';
import { EventKind } from './events.ts';
import { Example } from './examples.ts';
import { InterviewItem } from './interviews.ts';

/** A candidate in a list that goes over several interviews. `name` is null where blind review hides it. */
const Someone = z.object({
  invitationId: Id,
  interviewId: Id,
  interviewTitle: z.string(),
  code: z.string(),
  name: z.string().nullable(),
});

/** `more`: there are more than these. */
const Many = { count: z.int(), more: z.boolean() };

export const HomeEvent = z
  .object({
    cursor: z.string(),
    kind: EventKind,
    at: Instant,
    actor: z.string().nullable(),
    interviewId: Id.nullable(),
    interviewTitle: z.string().nullable(),
    invitationId: Id.nullable(),
    code: z.string().nullable(),
    name: z.string().nullable(),
    decision: DecisionKind.nullable(),
  })
  .meta({ id: 'HomeEvent' });

/** What needs you, what happened lately, and your open interviews. Nothing in it that the lists behind it would not show you. */
export const Home = z
  .object({
    begun: z
      .object({ interview: z.boolean(), team: z.boolean() })
      .describe('Whether there is an interview of your own to see, and anybody but you'),
    review: z.object({ ...Many, seconds: z.int() }),
    requests: z.object(Many),
    decide: z.array(Someone).describe('Every rating is in, and nothing is decided'),
    due: z
      .array(z.object({ interviewId: Id, interviewTitle: z.string(), count: z.int(), deadlineAt: Instant }))
      .describe('Who has not started, and has less than 48 hours left'),
    undelivered: z.array(Someone).describe('Whose invitation did not arrive'),
    operator: z
      .object({ mail: z.boolean(), secureContext: z.boolean() })
      .nullable()
      .describe('For the operator: whether mail is sent, and whether browsers will give a camera'),
    example: Example.nullable(),
    drafts: z.array(z.object({ id: Id, title: z.string() })).describe('Begun by whoever may go on'),
    interviews: z.array(InterviewItem).describe('Open ones, newest first'),
    moreInterviews: z.boolean(),
    lately: z.array(HomeEvent),
  })
  .meta({ id: 'Home' });
export type Home = z.infer<typeof Home>;
export type HomeEvent = z.infer<typeof HomeEvent>;
