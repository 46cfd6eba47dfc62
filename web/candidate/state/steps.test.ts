import { describe, expect, it } from 'vitest';
import { sampleQuestion, sampleSession } from './session.sample.ts';
import { afterConsent, allowedStep, hashOf, nextQuestion, readStep, type Step } from './steps.ts';

const consentedAt = '2026-11-23T10:00:00.000Z';
const question = (number: number): Step => ({ name: 'question', number });

describe('addresses', () => {
  it('go there and back', () => {
    for (const hash of ['#/', '#/consent', '#/check', '#/practice', '#/overview', '#/done', '#/q/2']) {
      expect(hashOf(readStep(hash))).toBe(hash);
    }
  });

  it('that mean nothing are the welcome page', () => {
    for (const hash of ['', '#', '#/q/', '#/q/x', '#/q/-1', '#/admin'])
      expect(readStep(hash)).toEqual({ name: 'welcome' });
  });
});

describe('where an address may lead', () => {
  const before = sampleSession();
  const after = sampleSession({ consentedAt });

  it('to consent first, whatever was asked for', () => {
    for (const step of [question(1), { name: 'check' }, { name: 'overview' }] as Step[]) {
      expect(allowedStep(step, before)).toEqual({ name: 'consent' });
    }
    expect(allowedStep({ name: 'welcome' }, before)).toEqual({ name: 'welcome' });
  });

  it('to any question after consent, and to the overview for one that does not exist', () => {
    expect(allowedStep(question(3), after)).toEqual(question(3));
    expect(allowedStep(question(0), after)).toEqual({ name: 'overview' });
    expect(allowedStep(question(4), after)).toEqual({ name: 'overview' });
    expect(allowedStep({ name: 'consent' }, after)).toEqual({ name: 'check' });
  });

  it('to the receipts only, once submitted', () => {
    const sent = sampleSession({ consentedAt, submittedAt: consentedAt });
    expect(allowedStep(question(1), sent)).toEqual({ name: 'done' });
    expect(allowedStep({ name: 'done' }, after)).toEqual({ name: 'overview' });
  });

  it('past the camera where everything is in writing', () => {
    const written = sampleSession({ consentedAt, questions: [sampleQuestion('q1', { kinds: ['text'] })] });
    expect(afterConsent(written)).toEqual(question(1));
    expect(allowedStep({ name: 'check' }, written)).toEqual({ name: 'overview' });
    expect(allowedStep({ name: 'practice' }, written)).toEqual({ name: 'overview' });
  });
});

it('goes on with the next open question, around the end, then to the overview', () => {
  const session = sampleSession({ questions: ['a', 'b', 'c'].map((id) => sampleQuestion(id)) });
  expect(nextQuestion(session, () => false)).toEqual(question(1));
  expect(nextQuestion(session, (id) => id === 'b', 1)).toEqual(question(3));
  expect(nextQuestion(session, (id) => id !== 'a', 3)).toEqual(question(1));
  expect(nextQuestion(session, () => true, 2)).toEqual({ name: 'overview' });
});
