import { expect, test } from 'vitest';
import type { QueueItem } from '../types.ts';
import { byInterview, nextOf } from './groups.ts';

const item = (invitationId: string, interviewId: string, more: Partial<QueueItem> = {}): QueueItem => ({
  invitationId,
  interviewId,
  interviewTitle: `Title ${interviewId}`,
  code: 'K-1',
  name: null,
  submittedAt: '2026-11-23T09:00:00.000Z',
  seconds: 90,
  answers: 3,
  draft: false,
  ...more,
});

test('interviews come in the order of their oldest, and keep it inside', () => {
  const groups = byInterview([item('1', 'b'), item('2', 'a'), item('3', 'b', { seconds: 30 })]);
  expect(groups.map((group) => [group.interviewId, group.title, group.seconds])).toEqual([
    ['b', 'Title b', 120],
    ['a', 'Title a', 90],
  ]);
  expect(groups[0]?.items.map((one) => one.invitationId)).toEqual(['1', '3']);
});

test('what was begun is next, else the oldest', () => {
  expect(nextOf([item('1', 'a'), item('2', 'a', { draft: true })])?.invitationId).toBe('2');
  expect(nextOf([item('1', 'a'), item('2', 'a')])?.invitationId).toBe('1');
  expect(nextOf([])).toBeUndefined();
});
