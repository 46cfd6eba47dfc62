import type { Problem, ProblemCode } from '../../../contract/problem.ts';

const TIMEOUT_MS = 20_000;

/** `offline`: no answer came, so nobody knows whether the request arrived. `unreadable`: an answer that is not ours. */
export type FailureCode = ProblemCode | 'offline' | 'unreadable';

/** What a request failed with. The code decides what the page says; the server's words are for logs. */
export class Failure extends Error {
  override name = 'Failure';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string = code) {
    super(message);
    this.code = code;
  }
}

export const failureCode = (error: unknown): FailureCode => (error instanceof Failure ? error.code : 'unreadable');

export interface Api {
  get<T>(path: string): Promise<T>;
  send<T = unknown>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<T>;
}

/**
 * The candidate's way to the server. When the cookie has lapsed, the link's secret is exchanged again and the
 * request repeated once, without a word: nobody is sent away in the middle of an answer.
 * @throws Failure, and nothing else
 */
export function createApi(renew: () => Promise<void>, fetcher: typeof fetch = fetch): Api {
  const call = async <T>(path: string, init: RequestInit, mayRenew: boolean): Promise<T> => {
    let response: Response;
    try {
      response = await fetcher(path, {
        ...init,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new Failure('offline');
    }
    if (response.ok) {
      if (response.status === 204) return undefined as T;
      return (await response.json().catch(() => Promise.reject(new Failure('unreadable')))) as T;
    }
    const problem = await readProblem(response);
    if (problem.code === 'not-signed-in' && mayRenew) {
      await renew();
      return call<T>(path, init, false);
    }
    throw problem;
  };
  return {
    get: (path) => call(path, { method: 'GET' }, true),
    send: (method, path, body = {}, headers = {}) =>
      call(
        path,
        { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } },
        true,
      ),
  };
}

async function readProblem(response: Response): Promise<Failure> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return new Failure('unreadable');
  try {
    const problem = (await response.json()) as Problem;
    return new Failure(problem.code, problem.detail ?? problem.title);
  } catch {
    return new Failure('unreadable');
  }
}
