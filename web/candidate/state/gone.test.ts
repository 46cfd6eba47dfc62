import { expect, it } from 'vitest';
import { goneCode, goneReason } from './gone.ts';
import { sampleQuestion, sampleSession } from './session.sample.ts';

const consentedAt = '2026-11-23T10:00:00.000Z';
const shut = { ...sampleSession().interview, open: false };

it.each([
  ['open', {}, null],
  ['cancelled', { state: 'cancelled' }, 'cancelled'],
  ['withdrawn', { state: 'withdrawn' }, 'withdrawn'],
  ['expired before anything began', { expired: true, now: '2026-11-30T23:00:00.000Z' }, 'expired'],
  ['expired, but begun a moment ago', { expired: true, consentedAt, now: '2026-11-30T23:20:00.000Z' }, null],
  [
    'expired, begun, and half an hour later',
    { expired: true, consentedAt, now: '2026-11-30T23:30:00.000Z' },
    'expired',
  ],
  ['closed', { interview: shut }, 'closed'],
  ['closed with an answer missing', { interview: shut, consentedAt }, 'closed'],
  [
    'closed with all answered',
    { interview: shut, consentedAt, questions: [sampleQuestion('q', { keptTakeId: 't' })] },
    null,
  ],
  ['withdrawn after submitting', { state: 'withdrawn', submittedAt: consentedAt }, 'withdrawn'],
  ['closed after submitting', { interview: shut, expired: true, submittedAt: consentedAt }, null],
] as const)('%s', (_, change, reason) => {
  expect(goneReason(sampleSession(change as object))).toBe(reason);
});

it('tells a link that opens nothing from trouble that may pass', () => {
  expect(['not-found', 'link-revoked', 'interview-closed', 'deadline-passed', 'internal'].map(goneCode)).toEqual([
    'unknown',
    'unknown',
    'closed',
    'expired',
    'trouble',
  ]);
});
