import { z } from 'zod';
import { Instant } from './common.ts';

/** What may be asked. Whether asking is allowed, wanted or owed differs per country: who runs the interview decides. */
export const SelfIdentificationQuestion = z.enum(['gender', 'age', 'disability', 'ethnicity']);
export type SelfIdentificationQuestion = z.infer<typeof SelfIdentificationQuestion>;

/** To be said in one’s own words, and not to be said: a part of every question. */
const OWN = 'own-words';
const ways = [OWN, 'not-said'] as const;
const options = {
  gender: ['woman', 'man', 'non-binary', ...ways],
  age: ['under-25', '25-34', '35-44', '45-54', '55-or-over', ...ways],
  disability: ['yes', 'no', ...ways],
  ethnicity: [
    'asian',
    'black',
    'indigenous',
    'latin-american',
    'middle-eastern',
    'romani',
    'white',
    'several',
    ...ways,
  ],
} as const satisfies Record<SelfIdentificationQuestion, readonly string[]>;
/** An option of one of the questions; its words are the page’s. */
export const SelfIdentificationOption = z.enum([...new Set(Object.values(options).flat())]);
export type SelfIdentificationOption = z.infer<typeof SelfIdentificationOption>;

export const selfIdentificationOptions: Readonly<
  Record<SelfIdentificationQuestion, readonly SelfIdentificationOption[]>
> = options;

/** Fewer people than this stand behind no number that anybody sees. */
export const LEAST_PEOPLE = 5;

/** Which of the questions an interview asks; none: nobody is asked anything. */
export const SelfIdentificationQuestions = z
  .array(SelfIdentificationQuestion)
  .max(SelfIdentificationQuestion.options.length)
  .refine((asked) => new Set(asked).size === asked.length, 'Name each question once');

export const SelfIdentificationAnswer = z
  .object({
    question: SelfIdentificationQuestion,
    option: SelfIdentificationOption,
    words: z.string().trim().max(100).default('').describe('With own-words only'),
  })
  .refine(({ question, option }) => selfIdentificationOptions[question].includes(option), {
    path: ['option'],
    message: 'Choose an option of this question',
  })
  .refine(({ option, words }) => (option === OWN) === (words !== ''), {
    path: ['words'],
    message: 'Write it in your own words, where you chose to, and only there',
  });
export type SelfIdentificationAnswer = z.output<typeof SelfIdentificationAnswer>;

/** Replaces everything said before. Sending it is the consent, for this purpose alone: `textVersion` names the words on the page. */
export const SelfIdentificationInput = z.object({
  answers: z
    .array(SelfIdentificationAnswer)
    .min(1, 'Answer one question, or leave all of it out')
    .max(SelfIdentificationQuestion.options.length)
    .refine((all) => new Set(all.map(({ question }) => question)).size === all.length, 'Answer each question once'),
  textVersion: z.string().min(1).max(40).describe('Which words were on the page'),
});

/** What is asked of a candidate, and what they said: for themselves, and for nobody else. */
export const OwnSelfIdentification = z
  .object({
    questions: z
      .array(z.object({ question: SelfIdentificationQuestion, options: z.array(SelfIdentificationOption) }))
      .describe('Empty: nothing is asked, or not yet'),
    given: z
      .object({
        answers: z.array(SelfIdentificationAnswer),
        givenAt: Instant,
        textVersion: z.string().describe('Which words were agreed to'),
      })
      .nullable(),
  })
  .meta({ id: 'OwnSelfIdentification' });
export type OwnSelfIdentification = z.output<typeof OwnSelfIdentification>;

/**
 * How many said what, over the whole interview, and nothing about anybody. `people` is null for fewer than `least`, nobody included,
 * and for one more option where the number of those left out could be worked out otherwise. New people count in groups of `least`.
 */
export const SelfIdentificationCounts = z
  .object({
    least: z.int(),
    questions: z.array(
      z.object({
        question: SelfIdentificationQuestion,
        options: z.array(z.object({ option: SelfIdentificationOption, people: z.int().nullable() })),
      }),
    ),
  })
  .meta({ id: 'SelfIdentificationCounts' });
export type SelfIdentificationCounts = z.output<typeof SelfIdentificationCounts>;
