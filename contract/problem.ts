import { z } from 'zod';

/**
 * Every code a problem can carry. A code is stable: clients may switch on it, and it never changes meaning.
 * The value is the HTTP status that it travels with.
 */
export const problemStatus = {
  'bad-request': 400,
  'invalid-input': 422,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-step-needed': 401,
  'wrong-code': 401,
  'not-found': 404,
  'forbidden-origin': 403,
  'already-set-up': 409,
  'setup-token-needed': 403,
  'state-conflict': 409,
  'revision-needed': 428,
  'revision-mismatch': 412,
  'idempotency-mismatch': 422,
  'idempotency-in-flight': 409,
  'too-many-requests': 429,
  'payload-too-large': 413,
  'digest-needed': 400,
  'digest-mismatch': 400,
  'chunk-conflict': 409,
  'upload-complete': 409,
  'upload-incomplete': 409,
  'link-expired': 410,
  'link-revoked': 410,
  'interview-closed': 409,
  'deadline-passed': 409,
  'consent-needed': 409,
  'no-takes-left': 409,
  'answers-missing': 409,
  'rubric-needed': 409,
  'rubric-locked': 409,
  'review-locked': 409,
  'ratings-missing': 409,
  'storage-full': 507,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemStatus;
const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 problem details. `detail` says what to do; `errors` points at the fields that are wrong. */
export const Problem = z
  .object({
    type: z.string().describe('`about:blank#<code>`; the code decides, not the words'),
    code: z.enum(codes),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
