import type { Tx } from '../../platform/database/index.ts';

/** What a mail to somebody who is mentioned may be made of; its words stay where visibility guards them. */
export interface MentionFacts {
  readonly noteId: string;
  readonly invitationId: string;
  readonly interviewId: string;
  readonly authorId: string;
  readonly mentioned: readonly string[];
}

/** Whom a note mentions now; null where it is deleted or gone. */
export async function mentionsOf(tx: Tx, noteId: string): Promise<MentionFacts | null> {
  const note = await tx
    .selectFrom('notes')
    .select(['id', 'invitation_id', 'interview_id', 'author_id'])
    .where('id', '=', noteId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!note) return null;
  const rows = await tx.selectFrom('note_mentions').select('user_id').where('note_id', '=', noteId).execute();
  return {
    noteId: note.id,
    invitationId: note.invitation_id,
    interviewId: note.interview_id,
    authorId: note.author_id,
    mentioned: rows.map((r) => r.user_id),
  };
}
