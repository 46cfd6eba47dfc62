import type { DecisionKind, InvitationSort, ShownState } from '../types.ts';

/** What the list is narrowed down to. It stands in the address, so that it can be shared and gone back to. */
export interface InvitationSearch {
  q?: string;
  state?: ShownState;
  decision?: DecisionKind;
  needs?: 'me';
  mail?: 'failed';
  sort?: InvitationSort;
  /** Whose drawer is open. */
  candidate?: string;
}

export const shownStates = [
  'invited',
  'opened',
  'started',
  'submitted',
  'expired',
  'withdrawn',
  'cancelled',
] as const satisfies ShownState[];
export const decisionKinds = ['advance', 'hold', 'reject'] as const satisfies DecisionKind[];
export const sorts = ['newest', 'deadline', 'activity'] as const satisfies InvitationSort[];
/** Deadlines are known to who manages the interview. */
export const statesForAll = shownStates.filter((state) => state !== 'expired');
export const sortsForAll = sorts.filter((sort) => sort !== 'deadline');

/** Without what only who manages may list by: somebody may have followed a colleague's address. */
export function forAll({ decision: _d, mail: _m, state, sort, ...rest }: InvitationSearch): InvitationSearch {
  return {
    ...rest,
    ...(state && state !== 'expired' && { state }),
    ...(sort && sort !== 'deadline' && { sort }),
  };
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** Reads an address; what is not known in it is left out. */
export function readSearch(search: Record<string, unknown>): InvitationSearch {
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 100) : '';
  const state = oneOf(shownStates, search.state);
  const decision = oneOf(decisionKinds, search.decision);
  const sort = oneOf(sorts, search.sort);
  return {
    ...(q && { q }),
    ...(state && { state }),
    ...(decision && { decision }),
    ...(search.needs === 'me' && { needs: 'me' as const }),
    ...(search.mail === 'failed' && { mail: 'failed' as const }),
    ...(sort && sort !== 'newest' && { sort }),
    ...(typeof search.candidate === 'string' && { candidate: search.candidate }),
  };
}

/** Whether anybody may be missing from the list because of it. */
export const narrows = ({ q, state, decision, needs, mail }: InvitationSearch): boolean =>
  Boolean(q || state || decision || needs || mail);
