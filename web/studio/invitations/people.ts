/** One person as pasted; either part may be missing or wrong still. */
export interface Person {
  name: string;
  email: string;
}
export type Wrong = 'name' | 'email' | 'repeated';

/** As many as one call takes. */
export const mostPeople = 2000;

const address = /[^\s<>,;"'()|]+@[^\s<>,;"'()|]+/;
const whole = /^[^\s<>,;"'()|@]+@[^\s<>,;"'()|@.]+(\.[^\s<>,;"'()|@.]+)+$/;
const headings = {
  first: /^(first ?name|given ?name|vorname)$/i,
  last: /^(last ?name|surname|family ?name|nachname|familienname)$/i,
  name: /^(name|full ?name|candidate|person|kandidat(in)?|bewerber(in)?)$/i,
  email: /^(e-?mail( ?-?(address|adresse))?|mail|address|adresse)$/i,
};
type Column = keyof typeof headings;

/**
 * Reads people as mail programs and spreadsheets paste them: `Name <address>`, several in a line too; or columns between tabs,
 * semicolons or commas, with or without a heading. What can't be read whole stays a row, to be put right.
 */
export function readPeople(text: string): Person[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\bmailto:/gi, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const between = delimiterOf(lines);
  const columns = headingOf(cells(lines[0] ?? '', between));
  return (columns ? lines.slice(1) : lines).flatMap((line) => {
    if (/<[^<>]*@[^<>]*>/.test(line)) return bracketed(line);
    const parts = cells(line, between);
    if (columns) return [byHeading(parts, columns)];
    return byPlace(parts);
  });
}

/** What spreadsheets put between columns: tabs before semicolons before commas, whichever comes first. */
function delimiterOf(lines: string[]): string {
  return ['\t', ';', ','].find((mark) => lines.some((line) => line.includes(mark))) ?? ',';
}

/** The cells of a line; quotes keep what stands between them together, two of them are one. */
function cells(line: string, between: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (sign === between && !quoted) {
      found.push(tidy(cell));
      cell = '';
    } else cell += sign;
  }
  return [...found, tidy(cell)];
}

function headingOf(parts: string[]): Map<Column, number> | null {
  if (parts.some((part) => part.includes('@'))) return null;
  const columns = new Map<Column, number>();
  for (const [at, part] of parts.entries()) {
    const column = (Object.keys(headings) as Column[]).find((one) => headings[one].test(part));
    if (column && !columns.has(column)) columns.set(column, at);
  }
  return columns.has('email') && columns.size > 1 ? columns : null;
}

function byHeading(parts: string[], columns: Map<Column, number>): Person {
  const at = (column: Column) => parts[columns.get(column) ?? -1] ?? '';
  const name = at('name') || tidy(`${at('first')} ${at('last')}`);
  return { name, email: address.exec(at('email'))?.[0] ?? at('email') };
}

function bracketed(line: string): Person[] {
  return [...line.matchAll(/([^<>]*)<([^<>]*)>/g)].map(([, name = '', email = '']) => ({
    name: tidy(name.replace(/^[\s,;]+/, '').replaceAll('"', '')),
    email: email.trim(),
  }));
}

/** Without a heading: what stands before the address is the name; else what comes right after it. */
function byPlace(parts: string[]): Person[] {
  const at = parts.findIndex((part) => part.includes('@'));
  if (at === -1) return [{ name: tidy(parts.join(' ')), email: '' }];
  const addresses = parts.filter((part) => part.includes('@'));
  if (addresses.length > 1 && addresses.length === parts.filter(Boolean).length)
    return addresses.map((part) => withName(part, ''));
  const before = tidy(parts.slice(0, at).join(' '));
  return [withName(parts[at] ?? '', before || (parts.slice(at + 1).find(Boolean) ?? ''))];
}

/** `Chidi Obi chidi@example.org` stands in one cell. */
function withName(cell: string, name: string): Person {
  const email = address.exec(cell)?.[0] ?? cell;
  return { name: name || tidy(cell.replace(email, ' ').replace(/[()|]/g, ' ')), email };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is wrong with each row, by its place; an address counts where it stands first. */
export function wrongIn(people: readonly Person[]): Map<number, Wrong> {
  const wrong = new Map<number, Wrong>();
  const seen = new Set<string>();
  for (const [at, { name, email }] of people.entries()) {
    const same = email.trim().toLowerCase();
    if (!whole.test(email.trim())) wrong.set(at, 'email');
    else if (seen.has(same)) wrong.set(at, 'repeated');
    else if (name.trim() === '' || name.trim().length > 200) wrong.set(at, 'name');
    if (whole.test(email.trim())) seen.add(same);
  }
  return wrong;
}
