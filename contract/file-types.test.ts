import { expect, it } from 'vitest';
import { acceptOf, fileFault } from './file-types.ts';

const rule = { types: ['pdf', 'image'] as const, mostMegabytes: 1 };

it('says before anything is sent what could not be taken', () => {
  const fault = (name: string, size = 10) => fileFault(rule, { name, size });
  expect(fault('cv.pdf')).toBeNull();
  expect(fault('ME.JPEG')).toBeNull();
  expect(fault('cv.pdf', 1_000_000)).toBeNull();
  expect(fault('cv.pdf', 1_000_001)).toBe('large');
  expect(fault('cv.pdf', 0)).toBe('empty');
  expect(fault('cv.pdf.exe')).toBe('type');
  expect(fault('cv.docx')).toBe('type');
  // Some phones name no ending: the bytes will tell.
  expect(fault('scan')).toBeNull();
});

it('asks the browser for files that end so', () => {
  expect(acceptOf({ types: ['pdf', 'spreadsheet'], mostMegabytes: 1 })).toBe('.pdf,.xlsx,.ods,.csv');
});
