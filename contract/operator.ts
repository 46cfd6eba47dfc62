import { z } from 'zod';
import { Email, Id, Instant } from './common.ts';

/** A message that would have gone out by SMTP. Only the operator on loopback sees it. */
export const OutboxMessage = z
  .object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), html: z.string(), at: Instant })
  .meta({ id: 'OutboxMessage' });
export type OutboxMessage = z.infer<typeof OutboxMessage>;

export const Health = z.object({ status: z.enum(['ok', 'unavailable']), version: z.string() }).meta({ id: 'Health' });

/** A mail that nobody will try again by itself. Names nobody: the page links to where one may see who it was for. */
export const FailedMail = z
  .object({
    id: Id,
    template: z.string(),
    failure: z.string().nullable().describe('A code: smtp-550, connection, interrupted'),
    at: Instant,
    interviewId: Id.nullable(),
    invitationId: Id.nullable(),
  })
  .meta({ id: 'FailedMail' });
export type FailedMail = z.infer<typeof FailedMail>;

/** A recording that could not be made, or that has waited for an hour. What was uploaded is kept. */
export const FailedMedia = z
  .object({
    uploadId: Id,
    state: z.enum(['failed', 'waiting']),
    failure: z.string().nullable(),
    bytes: z.int().nullable(),
    at: Instant,
    interviewId: Id.nullable(),
    invitationId: Id.nullable(),
  })
  .meta({ id: 'FailedMedia' });
export type FailedMedia = z.infer<typeof FailedMedia>;

/** How this instance fares. Sizes are bytes; lists hold the newest 20. */
export const Status = z
  .object({
    version: z.string(),
    node: z.string(),
    startedAt: Instant,
    database: z.object({ version: z.string(), bytes: z.int(), embedded: z.boolean() }),
    disk: z.object({
      freeBytes: z.int().nullable(),
      totalBytes: z.int().nullable(),
      dailyBytes: z.int().describe('What recordings added a day, over the last 14 days'),
      daysLeft: z.int().nullable().describe('Until the disk is full at that rate; null: no end in sight'),
    }),
    queue: z.array(z.object({ name: z.string(), waiting: z.int(), later: z.int(), running: z.int(), failed: z.int() })),
    mail: z.object({
      smtp: z.string().nullable().describe('Host and port of the mail server; null: messages wait in the outbox'),
      from: z.string(),
      failed: z.array(FailedMail),
    }),
    media: z.object({ engine: z.enum(['ffmpeg', 'mediabunny']), failed: z.array(FailedMedia) }),
    backup: z.object({
      last: z.object({ at: Instant, bytes: z.int(), files: z.int() }).nullable(),
      byVorab: z.boolean().describe('False where the database is your own: back it up with its tools'),
    }),
    address: z.object({ publicUrl: z.string(), secureContext: z.boolean() }),
  })
  .meta({ id: 'Status' });
export type Status = z.infer<typeof Status>;

export const TestMailInput = z.object({ to: Email, language: z.enum(['en', 'de']).default('en') });
/** What became of a test message. `answer` is what the mail server said. */
export const TestMailResult = z
  .object({ outcome: z.enum(['sent', 'outbox', 'failed']), answer: z.string().nullable() })
  .meta({ id: 'TestMailResult' });
