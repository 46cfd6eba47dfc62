import { client } from '../api/generated/client.gen.ts';
import type { Page, Problem, ProblemCode } from './types.ts';

// The generated client is the same one that anybody can use; the pages only say whose cookies go along.
client.setConfig({ baseUrl: '', credentials: 'same-origin' });

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

interface Result<T> {
  data?: T | undefined;
  error?: unknown;
  response?: Response | undefined;
}

/** The data of a call of the generated client. Throws `RequestError` for everything that is not a 2xx. */
export async function answer<T>(request: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (response?.ok && error === undefined) return data as T;
  if (response === undefined) throw new RequestError('network', 0, null);
  const problem = isProblem(error) ? error : null;
  throw new RequestError(problem?.code ?? 'internal', response.status, problem);
}

/** The revision this change was made against, as If-Match. */
export function matching(revision: number): { headers: { 'if-match': string } } {
  return { headers: { 'if-match': `"${revision}"` } };
}

const mostPages = 20;

/** A whole list, page after page, where a page needs all of it; `nextCursor` stays set when there is still more. */
export async function whole<T>(
  read: (cursor: { cursor?: string; limit: number }) => Promise<Result<Page<T>>>,
): Promise<Page<T>> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const next: Page<T> = await answer(read({ limit: 100, ...(cursor === null ? {} : { cursor }) }));
    items.push(...next.items);
    cursor = next.nextCursor;
    if (cursor === null) break;
  }
  return { items, nextCursor: cursor };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}
