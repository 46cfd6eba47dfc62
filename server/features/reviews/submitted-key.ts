import { z } from 'zod';
import { Id, Instant } from '../../../contract/common.ts';

/** Where a list stands that is ordered by when answers were handed in. */
export const SubmittedKey = z.tuple([Instant, Id]);
