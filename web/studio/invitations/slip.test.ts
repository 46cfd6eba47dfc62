import { expect, it } from 'vitest';
import { likelySlip } from './slip.ts';

it.each([
  ['lea@gmial.com', 'lea@gmail.com'],
  ['lea@gmai.com', 'lea@gmail.com'],
  ['lea@gmaill.com', 'lea@gmail.com'],
  ['lea@gmail.con', 'lea@gmail.com'],
  ['Lea@Hotmial.com ', 'Lea@hotmail.com'],
  ['lea@t-onlin.de', 'lea@t-online.de'],
])('asks whether %s was meant to be %s', (typed, meant) => {
  expect(likelySlip(typed)).toBe(meant);
});

it.each(['lea@gmail.com', 'lea@gmx.at', 'lea@wab.de', 'lea@hafenwerk.test', 'lea@', '@gmial.com', '', 'gmial.com'])(
  'leaves %s alone',
  (typed) => {
    expect(likelySlip(typed)).toBeNull();
  },
);
