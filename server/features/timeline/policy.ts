import type { EventKind } from '../../../contract/events.ts';
import type { InterviewAccess } from '../../../contract/members.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';

/**
 * Who is told of an event:
 * - `organisation`: owners and admins
 * - `interview`: everybody with access to the interview
 * - `manage`: who manages the interview; how a candidate's device behaved, and what reached them, must not colour a rating
 * - `judgement`: whoever made it; others once visibility shows them others' judgement
 * - `answer-back`: as `judgement`, among those who manage: what a candidate was told follows from what was decided
 */
export type Audience = 'organisation' | 'interview' | 'manage' | 'judgement' | 'answer-back';

export const audienceOf: Record<EventKind, Audience> = {
  'organisation.created': 'organisation',
  'organisation.changed': 'organisation',
  'member.link-asked': 'organisation',
  'member.password-changed': 'organisation',
  'member.two-factor-on': 'organisation',
  'member.two-factor-off': 'organisation',
  'member.passkey-added': 'organisation',
  'member.invited': 'organisation',
  'member.joined': 'organisation',
  'member.role-changed': 'organisation',
  'member.removed': 'organisation',
  'member.restored': 'organisation',
  'api-key.created': 'organisation',
  'api-key.revoked': 'organisation',
  'api-key.restored': 'organisation',
  'interview.created': 'interview',
  'interview.changed': 'interview',
  'interview.published': 'interview',
  'interview.closed': 'interview',
  'interview.reopened': 'interview',
  'interview.archived': 'interview',
  'interview.restored': 'interview',
  'interview.member-set': 'manage',
  'rubric.changed': 'interview',
  // Says that somebody began to rate, and who.
  'rubric.locked': 'manage',
  'invitation.created': 'interview',
  'invitation.opened': 'interview',
  'invitation.consented': 'interview',
  'invitation.started': 'interview',
  'invitation.submitted': 'interview',
  // Who was given more time, or anything else, is nobody's business who rates.
  'invitation.extended': 'manage',
  'invitation.adjusted': 'manage',
  'invitation.cancelled': 'interview',
  'invitation.withdrawn': 'interview',
  'invitation.link-renewed': 'manage',
  'invitation.corrected': 'manage',
  'invitation.sent-again': 'manage',
  // A fault of the technique, or somebody's second chance: it must not colour a rating.
  'answer.reopened': 'manage',
  'answer.sent-again': 'manage',
  'request.made': 'manage',
  'request.answered': 'manage',
  'request.granted': 'manage',
  'upload.started': 'manage',
  'upload.completed': 'manage',
  // Each take has one, so they count how often somebody tried; and after handing in they tell of a second chance.
  'recording.ready': 'manage',
  'recording.failed': 'manage',
  'file.ready': 'manage',
  'file.refused': 'manage',
  'take.started': 'manage',
  'take.kept': 'manage',
  'take.failed': 'manage',
  'take.disturbed': 'manage',
  'take.ready': 'manage',
  'review.started': 'judgement',
  'review.submitted': 'judgement',
  'review.reopened': 'judgement',
  'rating.saved': 'judgement',
  'note.added': 'judgement',
  'note.edited': 'judgement',
  'note.deleted': 'judgement',
  'note.restored': 'judgement',
  'decision.made': 'judgement',
  'mail.queued': 'manage',
  'mail.sent': 'manage',
  'mail.failed': 'manage',
  'message.queued': 'answer-back',
  'message.taken-back': 'answer-back',
  'message.sent': 'answer-back',
  'message.failed': 'answer-back',
  'message-template.changed': 'organisation',
  'candidate.erasure-requested': 'manage',
  'candidate.erased': 'manage',
  'example.made': 'interview',
  'example.removed': 'organisation',
};

/** What the filter looks at. `interviewId` is the invitation's where the event names only that. */
export interface EventFacts {
  readonly kind: EventKind;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly interviewId: string | null;
  readonly invitationId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

type Viewer = Pick<MemberPrincipal, 'userId' | 'role'>;

/** Whether the event is about what this viewer said or decided, at a browser or by a key of theirs. */
const isOwn = (event: EventFacts, viewer: Viewer): boolean =>
  (event.actor.kind === 'member' && event.actor.id === viewer.userId) ||
  event.data.rater === viewer.userId ||
  event.data.author === viewer.userId;

/**
 * The one filter between the log and anybody: list, timeline and stream. Default deny: no access, no visibility, no event.
 * @param accessOfInterview how far the viewer's access to the interview goes
 * @param visibilityOfInvitation what the viewer may see of the invitation
 */
export function eventVisible(
  event: EventFacts,
  viewer: Viewer,
  accessOfInterview: (interviewId: string) => InterviewAccess | null,
  visibilityOfInvitation: (invitationId: string) => { readonly others: boolean } | null,
): boolean {
  // A mail to somebody who is mentioned says that there is a note.
  const audience = event.data.template === 'mention' ? 'judgement' : audienceOf[event.kind];
  if (event.interviewId === null || audience === 'organisation') {
    return (
      event.invitationId === null &&
      audience !== 'judgement' &&
      audience !== 'answer-back' &&
      (viewer.role === 'owner' || viewer.role === 'admin')
    );
  }
  const level = accessOfInterview(event.interviewId);
  if (level === null) return false;
  if (audience === 'manage') return level === 'manage';
  if (audience === 'judgement' || audience === 'answer-back') {
    if (event.invitationId === null || (audience === 'answer-back' && level !== 'manage')) return false;
    if (event.data.private === true) return isOwn(event, viewer);
    return isOwn(event, viewer) || visibilityOfInvitation(event.invitationId)?.others === true;
  }
  return true;
}
