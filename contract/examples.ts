import { z } from 'zod';
import { Id } from './common.ts';

/** An interview with made-up candidates, to look at and to try things out on. An organisation has one at most, and nothing in it is real. */
export const Example = z
  .object({
    interviewId: Id,
    state: z.enum(['filling', 'ready']),
    done: z.int().describe('Steps of its story that are told'),
    steps: z.int().describe('Steps there are'),
  })
  .meta({ id: 'Example' });
export type Example = z.infer<typeof Example>;
