import { expect, expectTypeOf, it } from 'vitest';
import { type FailureText, readingMs, type say } from './Toasts.tsx';

it('takes no words of a failure, and no error', () => {
  type Title = Parameters<typeof say>[0];
  expectTypeOf<string>().toExtend<Title>();
  expectTypeOf<FailureText>().not.toExtend<Title>();
  expectTypeOf<Error>().not.toExtend<Title>();
});

it('stays long enough to be read, and longer where something can be taken back', () => {
  expect(readingMs('Saved.', false)).toBe(6000);
  expect(readingMs('Saved.', true)).toBe(8000);
  expect(readingMs('x'.repeat(120), true)).toBe(12_600);
});
