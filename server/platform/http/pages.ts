import type { z } from 'zod';
import { problem } from './problem.ts';

/** A place in a list, opaque to clients: the sort key of the last row shown. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws ProblemError bad-request when the text is no cursor of this list */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw problem('bad-request', 'This cursor belongs to another list: start from the first page.');
  }
}
