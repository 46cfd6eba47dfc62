import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../contract/interviews.ts';
import { factsOf } from './facts.ts';
import { sampleQuestion, sampleSession } from './session.sample.ts';

describe('how one answers, said before anything begins', () => {
  const t = ((id: string, values?: object) => (values ? `${id} ${Object.values(values).join('|')}` : id)) as never;
  const asked = (...kinds: AnswerKind[][]) =>
    sampleSession({ questions: kinds.map((each, at) => sampleQuestion(`q${at}`, { kinds: each })) });
  const line = (...kinds: AnswerKind[][]) => factsOf(asked(...kinds), 'en', t, 'Europe/Berlin')[0]?.text;

  it('names the ways to record, and what is not recorded', () => {
    expect(line(['text'], ['choice'])).toBe('fact.written 2');
    expect(line(['video'], ['choice'])).toBe('fact.questions 2|2. fact.ways v');
    expect(line(['video'], ['audio'], ['text'])).toBe('fact.questions 3|2. fact.ways vat');
  });
});
