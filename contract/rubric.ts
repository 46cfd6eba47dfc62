import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** What a level looks like, e.g. level 1 "names the problem only". Levels without words lie between their neighbours. */
export const Anchor = z.object({ level: z.int().min(1).max(10), text: z.string().trim().min(1).max(500) });

export const CriterionInput = z.object({
  id: Id.optional().describe('Keep it to keep the criterion; leave out for a new one'),
  questionId: Id.nullable().default(null).describe('null: rates the whole interview'),
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(1000).default(''),
  weight: z.number().min(0.1).max(10).default(1),
  levels: z.int().min(2).max(10).default(5),
  anchors: z.array(Anchor).min(2, 'Describe at least the lowest and the highest level').max(10),
});
export type CriterionInput = z.infer<typeof CriterionInput>;

export const Criterion = CriterionInput.extend({ id: Id, position: z.int() }).meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof Criterion>;

export const RubricInput = z.object({ criteria: z.array(CriterionInput).max(40) });

/** A rubric version is replaceable until the first rating, a draft included; then it is immutable and a change makes the next version. */
export const Rubric = z
  .object({
    id: Id,
    interviewId: Id,
    number: z.int(),
    revision: z.int(),
    lockedAt: Instant.nullable(),
    criteria: z.array(Criterion),
  })
  .meta({ id: 'Rubric' });
export type Rubric = z.infer<typeof Rubric>;
