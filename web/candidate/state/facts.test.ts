import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../contract/interviews.ts';
import { factsOf, leadOf } from './facts.ts';
import { sampleQuestion, sampleSession } from './session.sample.ts';

describe('how one answers, said before anything begins', () => {
  const t = ((id: string, values?: object) => (values ? `${id} ${Object.values(values).join('|')}` : id)) as never;
  const asked = (...kinds: AnswerKind[][]) =>
    sampleSession({ questions: kinds.map((each, at) => sampleQuestion(`q${at}`, { kinds: each })) });
  const line = (...kinds: AnswerKind[][]) => factsOf(asked(...kinds), 'en', t, 'Europe/Berlin')[0]?.text;

  it('names recording, writing and choosing where they are asked for', () => {
    expect(line(['text'], ['text'])).toBe('fact.written 2');
    expect(line(['choice'])).toBe('fact.chosen 1');
    expect(line(['choice'], ['text'])).toBe('fact.written-chosen 2');
    expect(line(['video'], ['choice'])).toBe('fact.questions 2|2. fact.ways v fact.some-chosen');
  });

  it('promises nothing in writing that is chosen', () => {
    expect(leadOf(asked(['text'], ['choice', 'text']))).toBe('welcome.lead-written');
    expect(leadOf(asked(['text'], ['choice']))).toBe('welcome.lead-chosen');
    expect(leadOf(asked(['audio'], ['choice']))).toBe('welcome.lead');
  });
});
