import { type RawBuilder, sql } from 'kysely';

/** More people than this never match: whoever looks for them will write more. */
const MOST_MATCHES = 10_000;

/**
 * A table expression with column `id`: candidates of this organisation whose name or e-mail contains the words. It runs in a function
 * of the tables' owner, since under row-level security the trigram index would not be used.
 */
export const matchingCandidates = (words: string): RawBuilder<{ id: string }> =>
  sql<{ id: string }>`door_search_candidates(${words}::text, ${MOST_MATCHES}::int)`;
