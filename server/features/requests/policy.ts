import type { Accommodations, AtOnce } from '../../../contract/accommodations.ts';
import type { Grant, RequestKind, RequestWant } from '../../../contract/requests.ts';

/** Each request sends a mail to a person. Nobody asks more often than this in an hour who means it. */
export const MOST_PER_HOUR = 10;
/** And nobody has so many without an answer, over days; what is one more gets its answer with the others. */
export const MOST_OPEN = 20;
/** Per question; more than this is no limit any more. */
const MOST_EXTRA_TAKES = 40;
/** What more time means where nobody said how much. */
const USUAL_FACTOR = 1.5;

/** What holds after this was given: takes add up, everything else replaces. */
export const withGrant = (had: Accommodations, grant: Grant): Accommodations => ({
  timeFactor: grant.timeFactor === undefined ? had.timeFactor : grant.timeFactor,
  extraTakes: Math.min(MOST_EXTRA_TAKES, had.extraTakes + (grant.extraTakes ?? 0)),
  questionsFirst: had.questionsFirst || grant.questionsFirst === true,
  otherKinds: had.otherKinds || grant.otherKinds === true,
});

/** Two grants of one request: what a rule gave, and what a person gave later. */
export const bothGrants = (first: Grant, then: Grant): Grant => {
  const extraTakes = (first.extraTakes ?? 0) + (then.extraTakes ?? 0);
  return { ...first, ...then, ...(extraTakes > 0 && { extraTakes }) };
};

/** Whether it changes more than the deadline. */
export const adjusts = (grant: Grant): boolean => Object.keys(grant).some((part) => part !== 'deadlineAt');

interface Asked {
  readonly kind: RequestKind;
  readonly wants: readonly RequestWant[];
  readonly timeFactor?: Grant['timeFactor'];
  readonly text: string;
}
/** What a rule gives, and whether something is left for a person to answer. */
export interface ByRule {
  readonly grant: Grant;
  readonly left: boolean;
}

/** No limit is the most. */
const size = (factor: number | null): number => factor ?? Infinity;

/**
 * What the rules of an interview give to who asks, at once: never more than they allow, and nothing that holds already.
 * @param laterDeadline where more days by rule lead; null where there are none, or none left
 */
export function byRule(rules: AtOnce, had: Accommodations, asked: Asked, laterDeadline: Date | null): ByRule {
  if (asked.kind === 'extension') {
    const grant = laterDeadline ? { deadlineAt: laterDeadline.toISOString() } : {};
    return { grant, left: laterDeadline === null };
  }
  if (asked.kind !== 'adjustment') return { grant: {}, left: true };
  let grant: Grant = {};
  const left = asked.wants.filter((want) => {
    const given = wanted(want, rules, had, asked);
    if (given) grant = { ...grant, ...given };
    return given === null;
  });
  return { grant, left: left.length > 0 || asked.text !== '' };
}

/** @returns what to give for one of the wishes (nothing, where it holds already); null: that is for a person to decide */
function wanted(want: RequestWant, rules: AtOnce, had: Accommodations, { timeFactor }: Asked): Grant | null {
  switch (want) {
    case 'more-time': {
      const most = size(rules.timeFactor);
      const factor = timeFactor === undefined ? Math.min(USUAL_FACTOR, most) : size(timeFactor);
      // Whoever has as much already asks for more than the rule gives.
      if (factor > most || factor <= size(had.timeFactor)) return null;
      return { timeFactor: timeFactor === undefined ? (factor as 1.25 | 1.5) : timeFactor };
    }
    case 'more-takes': {
      const more = rules.extraTakes - had.extraTakes;
      return more > 0 ? { extraTakes: more } : null;
    }
    case 'questions-first':
      return had.questionsFirst ? {} : rules.questionsFirst ? { questionsFirst: true } : null;
    case 'other-kind':
      return had.otherKinds ? {} : rules.otherKinds ? { otherKinds: true } : null;
    default:
      return null;
  }
}
