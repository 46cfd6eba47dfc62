import { z } from 'zod';
import { Answer } from './answers.ts';
import { Id, Instant } from './common.ts';
import { Question } from './interviews.ts';
import { Invitation } from './invitations.ts';
import { Rubric } from './rubric.ts';

export const ReviewState = z.enum(['draft', 'submitted']);
export const Recommendation = z.enum(['no', 'unsure', 'yes', 'strong-yes']);

/** A moment of an answer, in seconds from its beginning. */
export const Moment = z.object({ answerId: Id, at: z.number().min(0).max(86_400) }).meta({ id: 'Moment' });
export type Moment = z.infer<typeof Moment>;

/** `value` null with `cannotJudge` true is a statement; null with false is not yet rated. */
export const RatingInput = z.object({
  value: z.int().min(1).max(10).nullable(),
  cannotJudge: z.boolean().default(false),
  note: z.string().trim().max(4000).default('').describe('With “can’t judge”: why not'),
  evidence: z.array(Moment).max(20).default([]).describe('Moments that the rating rests on'),
});
export const Rating = RatingInput.extend({ criterionId: Id, revision: z.int() }).meta({ id: 'Rating' });
export type Rating = z.infer<typeof Rating>;

export const ReviewInput = z.object({
  recommendation: Recommendation.nullable(),
  note: z.string().trim().max(8000).default(''),
});

/** What a rater said when they handed in. The first stays the independent value, whatever is said later. */
export const Submission = z
  .object({
    recommendation: Recommendation.nullable(),
    ratings: z.array(z.object({ criterionId: Id, value: z.int().nullable(), cannotJudge: z.boolean() })),
    submittedAt: Instant,
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof Submission>;

export const Review = z
  .object({
    id: Id,
    invitationId: Id,
    userId: Id,
    reviewer: z.string(),
    rubricVersionId: Id,
    state: ReviewState,
    recommendation: Recommendation.nullable(),
    note: z.string(),
    ratings: z.array(Rating),
    revision: z.int(),
    submittedAt: Instant.nullable().describe('The last time'),
    submissions: z.int().describe('How often it was handed in; more than once after reopening'),
    first: Submission.nullable().describe('The independent value, where a later submission changed it'),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;

/** Everything the review room needs for one invitation. `others` stays null until your own review is in. */
export const ReviewRoom = z
  .object({
    invitation: Invitation,
    interviewTitle: z.string(),
    example: z.boolean().describe('Of a made-up interview: nobody here is real'),
    questions: z
      .array(
        Question.pick({ id: true, position: true, text: true, hint: true, required: true, choice: true, file: true }),
      )
      .describe('Without limits: beside the length of an answer they would tell who was given more time'),
    rubric: Rubric,
    answers: z.array(Answer),
    mine: Review.nullable(),
    mayRate: z.boolean(),
    mayNote: z.boolean(),
    mayDecide: z.boolean(),
    othersHidden: z.boolean(),
    others: z.array(Review).nullable(),
  })
  .meta({ id: 'ReviewRoom' });
export type ReviewRoom = z.infer<typeof ReviewRoom>;

/**
 * Weighted mean over criteria of each rater's values, then the mean over raters.
 * `null` where nothing was rated. `hidden` while independence hides it from you.
 */
export const Score = z
  .object({
    invitationId: Id,
    hidden: z.boolean(),
    mean: z.number().nullable().describe('0–1; on a scale of 1–5 that is 1 + 4 × mean'),
    spread: z.number().nullable().describe('Standard deviation over raters, 0–1; on a scale of 1–5 that is 4 × spread'),
    ratersSubmitted: z.int().nullable(),
    ratersRequired: z.int(),
    rubricsMixed: z.boolean(),
    raters: z
      .array(z.object({ userId: Id, mean: z.number().nullable() }))
      .describe('What the mean is made of: each rater’s own value, 0–1; empty while hidden'),
  })
  .meta({ id: 'Score' });
export type Score = z.infer<typeof Score>;

export const QueueItem = z
  .object({
    invitationId: Id,
    interviewId: Id,
    interviewTitle: z.string(),
    code: z.string(),
    name: z.string().nullable(),
    submittedAt: Instant,
    seconds: z.int().describe('Recorded seconds to watch'),
    answers: z.int(),
    draft: z.boolean(),
  })
  .meta({ id: 'QueueItem' });
export type QueueItem = z.infer<typeof QueueItem>;
