import { z } from 'zod';
import { AtOnce } from './accommodations.ts';
import { Id, Instant, Language, PageQuery } from './common.ts';
import { FILE_TYPES, MOST_FILE_MEGABYTES } from './file-types.ts';
import { SelfIdentificationQuestions } from './self-identification.ts';

export const InterviewState = z.enum(['draft', 'open', 'closed', 'archived']);
export type InterviewState = z.infer<typeof InterviewState>;

/** What a candidate may answer with. */
export const AnswerKind = z.enum(['video', 'audio', 'text', 'choice', 'file']);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** `id` is minted by whoever writes the option, and stays when its words change. */
export const ChoiceOption = z.object({ id: Id, text: z.string().trim().max(300) }).meta({ id: 'ChoiceOption' });
export type ChoiceOption = z.infer<typeof ChoiceOption>;

/** What is chosen from. A draft may be unfinished; publishing wants 2–20 options with different words, of which `least` can be chosen. */
export const Choice = z
  .object({
    options: z
      .array(ChoiceOption)
      .max(20)
      .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, 'Give each option its own id'),
    least: z.int().min(1).max(20).default(1).describe('How many are to be chosen at least, by whoever answers'),
    most: z.int().min(1).max(20).nullable().default(1).describe('1: one of them; null: any number'),
  })
  .meta({ id: 'Choice' });
export type Choice = z.infer<typeof Choice>;

/** What a file that answers a question may be. */
export const FileRule = z
  .object({
    types: z
      .array(z.enum(FILE_TYPES))
      .min(1, 'Allow at least one kind of file')
      .max(FILE_TYPES.length)
      .default(['pdf', 'document']),
    mostMegabytes: z.int().min(1).max(MOST_FILE_MEGABYTES).default(20).describe('MB of 10⁶ bytes'),
  })
  .meta({ id: 'FileRule' });
export type FileRule = z.infer<typeof FileRule>;

/** Limits are in seconds; `null` means none. */
export const QuestionInput = z.object({
  text: z.string().trim().min(1, 'Write the question').max(2000),
  hint: z.string().trim().max(2000).default(''),
  kinds: z.array(AnswerKind).min(1).max(5).default(['video']),
  thinkSeconds: z.int().min(0).max(3600).nullable().default(null).describe('0 none, null unlimited'),
  answerSeconds: z.int().min(10).max(3600).default(120).describe('Longest recording'),
  limit: z.enum(['hard', 'soft']).default('hard').describe('soft: may run over, and by how much is recorded'),
  takes: z.int().min(1).max(20).nullable().default(3).describe('null unlimited'),
  maxCharacters: z.int().min(50).max(20000).default(4000).describe('For text answers'),
  choice: Choice.nullable().default(null).describe('For answers of the kind choice'),
  file: FileRule.nullable().default(null).describe('For answers of the kind file; null: PDF and documents up to 20 MB'),
  required: z.boolean().default(true),
});
export type QuestionInput = z.infer<typeof QuestionInput>;

/** `revision` is the ETag of this question: send it back as If-Match. */
export const Question = QuestionInput.extend({ id: Id, position: z.int(), revision: z.int() }).meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;

/** Days are calendar days in the candidate's zone; the deadline is 23:59 on the last of them. */
export const DeadlineRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('relative'), days: z.int().min(1).max(365) }),
  z.object({ kind: z.literal('absolute'), at: Instant }),
]);
export type DeadlineRule = z.infer<typeof DeadlineRule>;

export const InterviewInput = z.object({
  title: z.string().trim().min(1, 'Give it a title').max(200),
  role: z.string().trim().max(200).default(''),
  intro: z.string().trim().max(5000).default(''),
  closing: z.string().trim().max(5000).default(''),
  language: Language.default('en'),
  deadline: DeadlineRule.default({ kind: 'relative', days: 7 }),
  requiredReviews: z.int().min(1).max(20).default(2).describe('Ratings wanted per candidate'),
  blind: z.boolean().default(false).describe('Reviewers see the code, not the name, until they have rated'),
  atOnce: AtOnce.prefault({}),
  selfIdentification: SelfIdentificationQuestions.prefault([]).describe('Asked after sending, of whoever likes to say'),
  retentionDays: z.int().min(1).max(3650).default(180).describe('Media is deleted this many days after the decision'),
});
export type InterviewInput = z.infer<typeof InterviewInput>;

export const Interview = InterviewInput.extend({
  atOnce: AtOnce.nullable().describe('null: for those who manage it'),
  id: Id,
  state: InterviewState,
  revision: z.int(),
  publishedVersion: z.int().nullable().describe('Number of the version that new candidates get'),
  minutes: z.int().describe('Honest estimate: reading, thinking, answering once, watching back'),
  questionCount: z.int(),
  access: z.enum(['manage', 'review', 'view']).describe('What you may do here'),
  example: z.boolean().describe('Made up to be looked at: nobody in it is real, and it sends nothing'),
  createdAt: Instant,
}).meta({ id: 'Interview' });
export type Interview = z.infer<typeof Interview>;

export const InterviewDetail = Interview.extend({ questions: z.array(Question) }).meta({ id: 'InterviewDetail' });
export type InterviewDetail = z.infer<typeof InterviewDetail>;

export const QuestionOrder = z.object({ questionIds: z.array(Id).min(1).max(50) }).meta({ id: 'QuestionOrder' });

export const PublishInput = z.object({
  noRubricReason: z
    .string()
    .trim()
    .min(10, 'Say in a sentence why there is no rubric')
    .max(500)
    .optional()
    .describe('Needed only to publish without criteria; it is recorded'),
});

/** `title` of the new draft; without it, the old one's. */
export const DuplicateInput = z.object({ title: InterviewInput.shape.title.optional() });

/** `tell`: a letter to everybody who still had time to answer. */
export const CloseInput = z.object({ tell: z.boolean().default(true) });

/** Where everybody stands: counts of invitations by what they reached. Decisions are counted for those who manage; null: hidden from you. */
export const Funnel = z
  .object({
    invited: z.int(),
    opened: z.int(),
    started: z.int(),
    submitted: z.int(),
    advanced: z.int().nullable(),
    rejected: z.int().nullable(),
    held: z.int().nullable(),
  })
  .meta({ id: 'Funnel' });

/** An interview in the list, with where everybody stands. */
export const InterviewItem = Interview.extend({ funnel: Funnel }).meta({ id: 'InterviewItem' });
export type InterviewItem = z.infer<typeof InterviewItem>;

/** `q`: a part of the title or role. */
export const InterviewsQuery = PageQuery.extend({
  state: InterviewState.optional(),
  q: z.string().trim().max(200).optional(),
});
