import { type Problem, type ProblemCode, problemStatus } from '../../../contract/problem.ts';

const titles: Record<ProblemCode, string> = {
  'bad-request': 'The request could not be read',
  'invalid-input': 'Some fields are wrong',
  'not-signed-in': 'Sign in first',
  'wrong-credentials': 'E-mail and password do not match',
  'second-step-needed': 'A code is needed as well',
  'wrong-code': 'This code is not right',
  'not-found': 'Not found, or not yours to see',
  'forbidden-origin': 'This request did not come from Vorab’s own page',
  'already-set-up': 'This instance is set up already',
  'setup-token-needed': 'Setting up from elsewhere needs the printed token',
  'state-conflict': 'That is not possible in this state',
  'revision-needed': 'Send If-Match with the revision you changed',
  'revision-mismatch': 'Somebody changed this meanwhile',
  'idempotency-mismatch': 'This Idempotency-Key was used for another request',
  'idempotency-in-flight': 'The first request with this key is still running',
  'too-many-requests': 'Too many requests',
  'payload-too-large': 'Too large',
  'digest-needed': 'Content-Digest with sha-256 is needed',
  'digest-mismatch': 'The bytes that came are not the bytes that were sent',
  'chunk-conflict': 'This chunk is here already with other bytes',
  'upload-complete': 'This upload is complete; nothing can be added',
  'upload-incomplete': 'Some of what was named has not arrived',
  'link-expired': 'This link has expired',
  'link-revoked': 'This link no longer works',
  'interview-closed': 'This interview is closed',
  'deadline-passed': 'The deadline has passed',
  'consent-needed': 'Consent comes first',
  'no-takes-left': 'No takes are left for this question',
  'answers-missing': 'Some required answers are missing',
  'rubric-needed': 'A rubric, or a reason for none, is needed',
  'rubric-locked': 'The rubric is locked',
  'review-locked': 'This review is submitted',
  'ratings-missing': 'Some criteria are not rated',
  'storage-full': 'The server’s disk is full',
  unavailable: 'Not available right now',
  internal: 'Something went wrong on the server',
};

/** Thrown anywhere below a route; becomes an RFC 9457 answer. `detail` says what to do, in a sentence. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: Problem['errors'];
  readonly retryAfterSeconds: number | undefined;
  constructor(
    code: ProblemCode,
    detail?: string,
    more: { errors?: Problem['errors']; retryAfterSeconds?: number } = {},
  ) {
    super(detail ?? titles[code]);
    this.code = code;
    this.detail = detail;
    this.errors = more.errors;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const problem = (...args: ConstructorParameters<typeof ProblemError>): ProblemError => new ProblemError(...args);

export function toProblem(error: ProblemError, requestId: string): Problem {
  return {
    type: `about:blank#${error.code}`,
    code: error.code,
    title: titles[error.code],
    status: problemStatus[error.code],
    ...(error.detail && { detail: error.detail }),
    requestId,
    ...(error.errors && { errors: error.errors }),
  };
}

const connectionLost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '53300',
]);

/** PostgreSQL's words for values that no column can hold: a zero byte, half a character, an id that is none, a number too large. */
const unfit = new Set(['22021', '22P05', '22P02', '22003']);

/** What an error means to a client. Anything unknown is `internal`, its words kept to the log. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const e = error as {
    code?: string;
    statusCode?: number;
    message?: string;
    validation?: { instancePath?: string; message?: string }[];
    validationContext?: string;
  };
  if (e.validation) {
    const where = e.validationContext === 'body' || !e.validationContext ? '' : `${e.validationContext}.`;
    return problem('invalid-input', e.message, {
      errors: e.validation.map((v) => ({
        path: where + (v.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.'),
        message: v.message ?? 'is wrong',
      })),
    });
  }
  if (e.code && connectionLost.has(e.code)) return unavailable();
  if (e.code && unfit.has(e.code))
    return problem('bad-request', 'There is a character or a number in it that can’t be kept.');
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      e.message ?? '',
    )
  )
    return unavailable();
  if (e.statusCode === 413) return problem('payload-too-large', 'Send it in smaller pieces.');
  if (e.statusCode && e.statusCode >= 400 && e.statusCode < 500) return problem('bad-request', e.message);
  return problem('internal', 'Try again. If it stays, tell whoever runs this server the request id.');
}
const unavailable = () =>
  problem('unavailable', 'Nothing is lost. Try again in a few seconds.', { retryAfterSeconds: 2 });
