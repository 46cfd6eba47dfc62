import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { defineAnnouncing } from './announce.ts';
import { routes } from './routes.ts';

export { accommodationsOf, adjustInvitation, blankAccommodations, noAccommodations, nothingAtOnce } from './adjust.ts';
export { candidateHolds, consent, markOpened, opensFor, resolveInvitation, withdraw } from './candidate.ts';
export { setDelivery, setLatestDecision } from './columns.ts';
export { daysAfter, deadlineFor } from './deadline.ts';
export { invite } from './invite.ts';
export { type Invitation, invitationsOfCandidate, loadInvitation, loadInvitations } from './load.ts';
export { extendInvitation, linkOf } from './manage.ts';
export { presentInvitation } from './present.ts';
export { isExpired, isLive } from './state.ts';
export { transition } from './transition.ts';
export { wordsFor } from './words.ts';

export const invitationsFeature: Feature = { name: 'invitations', routes, start: defineAnnouncing };
