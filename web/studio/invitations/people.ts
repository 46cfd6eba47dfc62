export interface Person {
  name: string;
  email: string;
}
export interface People {
  ready: Person[];
  /** Lines that could not be read, as they were written, with their number from 1. */
  unread: { line: number; text: string }[];
  /** Addresses that stand there more than once; they are invited once. */
  repeated: number;
}

const address = /[^\s<>,;"()]+@[^\s<>,;"()]+\.[^\s<>,;"()]+/;

/** Reads pasted people, one a line: `Aylin Demir <aylin@example.org>`, or name and address with comma, semicolon or tab between. */
export function readPeople(text: string): People {
  const people: People = { ready: [], unread: [], repeated: 0 };
  const seen = new Set<string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const email = address.exec(line)?.[0];
    const name = email === undefined ? '' : nameBeside(line, email);
    if (email === undefined || name === '') {
      people.unread.push({ line: at + 1, text: line });
      continue;
    }
    const same = email.toLowerCase();
    if (seen.has(same)) {
      people.repeated += 1;
      continue;
    }
    seen.add(same);
    people.ready.push({ name, email });
  }
  return people;
}

function nameBeside(line: string, email: string): string {
  const bare = line.replace(email, '').replace(/[<>"();\t]/g, ' ');
  // "Demir, Aylin" keeps its comma; the one between name and address goes.
  return bare
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .trim();
}
