import { describe, expect, it } from 'vitest';
import { EventKind } from '../../../contract/events.ts';
import type { InterviewAccess, Role } from '../../../contract/members.ts';
import { audienceOf, type EventFacts, eventVisible } from './policy.ts';

const me = 'user-me';
const event = (kind: EventFacts['kind'], more: Partial<EventFacts> = {}): EventFacts => ({
  kind,
  actor: { kind: 'member', id: 'user-other' },
  interviewId: 'interview',
  invitationId: 'invitation',
  data: {},
  ...more,
});
const seen = (e: EventFacts, level: InterviewAccess | null, others: boolean, role: Role = 'reviewer') =>
  eventVisible(
    e,
    { userId: me, role },
    () => level,
    () => ({ others }),
  );
const levels: (InterviewAccess | null)[] = ['manage', 'review', 'view', null];

describe('the filter, every kind × access', () => {
  it('lets through what this table says', () => {
    for (const kind of EventKind.options) {
      const wanted = {
        organisation: ['', ''],
        interview: ['manage review view', 'manage review view'],
        manage: ['manage', 'manage'],
        judgement: ['', 'manage review view'],
        'answer-back': ['', 'manage'],
      }[audienceOf[kind]];
      const got = [false, true].map((others) => levels.filter((l) => seen(event(kind), l, others)).join(' '));
      expect({ [kind]: got }).toEqual({ [kind]: wanted });
    }
  });

  it('calls every judgement a judgement', () => {
    const judgements = EventKind.options.filter((k) => /^(review|rating|decision)\./.test(k));
    expect(judgements.length).toBeGreaterThan(4);
    for (const kind of judgements) expect(audienceOf[kind]).toBe('judgement');
  });

  it('shows owners and admins, and nobody else, what belongs to no interview', () => {
    const roles: Role[] = ['owner', 'admin', 'recruiter', 'reviewer'];
    for (const kind of EventKind.options) {
      const about = event(kind, { interviewId: null, invitationId: null });
      const wanted = ['judgement', 'answer-back'].includes(audienceOf[kind]) ? '' : 'owner admin';
      expect({ [kind]: roles.filter((r) => seen(about, null, true, r)).join(' ') }).toEqual({ [kind]: wanted });
    }
  });

  it('shows nobody an event of an invitation that was not found', () => {
    for (const kind of EventKind.options)
      expect(seen(event(kind, { interviewId: null }), 'manage', true, 'owner'), kind).toBe(false);
  });

  it('shows me my own judgement before others’', () => {
    const mine = { actor: { kind: 'member', id: me } };
    expect(seen(event('review.started', mine), 'review', false)).toBe(true);
    expect(seen(event('decision.made', { data: { author: me } }), 'manage', false)).toBe(true);
    const byMyKey = { actor: { kind: 'api-key', id: 'key' }, data: { rater: me } };
    expect(seen(event('review.submitted', byMyKey), 'review', false)).toBe(true);
    expect(seen(event('review.submitted', { actor: { kind: 'api-key', id: me } }), 'review', false)).toBe(false);
    expect(seen(event('review.started', mine), null, true)).toBe(false);
  });

  it('denies where nothing is known of the invitation', () => {
    expect(
      eventVisible(
        event('decision.made'),
        { userId: me, role: 'owner' },
        () => 'manage',
        () => null,
      ),
    ).toBe(false);
  });
});
