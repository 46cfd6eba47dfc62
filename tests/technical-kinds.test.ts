import { expect, it } from 'vitest';
import { BrokenBy, DisturbedBy } from '../contract/answers.ts';
import { BREAKS, DISTURBANCES } from '../recorder/types.ts';

it('what the recorder notes is what the server takes', () => {
  expect([...BREAKS]).toEqual(BrokenBy.options);
  expect([...DISTURBANCES]).toEqual(DisturbedBy.options);
});
