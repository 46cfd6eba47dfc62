import { describe, expect, it } from 'vitest';
import { choiceFault, chosenFault, inOrder, isRecordedKind } from './choice.ts';
import { AnswerKind, type Choice } from './interviews.ts';

const choice = (texts: string[], more: Partial<Choice> = {}): Choice => ({
  options: texts.map((text, at) => ({ id: `o${at}`, text })),
  least: 1,
  most: 1,
  ...more,
});

describe('a choice that can be published', () => {
  it('has two options or more, each with words of its own', () => {
    expect(choiceFault(null)).toBe('few');
    expect(choiceFault(choice([]))).toBe('few');
    expect(choiceFault(choice(['Early']))).toBe('few');
    expect(choiceFault(choice(['Early', ' ']))).toBe('few');
    expect(choiceFault(choice(['Early', ' ', 'Late']))).toBe('blank');
    expect(choiceFault(choice(['Early', ' early ']))).toBe('same');
    expect(choiceFault(choice(['Early', 'Late']))).toBe(null);
  });

  it('asks for a number that can be chosen', () => {
    const three = ['Early', 'Late', 'Night'];
    expect(choiceFault(choice(three, { least: 3, most: null }))).toBe(null);
    expect(choiceFault(choice(three, { least: 4, most: null }))).toBe('count');
    expect(choiceFault(choice(three, { least: 2, most: 1 }))).toBe('count');
    expect(choiceFault(choice(three, { least: 1, most: 4 }))).toBe('count');
  });
});

describe('what was chosen', () => {
  const two = choice(['Early', 'Late', 'Night'], { least: 2, most: 2 });

  it('is as many of the options as are asked for', () => {
    expect(chosenFault(two, [])).toBe('few');
    expect(chosenFault(two, ['o0'])).toBe('few');
    expect(chosenFault(two, ['o0', 'o2'])).toBe(null);
    expect(chosenFault(two, ['o0', 'o1', 'o2'])).toBe('many');
    expect(chosenFault(two, ['o0', 'elsewhere'])).toBe('unknown');
    expect(chosenFault({ ...two, most: null }, ['o0', 'o1', 'o2'])).toBe(null);
  });

  it('keeps the order of the options', () => {
    expect(inOrder(two, ['o2', 'o0'])).toEqual(['o0', 'o2']);
  });
});

it('only picture and sound are recorded', () => {
  expect(AnswerKind.options.filter(isRecordedKind)).toEqual(['video', 'audio']);
});
