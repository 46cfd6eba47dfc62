import type { Accommodations, Grant } from '../../../contract/requests.ts';

/** Each request sends a mail to a person. Nobody asks more often than this in an hour who means it. */
export const MOST_PER_HOUR = 10;
/** And nobody has so many without an answer, over days; what is one more gets its answer with the others. */
export const MOST_OPEN = 20;
/** Per question; more than this is no limit any more. */
const MOST_EXTRA_TAKES = 40;

/** What holds after this was given: takes add up, everything else replaces. */
export const withGrant = (had: Accommodations, grant: Grant): Accommodations => ({
  timeFactor: grant.timeFactor === undefined ? had.timeFactor : grant.timeFactor,
  extraTakes: Math.min(MOST_EXTRA_TAKES, had.extraTakes + (grant.extraTakes ?? 0)),
  questionsFirst: had.questionsFirst || grant.questionsFirst === true,
  otherKinds: had.otherKinds || grant.otherKinds === true,
});

/** Whether it changes more than the deadline. */
export const adjusts = (grant: Grant): boolean => Object.keys(grant).some((part) => part !== 'deadlineAt');
