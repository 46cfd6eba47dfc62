import { expect, test } from 'vitest';
import { readPeople } from './people.ts';

test('reads the forms that mail programs and spreadsheets paste', () => {
  const { ready, unread } = readPeople(
    [
      'Aylin Demir <aylin@example.org>',
      '"Nowak, Tomasz" <tomasz@example.org>',
      'Lea Brandt, lea@example.org',
      'Chidi Obi\tchidi@example.org',
      'sofia@example.org; Sofía Ruiz',
      '',
    ].join('\r\n'),
  );
  expect(unread).toEqual([]);
  expect(ready).toEqual([
    { name: 'Aylin Demir', email: 'aylin@example.org' },
    { name: 'Nowak, Tomasz', email: 'tomasz@example.org' },
    { name: 'Lea Brandt', email: 'lea@example.org' },
    { name: 'Chidi Obi', email: 'chidi@example.org' },
    { name: 'Sofía Ruiz', email: 'sofia@example.org' },
  ]);
});

test('keeps what it can’t read, with the line, and invites an address once', () => {
  const people = readPeople('Jan Peters\nmei@example.org\nMei <mei@example.org>\nMei-Ling <MEI@example.org>');
  expect(people.unread).toEqual([
    { line: 1, text: 'Jan Peters' },
    { line: 2, text: 'mei@example.org' },
  ]);
  expect(people.ready).toHaveLength(1);
  expect(people.repeated).toBe(1);
});
