import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** A message that would have gone out by SMTP. Only the operator on loopback sees it. */
export const OutboxMessage = z
  .object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), html: z.string(), at: Instant })
  .meta({ id: 'OutboxMessage' });
export type OutboxMessage = z.infer<typeof OutboxMessage>;

export const Health = z.object({ status: z.enum(['ok', 'unavailable']), version: z.string() }).meta({ id: 'Health' });
