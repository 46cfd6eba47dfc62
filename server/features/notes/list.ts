import { z } from 'zod';
import { Id, Instant } from '../../../contract/common.ts';
import type { InvitationMember, Note, NoteVersion } from '../../../contract/notes.ts';
import type { Tx } from '../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/pages.ts';
import { problem } from '../../platform/http/problem.ts';
import { watchersOf } from '../interviews/index.ts';
import { loadInvitation, wordsFor } from '../invitations/index.ts';
import { loadReadable, loadVisible, type Viewer } from './load.ts';
import { presentNotes } from './present.ts';

const Key = z.tuple([Instant, Id]);

/** The notes that I may read, oldest first. What is hidden is not counted either: it is left out before the page is cut. */
export async function listNotes(
  tx: Tx,
  viewer: Viewer,
  invitationId: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<{ items: Note[]; nextCursor: string | null }> {
  const after = decodeCursor(query.cursor, Key);
  const around = await loadVisible(tx, viewer, invitationId);
  const { visibility } = around;
  const rows = await tx
    .selectFrom('notes')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .where('deleted_at', 'is', null)
    // The same rule as mayRead.
    .where((e) =>
      visibility.others
        ? e.or([e('author_id', '=', visibility.viewer), e('audience', '=', 'team')])
        : e('author_id', '=', visibility.viewer),
    )
    .$if(after !== null, (q) =>
      q.where((e) => e(e.refTuple('created_at', 'id'), '>', e.tuple(new Date(after?.[0] ?? 0), after?.[1] ?? ''))),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: await presentNotes(tx, around, shown),
    nextCursor: last ? encodeCursor([last.created_at.toISOString(), last.id]) : null,
  };
}

/** Everything a note ever said, to whoever may read it now. */
export async function noteVersions(
  tx: Tx,
  viewer: Viewer,
  { invitationId, noteId }: { invitationId: string; noteId: string },
): Promise<{ items: NoteVersion[]; nextCursor: null }> {
  const around = await loadVisible(tx, viewer, invitationId);
  const note = await loadReadable(tx, around.visibility, invitationId, noteId);
  const rows = await tx
    .selectFrom('note_versions')
    .selectAll()
    .where('note_id', '=', note.id)
    .orderBy('number')
    .execute();
  return {
    items: rows.map((r) => ({
      number: r.number,
      text: wordsFor(around, note.author_id, r.text),
      at: r.at.toISOString(),
    })),
    nextCursor: null,
  };
}

/** Who may see the invitation, by name: the people to mention. The same for everybody, whoever has rated. */
export async function invitationMembers(
  tx: Tx,
  invitationId: string,
): Promise<{ items: InvitationMember[]; nextCursor: null }> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  return { items: await watchersOf(tx, invitation.interview_id), nextCursor: null };
}
