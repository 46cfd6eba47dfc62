import type { Note } from '../../../contract/notes.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { wordsFor } from '../invitations/index.ts';
import { namesById } from '../members/index.ts';
import type { Visibility } from '../visibility/index.ts';
import type { Invitation } from './load.ts';
import type { NoteRow } from './tables.ts';

/** Notes that the caller has found readable, in the words this viewer may see. */
export async function presentNotes(
  tx: Tx,
  { invitation, visibility }: { invitation: Invitation; visibility: Visibility },
  rows: readonly NoteRow[],
): Promise<Note[]> {
  if (rows.length === 0) return [];
  const mentions = await tx
    .selectFrom('note_mentions')
    .select(['note_id', 'user_id'])
    .where(
      'note_id',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('user_id')
    .execute();
  const people = await namesById(tx, [...rows.map((r) => r.author_id), ...mentions.map((m) => m.user_id)]);
  const nameOf = (id: string): string => people.get(id)?.name ?? '';
  return rows.map((r) => ({
    id: r.id,
    invitationId: r.invitation_id,
    authorId: r.author_id,
    author: nameOf(r.author_id),
    audience: r.audience,
    moment: r.answer_id === null || r.at_seconds === null ? null : { answerId: r.answer_id, at: r.at_seconds },
    text: wordsFor({ invitation, visibility }, r.author_id, r.text),
    mentions: mentions.filter((m) => m.note_id === r.id).map((m) => ({ userId: m.user_id, name: nameOf(m.user_id) })),
    createdAt: r.created_at.toISOString(),
    editedAt: r.edited_at?.toISOString() ?? null,
    deletedAt: r.deleted_at?.toISOString() ?? null,
    revision: r.revision,
  }));
}

export async function presentNote(
  tx: Tx,
  around: { invitation: Invitation; visibility: Visibility },
  row: NoteRow,
): Promise<Note> {
  const [shown] = await presentNotes(tx, around, [row]);
  if (!shown) throw problem('not-found');
  return shown;
}
