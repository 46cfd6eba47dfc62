import type { Language } from '../../../contract/common.ts';

/** How an organisation appears in its letters. */
export interface House {
  readonly name: string;
  /** `#rrggbb`, as the organisation chose it; null: ours. Contrast is kept when the letter is set. */
  readonly accent: string | null;
  /** Plain text below the letter, where the law asks who writes. */
  readonly legalNotice: string;
}

/** One line of the small table before the button. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A letter before it is set: plain words, at most one thing to do. Line breaks in a paragraph are kept. */
export interface Draft {
  readonly language: Language;
  readonly house: House;
  readonly subject: string;
  /** What an inbox shows beside the subject: what the subject does not say already. */
  readonly preheader: string;
  readonly greeting: string | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly button: { readonly label: string; readonly url: string } | null;
  readonly afterButton: readonly string[];
  /** Who signs, line by line. */
  readonly signature: readonly string[];
}

// Line breaks end a header, tabs and zero bytes confuse programs, and direction marks make one text look like another.
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Words in a header or a sentence: one line, nothing that cannot be seen. */
export const oneLine = (text: string): string => text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();

/** A subject that an inbox shows whole, as far as a title of any length allows. */
export function subjectLine(text: string, most = 150): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= most) return line;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** A title inside a sentence or subject, cut at a word where it would fill the line alone. */
export function short(text: string, most = 60): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > most / 2 ? cut.slice(0, atWord) : cut).replace(/[\s,;:–—-]+$/, '')}…`;
}
