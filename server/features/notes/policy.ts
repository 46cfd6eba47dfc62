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
