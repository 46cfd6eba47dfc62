import { sql } from 'kysely';
import type { z } from 'zod';
import type { Note, NoteEdit, NoteInput } from '../../../contract/notes.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { momentsAreOf } from '../answers/index.ts';
import { holdMine, loadVisible, type Viewer } from './load.ts';
import { setMentions } from './mentions.ts';
import { presentNote } from './present.ts';
import type { NoteRow } from './tables.ts';

/** Which note of which invitation. */
export interface Named {
  readonly invitationId: string;
  readonly noteId: string;
}

/** Adds a note of mine. @throws ProblemError invalid-input where a moment or a mention does not belong here */
export async function addNote(
  tx: Tx,
  platform: Platform,
  viewer: Viewer,
  invitationId: string,
  input: z.output<typeof NoteInput>,
): Promise<Note> {
  const around = await loadVisible(tx, viewer, invitationId);
  if (around.invitation.candidate_erased_at) throw problem('state-conflict', 'This person was erased.');
  if (input.moment && !(await momentsAreOf(tx, invitationId, [input.moment]))) {
    const message = 'Name an answer of this invitation';
    throw problem('invalid-input', `${message}.`, { errors: [{ path: 'moment', message }] });
  }
  const at = platform.clock.now();
  const row = await tx
    .insertInto('notes')
    .values({
      organisation_id: viewer.principal.organisationId,
      id: newId(),
      invitation_id: invitationId,
      interview_id: around.invitation.interview_id,
      author_id: viewer.principal.userId,
      audience: input.audience,
      answer_id: input.moment?.answerId ?? null,
      at_seconds: input.moment?.at ?? null,
      text: input.text,
      created_at: at,
      edited_at: null,
      deleted_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepVersion(tx, row, at);
  await setMentions(tx, platform, mentioning(row, input.mentions));
  await tell(tx, platform, viewer, row, 'note.added');
  return presentNote(tx, around, row);
}

/** Changes the words of my note; what it said before stays on file. @throws ProblemError not-found, revision-mismatch */
export async function editNote(
  tx: Tx,
  platform: Platform,
  viewer: Viewer,
  named: Named,
  { input, ifMatch }: { input: z.output<typeof NoteEdit>; ifMatch: number | null },
): Promise<Note> {
  const around = await loadVisible(tx, viewer, named.invitationId);
  const before = await holdMine(tx, viewer.principal.userId, named.invitationId, named.noteId);
  if (before.deleted_at) throw problem('state-conflict', 'This note is deleted. Take that back first.');
  if (around.invitation.candidate_erased_at) throw problem('state-conflict', 'This person was erased.');
  if (ifMatch !== null && ifMatch !== before.revision)
    throw problem('revision-mismatch', 'You changed this note in another window. Load it, then change it again.');
  const at = platform.clock.now();
  const row = await tx
    .updateTable('notes')
    .set({ text: input.text, edited_at: at, revision: sql`revision + 1` })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepVersion(tx, row, at);
  await setMentions(tx, platform, mentioning(row, input.mentions));
  await tell(tx, platform, viewer, row, 'note.edited');
  return presentNote(tx, around, row);
}

/** Takes my note out of every list. It stays on file, and can be taken back. Saying it twice does no harm. */
export async function deleteNote(tx: Tx, platform: Platform, viewer: Viewer, named: Named): Promise<Note> {
  return setDeleted(tx, platform, viewer, named, true);
}

/** Puts my deleted note back where it was. Saying it twice does no harm. */
export async function restoreNote(tx: Tx, platform: Platform, viewer: Viewer, named: Named): Promise<Note> {
  return setDeleted(tx, platform, viewer, named, false);
}

async function setDeleted(tx: Tx, platform: Platform, viewer: Viewer, named: Named, gone: boolean): Promise<Note> {
  const around = await loadVisible(tx, viewer, named.invitationId);
  const before = await holdMine(tx, viewer.principal.userId, named.invitationId, named.noteId);
  if ((before.deleted_at !== null) === gone) return presentNote(tx, around, before);
  const row = await tx
    .updateTable('notes')
    .set({ deleted_at: gone ? platform.clock.now() : null, revision: sql`revision + 1` })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tell(tx, platform, viewer, row, gone ? 'note.deleted' : 'note.restored');
  return presentNote(tx, around, row);
}

const mentioning = (row: NoteRow, mentioned: readonly string[]) => ({
  organisationId: row.organisation_id,
  interviewId: row.interview_id,
  noteId: row.id,
  author: row.author_id,
  audience: row.audience,
  mentioned,
});

async function keepVersion(tx: Tx, row: NoteRow, at: Date): Promise<void> {
  await tx
    .insertInto('note_versions')
    .values({ organisation_id: row.organisation_id, note_id: row.id, number: row.revision, text: row.text, at })
    .execute();
}

/** Ids only. Who is told is the timeline's to decide: of a private note nobody but its author. */
async function tell(
  tx: Tx,
  platform: Platform,
  viewer: Viewer,
  row: NoteRow,
  kind: 'note.added' | 'note.edited' | 'note.deleted' | 'note.restored',
): Promise<void> {
  await platform.events.append(tx, {
    organisationId: row.organisation_id,
    kind,
    actor: actorOf(viewer.principal),
    interviewId: row.interview_id,
    invitationId: row.invitation_id,
    subjectId: row.id,
    data: { author: row.author_id, private: row.audience === 'private' },
  });
}
