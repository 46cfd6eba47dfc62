import { describe, expect, it } from 'vitest';
import { type Person, readPeople, wrongIn } from './people.ts';

const people: Person[] = [
  { name: 'Aylin Demir', email: 'aylin@example.org' },
  { name: 'Nowak, Tomasz', email: 'tomasz.nowak+jobs@mail.example.co.uk' },
  { name: 'Sofía Ruiz-Ángel', email: 'sofia@example.org' },
  { name: 'O’Brien, the younger', email: 'o_brien@example.io' },
  { name: '陳美玲', email: 'mei@example.org' },
];
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('what is pasted', () => {
  it('is read in every form, with every end of line, whatever stands around it', () => {
    const forms: ((p: Person) => string)[] = [
      (p) => `${quote(p.name)} <${p.email}>`,
      (p) => `${p.name} <mailto:${p.email}>`,
      (p) => `${p.name}\t${p.email}`,
      (p) => `${p.email}\t${p.name}`,
      (p) => `${p.name}\tmailto:${p.email}`,
      (p) => `${quote(p.name)};${p.email}`,
      (p) => `${quote(p.name)},${p.email}`,
      (p) => `  ${quote(p.name)} ; ${p.email} ; +49 40 123 ; note`,
    ];
    for (const form of forms)
      for (const end of ['\n', '\r\n', '\r', '\n\n'])
        for (const start of ['', '\uFEFF', '\n'])
          expect(readPeople(start + people.map(form).join(end) + end), form(people[0] as Person)).toEqual(people);
  });

  it('follows a heading, in English and German, in any order of columns', () => {
    const wanted = [{ name: 'Lea Brandt', email: 'lea@example.org' }];
    expect(readPeople('Vorname;Nachname;Telefon;E-Mail\nLea;Brandt;040;lea@example.org')).toEqual(wanted);
    expect(readPeople('E-mail address,Last name,First name\nlea@example.org,Brandt,Lea')).toEqual(wanted);
    expect(readPeople('Name\tEmail\nLea Brandt\tlea@example.org')).toEqual(wanted);
  });

  it('takes several in one line, first and last name in columns, and names before an address without a mark', () => {
    expect(readPeople('A B <a@x.org>, C D <c@x.org>; E F <e@x.org>').map((p) => p.name)).toEqual(['A B', 'C D', 'E F']);
    expect(readPeople('Lea;Brandt;lea@example.org')).toEqual([{ name: 'Lea Brandt', email: 'lea@example.org' }]);
    expect(readPeople('Chidi Obi chidi@example.org')).toEqual([{ name: 'Chidi Obi', email: 'chidi@example.org' }]);
    expect(readPeople('a@x.org, b@x.org').map((p) => p.email)).toEqual(['a@x.org', 'b@x.org']);
  });

  it('keeps what it can’t read whole as a row', () => {
    expect(readPeople('Jan Peters\nmei@example.org\nOksana;oksana@example')).toEqual([
      { name: 'Jan Peters', email: '' },
      { name: '', email: 'mei@example.org' },
      { name: 'Oksana', email: 'oksana@example' },
    ]);
    expect(readPeople(' \n\t\n')).toEqual([]);
  });

  it('loses nobody and invents nobody, whatever comes', () => {
    const signs = ['a', 'B', ' ', '\t', ',', ';', '"', '<', '>', '@', '.', '\n', 'é', "'"];
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let n = 0; n < 3000; n++) {
      const text = Array.from({ length: 40 }, () => signs[Math.floor(random() * signs.length)]).join('');
      const read = readPeople(text);
      const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
      expect(read.length, JSON.stringify(text)).toBeLessThanOrEqual(lines + (text.match(/[@<]/g) ?? []).length);
      expect(read.length, JSON.stringify(text)).toBeGreaterThanOrEqual(lines - 1);
      for (const p of read) expect(p.name, JSON.stringify(text)).toBe(p.name.replace(/\s+/g, ' ').trim());
    }
  });
});

it('says what is wrong, and counts an address once, whatever its case', () => {
  const rows = readPeople('Ada <ada@x.org>\nBea\nCem <cem@x>\nADA <ADA@X.org>\ndora@x.org\nEmil <emil @x.org>');
  expect([...wrongIn(rows)]).toEqual([
    [1, 'email'],
    [2, 'email'],
    [3, 'repeated'],
    [4, 'name'],
    [5, 'email'],
  ]);
});
