import type { InterviewAccess, Role } from '../../../contract/members.ts';

/** Everything anybody signed in may be asked for. A permission that is not listed here is denied. */
const organisationRoles = {
  'account.own': ['owner', 'admin', 'recruiter', 'reviewer'],
  'organisation.read': ['owner', 'admin', 'recruiter', 'reviewer'],
  'organisation.manage': ['owner', 'admin'],
  'member.list': ['owner', 'admin', 'recruiter'],
  'member.manage': ['owner', 'admin'],
  'api-key.manage': ['owner', 'admin'],
  'interview.create': ['owner', 'admin', 'recruiter'],
  'example.manage': ['owner', 'admin', 'recruiter'],
  'interview.list': ['owner', 'admin', 'recruiter', 'reviewer'],
  'review.queue': ['owner', 'admin', 'recruiter', 'reviewer'],
  'request.list': ['owner', 'admin', 'recruiter'],
  'message-template.read': ['owner', 'admin', 'recruiter'],
  'message-template.manage': ['owner', 'admin'],
  // Whoever manages what the mail is about: messages/mails.ts looks.
  'mail.retry': ['owner', 'admin', 'recruiter'],
  // Of nobody in particular; who manages a single interview knows its people too well.
  'self-identification.count': ['owner', 'admin'],
  'event.list': ['owner', 'admin'],
  'event.stream': ['owner', 'admin', 'recruiter', 'reviewer'],
  // The operator's, whatever their role: the routes' own `auth` decides.
  'outbox.read': ['owner', 'admin', 'recruiter', 'reviewer'],
  'instance.read': ['owner', 'admin', 'recruiter', 'reviewer'],
  'instance.manage': ['owner', 'admin', 'recruiter', 'reviewer'],
} as const satisfies Record<string, readonly Role[]>;

const interviewLevels = {
  'interview.read': ['manage', 'review', 'view'],
  'interview.edit': ['manage'],
  'interview.members': ['manage'],
  'invitation.list': ['manage', 'review', 'view'],
  'invitation.create': ['manage'],
  'invitation.read': ['manage', 'review', 'view'],
  'invitation.manage': ['manage'],
  'candidate.erase': ['manage'],
  'request.read': ['manage'],
  'request.answer': ['manage'],
  'review.read': ['manage', 'review', 'view'],
  'review.rate': ['manage', 'review'],
  'note.read': ['manage', 'review', 'view'],
  'note.write': ['manage', 'review'],
  'score.read': ['manage', 'review', 'view'],
  'decision.read': ['manage', 'review', 'view'],
  'decision.make': ['manage'],
  'message.read': ['manage'],
  'message.send': ['manage'],
  'timeline.read': ['manage', 'review', 'view'],
} as const satisfies Record<string, readonly InterviewAccess[]>;

export type OrganisationPermission = keyof typeof organisationRoles;
export type InterviewPermission = keyof typeof interviewLevels;

export const organisationPermissions = Object.keys(organisationRoles) as OrganisationPermission[];
export const interviewPermissions = Object.keys(interviewLevels) as InterviewPermission[];
export const isOrganisationPermission = (p: string): p is OrganisationPermission => Object.hasOwn(organisationRoles, p);
export const isInterviewPermission = (p: string): p is InterviewPermission => Object.hasOwn(interviewLevels, p);

/** Whether a role may do this in the whole organisation. */
export const mayInOrganisation = (permission: OrganisationPermission, role: Role): boolean =>
  (organisationRoles[permission] as readonly Role[]).includes(role);

/** Whether this access to an interview allows it. No access: never. */
export const mayInInterview = (permission: InterviewPermission, level: InterviewAccess | null): boolean =>
  level !== null && (interviewLevels[permission] as readonly InterviewAccess[]).includes(level);

/** Owners and admins manage every interview; everybody else needs to be named in it. A reviewer never manages. */
export function accessLevel(role: Role, named: InterviewAccess | null): InterviewAccess | null {
  if (role === 'owner' || role === 'admin') return 'manage';
  if (role === 'reviewer' && named === 'manage') return 'review';
  return named;
}

/** The facts that blind review and independence are decided from. */
export interface VisibilityFacts {
  readonly level: InterviewAccess | null;
  readonly blind: boolean;
  readonly requiredReviews: number;
  /** The viewer's own review of this invitation. */
  readonly own: 'none' | 'draft' | 'submitted';
  readonly submittedReviews: number;
}

/**
 * What a viewer may see of one invitation. Independence: who rates sees others' judgement once their own is in; who manages
 * or watches without rating sees it once the required number is in. Blind: who rates sees the name once their own is in.
 */
export function decideVisibility(f: VisibilityFacts): { identity: boolean; others: boolean } {
  if (f.level === null) return { identity: false, others: false };
  if (f.own === 'submitted') return { identity: true, others: true };
  const rates = f.own === 'draft' || f.level === 'review';
  const enough = f.submittedReviews >= f.requiredReviews;
  return { identity: !f.blind || f.level === 'manage', others: !rates && enough };
}
