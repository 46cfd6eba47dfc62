import { problem } from '../../platform/http/problem.ts';

/**
 * The revision a change was made against.
 * @throws ProblemError revision-needed where If-Match is missing
 */
export function neededRevision(ifMatch: number | null): number {
  if (ifMatch === null)
    throw problem('revision-needed', 'Read it first, then send its revision as If-Match, e.g. "3".');
  return ifMatch;
}

/** What a writer hears whose revision is not the current one. */
export const staleRevision = () =>
  problem('revision-mismatch', 'Your change is not saved. Read the newest version, then decide which to keep.');
