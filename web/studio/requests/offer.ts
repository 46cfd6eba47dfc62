import type { InvitationRequest } from '../types.ts';
import type { GrantInput } from './api.ts';

/** What is about to be given; days count from the deadline, or from today where that has passed. */
export interface Offer {
  readonly time: '' | '1.25' | '1.5' | '2' | 'none';
  readonly takes: boolean;
  readonly questionsFirst: boolean;
  readonly otherKinds: boolean;
  readonly days: '' | '3' | '7';
}

export const EXTRA_TAKES = 2;

/** What was asked for, as a first suggestion: one look, one press. */
export const suggested = ({
  kind,
  wants,
  accommodations: had,
}: Pick<InvitationRequest, 'kind' | 'wants'> & {
  accommodations: Pick<InvitationRequest['accommodations'], 'timeFactor' | 'otherKinds'>;
}): Offer => ({
  // Signing takes longer; what was given at once is not asked of anybody any more.
  time: wants.includes('more-time') || (wants.includes('sign-language') && had.timeFactor === 1) ? '1.5' : '',
  takes: wants.includes('more-takes'),
  questionsFirst: wants.includes('questions-first'),
  otherKinds: wants.includes('other-kind') || (wants.includes('sign-language') && !had.otherKinds),
  days: kind === 'extension' ? '3' : '',
});

const factors = { '1.25': 1.25, '1.5': 1.5, '2': 2, none: null } as const;

/** @param deadlineAt the instant that the chosen days lead to */
export const grantOf = (offer: Offer, deadlineAt: string): GrantInput => ({
  ...(offer.time === '' ? {} : { timeFactor: factors[offer.time] }),
  ...(offer.takes ? { extraTakes: EXTRA_TAKES } : {}),
  ...(offer.questionsFirst ? { questionsFirst: true as const } : {}),
  ...(offer.otherKinds ? { otherKinds: true as const } : {}),
  ...(offer.days === '' ? {} : { deadlineAt }),
});
