import { describe, expect, it } from 'vitest';
import type { InterviewAccess, Role } from '../../../contract/members.ts';
import {
  accessLevel,
  decideVisibility,
  interviewPermissions,
  mayInInterview,
  mayInOrganisation,
  organisationPermissions,
} from './policy.ts';

const roles: Role[] = ['owner', 'admin', 'recruiter', 'reviewer'];
const levels: (InterviewAccess | null)[] = ['manage', 'review', 'view', null];

describe('policies, every role × action', () => {
  it('in the organisation', () => {
    const table = Object.fromEntries(
      organisationPermissions.map((p) => [p, roles.filter((r) => mayInOrganisation(p, r)).join(' ')]),
    );
    expect(table).toEqual({
      'account.own': 'owner admin recruiter reviewer',
      'organisation.read': 'owner admin recruiter reviewer',
      'member.list': 'owner admin recruiter',
      'member.manage': 'owner admin',
      'api-key.manage': 'owner admin',
      'interview.create': 'owner admin recruiter',
      'interview.list': 'owner admin recruiter reviewer',
      'review.queue': 'owner admin recruiter reviewer',
      'request.list': 'owner admin recruiter',
      'message-template.read': 'owner admin recruiter',
      'message-template.manage': 'owner admin',
      'mail.retry': 'owner admin recruiter',
      'event.list': 'owner admin',
      'event.stream': 'owner admin recruiter reviewer',
      'outbox.read': 'owner admin recruiter reviewer',
      'instance.read': 'owner admin recruiter reviewer',
      'instance.manage': 'owner admin recruiter reviewer',
      'example.manage': 'owner admin recruiter',
      'organisation.manage': 'owner admin',
      'self-identification.count': 'owner admin',
    });
  });

  it('in an interview', () => {
    const table = Object.fromEntries(
      interviewPermissions.map((p) => [p, levels.filter((l) => mayInInterview(p, l)).join(' ')]),
    );
    const everybody = 'manage review view';
    expect(table).toEqual({
      'interview.read': everybody,
      'interview.edit': 'manage',
      'interview.members': 'manage',
      'invitation.list': everybody,
      'invitation.create': 'manage',
      'invitation.read': everybody,
      'invitation.manage': 'manage',
      'candidate.erase': 'manage',
      'request.read': 'manage',
      'request.answer': 'manage',
      'review.read': everybody,
      'review.rate': 'manage review',
      'note.read': everybody,
      'note.write': 'manage review',
      'score.read': everybody,
      'decision.read': everybody,
      'decision.make': 'manage',
      'message.read': 'manage',
      'message.send': 'manage',
      'timeline.read': everybody,
    });
  });

  it('role and naming together', () => {
    const table = roles.map((r) => levels.map((l) => accessLevel(r, l)));
    expect(table).toEqual([
      ['manage', 'manage', 'manage', 'manage'],
      ['manage', 'manage', 'manage', 'manage'],
      ['manage', 'review', 'view', null],
      ['review', 'review', 'view', null],
    ]);
  });
});

describe('visibility', () => {
  const base = { blind: true, requiredReviews: 2, submittedReviews: 5 } as const;
  it('hides others from a rater until their own is in, however many are', () => {
    expect(decideVisibility({ ...base, level: 'review', own: 'none' })).toEqual({ identity: false, others: false });
    expect(decideVisibility({ ...base, level: 'review', own: 'draft' })).toEqual({ identity: false, others: false });
    expect(decideVisibility({ ...base, level: 'manage', own: 'draft' })).toEqual({ identity: true, others: false });
    expect(decideVisibility({ ...base, level: 'review', own: 'submitted' })).toEqual({ identity: true, others: true });
  });
  it('shows who does not rate nothing until the required number is in', () => {
    expect(decideVisibility({ ...base, level: 'manage', own: 'none', submittedReviews: 1 }).others).toBe(false);
    expect(decideVisibility({ ...base, level: 'manage', own: 'none', submittedReviews: 2 }).others).toBe(true);
    expect(decideVisibility({ ...base, level: 'view', own: 'none', submittedReviews: 2 })).toEqual({
      identity: false,
      others: true,
    });
  });
  it('shows nothing without access', () => {
    expect(decideVisibility({ ...base, level: null, own: 'submitted' })).toEqual({ identity: false, others: false });
  });
});
