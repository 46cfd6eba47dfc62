/** A stretch of a line: words, or words that lead somewhere. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** Addresses as people write them: with https:// or http://, with www. in front, and of e-mail. Nothing else ever becomes a link. */
const address = /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** What ends a sentence and not an address. */
const ending = /[.,;:!?)\]'’»“”]+$/;

function hrefOf(found: string): string | null {
  if (/^[^/]*@/.test(found)) return `mailto:${found}`;
  try {
    const url = new URL(/^www\./i.test(found) ? `https://${found}` : found);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function pieces(line: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const words = (end: number) => {
    if (end > at) found.push({ text: line.slice(at, end) });
    at = end;
  };
  for (const match of line.matchAll(address)) {
    const text = match[0].replace(ending, '');
    const href = hrefOf(text);
    if (!href) continue;
    words(match.index);
    found.push({ text, href });
    at = match.index + text.length;
  }
  words(line.length);
  return found;
}

/** Plain text as paragraphs of lines: an empty line parts paragraphs. What looks like HTML stays what was written. */
export function prose(text: string): Piece[][][] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.trim().split('\n').map(pieces));
}
