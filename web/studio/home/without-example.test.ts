import { describe, expect, test } from 'vitest';
import type { Home } from '../types.ts';
import { withoutExample } from './without-example.ts';

const someone = (interviewId: string) => ({
  invitationId: 'n',
  interviewId,
  interviewTitle: 'T',
  code: 'K-47',
  name: null,
});
const home: Home = {
  begun: { interview: true, team: true },
  review: { count: 3, more: false, seconds: 90 },
  requests: { count: 0, more: false },
  decide: [someone('own'), someone('example')],
  due: [{ interviewId: 'example', interviewTitle: 'T', count: 1, deadlineAt: '2030-01-01T00:00:00.000Z' }],
  undelivered: [someone('example')],
  operator: null,
  example: { interviewId: 'example', state: 'ready', done: 1, steps: 1 },
  drafts: [],
  interviews: [],
  moreInterviews: false,
  lately: [],
};

describe('withoutExample', () => {
  test('takes out what is of the example, and nothing else', () => {
    const after = withoutExample(home);
    expect(after.decide.map((d) => d.interviewId)).toEqual(['own']);
    expect([after.due, after.undelivered, after.example]).toEqual([[], [], null]);
    expect(after.review.count).toBe(3);
  });

  test('where there is nothing else, nothing waits', () => {
    const after = withoutExample({
      ...home,
      requests: { count: 1, more: false },
      begun: { interview: false, team: false },
    });
    expect([after.review.count, after.requests.count]).toEqual([0, 0]);
  });

  test('changes nothing where there is no example', () => {
    const without = { ...home, example: null };
    expect(withoutExample(without)).toBe(without);
  });
});
