import type { Problem, ProblemCode } from './types.ts';

/** Why a request failed: a problem the server named, or `network` when none came back. */
export type FailureCode = ProblemCode | 'network';

export class RequestError extends Error {
  readonly code: FailureCode;
  readonly status: number;
  readonly problem: Problem | null;

  constructor(code: FailureCode, status: number, problem: Problem | null) {
    super(problem?.title ?? code);
    this.code = code;
    this.status = status;
    this.problem = problem;
  }

  /** What the server said about one field, e.g. `email`. */
  field(path: string): string | undefined {
    return this.problem?.errors?.find((error) => error.path === path || error.path === `/${path}`)?.message;
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The revision this change was made against; sent as If-Match. */
  revision?: number | undefined;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

/** One request to the public API. Throws `RequestError` for everything that is not a 2xx. */
export async function call<T>(
  path: string,
  { method = 'GET', body, revision, idempotencyKey, headers: more, keepalive, signal }: Call = {},
): Promise<T> {
  const headers = new Headers({ accept: 'application/json', ...more });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (revision !== undefined) headers.set('if-match', `"${revision}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);

  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(keepalive ? { keepalive } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError('network', 0, null);
  }
  const value: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return value as T;
  const problem = isProblem(value) ? value : null;
  throw new RequestError(problem?.code ?? 'internal', response.status, problem);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}

/** `?a=1&b=2`, leaving out what is empty. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
