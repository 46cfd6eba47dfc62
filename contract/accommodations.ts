import { z } from 'zod';

/** How many times the usual time; null: no limit. */
export const TimeFactor = z.literal([1.25, 1.5, 2]).nullable();
export type TimeFactor = z.infer<typeof TimeFactor>;

/** What holds for one candidate. Known to them and to who manages the interview, never to who rates. */
export const Accommodations = z
  .object({
    timeFactor: z.number().nullable().describe('1: as everybody; null: no limit'),
    extraTakes: z.int(),
    questionsFirst: z.boolean(),
    otherKinds: z.boolean(),
    noSelfView: z.boolean().describe('One’s own picture is not shown while one answers'),
    signLanguage: z.boolean().describe('Answers are signed'),
    helper: z.boolean().describe('An interpreter or helper is there'),
  })
  .meta({ id: 'Accommodations' });
export type Accommodations = z.infer<typeof Accommodations>;

/**
 * What candidates of an interview are given at once when they ask, without a person; everything else waits for one. It may change at any
 * time and holds for whoever asks from then on; nothing that was given is taken away. What needs nobody’s leave (no picture of
 * oneself, to sign, a helper) is in no rule: it holds for whoever says so.
 */
export const AtOnce = Accommodations.omit({ noSelfView: true, signLanguage: true, helper: true })
  .extend({
    timeFactor: z
      .literal([1, 1.25, 1.5, 2])
      .nullable()
      .default(1)
      .describe('The most; 1: a person decides; null: no limit'),
    extraTakes: z.int().min(0).max(20).default(0).describe('The most, per question; 0: a person decides'),
    questionsFirst: z.boolean().default(false),
    otherKinds: z.boolean().default(false),
    extensionDays: z
      .int()
      .min(0)
      .max(30)
      .default(0)
      .describe('Calendar days after the deadline, once; 0: a person decides'),
  })
  .meta({ id: 'AtOnce' });
export type AtOnce = z.infer<typeof AtOnce>;
