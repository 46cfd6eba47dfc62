import type { NoteAudience } from '../../../contract/notes.ts';

interface Seen {
  readonly viewer: string;
  /** Whether independence shows this viewer others' judgement. */
  readonly others: boolean;
}

/** Who reads a note: its author always; others when it is for the team and they may see others' judgement. */
export const mayRead = (note: { author_id: string; audience: NoteAudience }, { viewer, others }: Seen): boolean =>
  note.author_id === viewer || (note.audience === 'team' && others);

/** Who is mentioned that may not see the invitation, or is the author; a private note mentions nobody. */
export function wrongMentions(
  mentioned: readonly string[],
  { audience, author, members }: { audience: NoteAudience; author: string; members: ReadonlySet<string> },
): string | null {
  if (mentioned.length === 0) return null;
  if (audience === 'private') return 'A private note mentions nobody';
  if (mentioned.some((id) => id === author || !members.has(id))) return 'Mention others who may see this invitation';
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The words of a note for somebody whom blind review does not tell the name: the name and each part of it of three letters or more
 * give way to the code, in any case, as whole words. What a colleague describes in other words stays; nobody can filter that.
 */
export function withoutName(text: string, name: string | null, code: string): string {
  const whole = name?.trim();
  if (!whole) return text;
  const parts = whole.split(/[\s,]+/).filter((part) => part.length >= 3);
  const words = [whole, ...parts].map((word) => escaped(word)).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'), code);
}
