import type { EventKind } from '../../../contract/events.ts';
import type { InvitationState } from '../../../contract/invitations.ts';

/** Where an invitation may go from each state. Expired is no state: it is computed from the deadline. */
const table: Record<InvitationState, readonly InvitationState[]> = {
  invited: ['opened', 'withdrawn', 'cancelled'],
  opened: ['started', 'withdrawn', 'cancelled'],
  started: ['submitted', 'withdrawn', 'cancelled'],
  submitted: ['withdrawn'],
  withdrawn: [],
  cancelled: [],
};

export const mayGo = (from: InvitationState, to: InvitationState): boolean => table[from].includes(to);

/** The event that tells of it. Nothing goes back to `invited`. */
export const eventOf: Record<Exclude<InvitationState, 'invited'>, EventKind> = {
  opened: 'invitation.opened',
  started: 'invitation.started',
  submitted: 'invitation.submitted',
  withdrawn: 'invitation.withdrawn',
  cancelled: 'invitation.cancelled',
};

/** Still open for the candidate. */
export const isLive = (state: InvitationState): boolean =>
  state === 'invited' || state === 'opened' || state === 'started';

/** True once the deadline has passed and nothing was submitted. The deadline itself is still in time. */
export const isExpired = (inv: { readonly state: InvitationState; readonly deadline_at: Date }, now: Date): boolean =>
  isLive(inv.state) && now > inv.deadline_at;
