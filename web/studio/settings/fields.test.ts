import { expect, it } from 'vitest';
import type { OrganisationInput } from '../types.ts';
import { asColour, isWhole, zones } from './fields.ts';

const input: OrganisationInput = {
  name: 'Hafenwerk',
  language: 'de',
  timeZone: 'Europe/Berlin',
  accent: null,
  replyTo: null,
  legalNotice: { en: '', de: '' },
  privacy: { en: '', de: '' },
};

it('waits for what the server would refuse', () => {
  expect(isWhole(input)).toBe(true);
  expect(isWhole({ ...input, accent: '#0B5d6b', replyTo: 'jobs@hafenwerk.test' })).toBe(true);
  for (const change of [{ name: ' ' }, { accent: '#0b5' }, { accent: 'teal' }, { replyTo: 'jobs@' }, { replyTo: '' }])
    expect(isWhole({ ...input, ...change })).toBe(false);
});

it('takes a colour as people paste it', () => {
  expect([' 0b5d6b', '#FFE000', '#0b5d6bff', ''].map(asColour)).toEqual(['#0b5d6b', '#FFE000', '#0b5d6b', '#']);
});

it('offers the zone that is set, once, though no browser may know it', () => {
  expect(zones('Mars/Olympus').filter((zone) => zone === 'Mars/Olympus')).toHaveLength(1);
  expect(zones('UTC').filter((zone) => zone === 'UTC')).toHaveLength(1);
});
