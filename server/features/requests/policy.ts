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
  noSelfView: had.noSelfView || grant.noSelfView === true,
  signLanguage: had.signLanguage || grant.signLanguage === true,
  helper: had.helper || grant.helper === true,
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

/** What the rules are applied to. */
export interface Circumstances {
  /** Where more days by rule lead; null where there are none, or none left. */
  readonly laterDeadline: Date | null;
  /** Something can still be changed: the invitation has not ended. */
  readonly live: boolean;
  /** Every question can be answered by video as it is, or is one to tick. */
  readonly allByVideo: boolean;
}

/**
 * What the rules of an interview give to who asks, at once: never more than they allow, and nothing that holds already. What needs
 * nobody’s leave holds by itself.
 */
export function byRule(rules: AtOnce, had: Accommodations, asked: Asked, around: Circumstances): ByRule {
  const { laterDeadline, live } = around;
  if (asked.kind === 'extension') {
    const grant = laterDeadline ? { deadlineAt: laterDeadline.toISOString() } : {};
    return { grant, left: laterDeadline === null };
  }
  if (asked.kind !== 'adjustment') return { grant: {}, left: true };
  let all: ByRule = { grant: {}, left: asked.text !== '' };
  for (const want of asked.wants) {
    const { grant, left } = live ? wanted(want, rules, had, asked, around) : forPerson;
    all = { grant: { ...all.grant, ...grant }, left: all.left || left };
  }
  return all;
}

const forPerson: ByRule = { grant: {}, left: true };
const holds = (grant: Grant = {}): ByRule => ({ grant, left: false });
const given = (has: boolean, rule: boolean, grant: Grant): ByRule => (has ? holds() : rule ? holds(grant) : forPerson);

/** What to give for one of the wishes (nothing, where it holds already), and whether a person has to decide about some of it. */
function wanted(want: RequestWant, rules: AtOnce, had: Accommodations, asked: Asked, around: Circumstances): ByRule {
  switch (want) {
    case 'more-time':
      return moreTime(rules, had, asked);
    case 'more-takes': {
      const more = rules.extraTakes - had.extraTakes;
      return more > 0 ? holds({ extraTakes: more }) : forPerson;
    }
    case 'questions-first':
      return given(had.questionsFirst, rules.questionsFirst, { questionsFirst: true });
    case 'other-kind':
      return given(had.otherKinds, rules.otherKinds, { otherKinds: true });
    case 'no-self-view':
      return holds({ noSelfView: true });
    case 'helper-present':
      return holds({ helper: true });
    case 'sign-language':
      return signing(rules, had, asked, around);
    default:
      return forPerson;
  }
}

function moreTime(rules: AtOnce, had: Accommodations, { timeFactor }: Asked): ByRule {
  const most = size(rules.timeFactor);
  const factor = timeFactor === undefined ? Math.min(USUAL_FACTOR, most) : size(timeFactor);
  // Whoever has as much already asks for more than the rule gives.
  if (factor > most || factor <= size(had.timeFactor)) return forPerson;
  return holds({ timeFactor: timeFactor === undefined ? (factor as 1.25 | 1.5) : timeFactor });
}

/** To sign is one's own to say. It takes longer, and needs a picture: both by rule, else from a person. */
function signing(rules: AtOnce, had: Accommodations, asked: Asked, { allByVideo }: Circumstances): ByRule {
  const time = had.timeFactor === 1 ? moreTime(rules, had, asked) : holds();
  const video = given(allByVideo || had.otherKinds, rules.otherKinds, { otherKinds: true });
  return { grant: { ...time.grant, ...video.grant, signLanguage: true }, left: time.left || video.left };
}
