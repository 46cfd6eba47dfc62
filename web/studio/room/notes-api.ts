import { queryOptions } from '@tanstack/react-query';
import * as api from '../../api/generated/sdk.gen.ts';
import { answer, matching, whole } from '../api.ts';
import { keys } from '../queries.ts';
import type { InvitationMember, Note, NoteInput, NoteVersion } from '../types.ts';

export const notesQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.notes(invitation),
    queryFn: () => whole<Note>((query) => api.getInvitationsByInvitationNotes({ path: { invitation }, query })),
  });
export const membersQuery = (invitation: string) =>
  queryOptions({
    queryKey: keys.invitationMembers(invitation),
    queryFn: async (): Promise<InvitationMember[]> =>
      (await answer(api.getInvitationsByInvitationMembers({ path: { invitation } }))).items,
    staleTime: 300_000,
  });

/** `key` makes a repetition after a lost answer the same note. */
export function addNote(invitation: string, body: NoteInput, key: string): Promise<Note> {
  return answer(
    api.postInvitationsByInvitationNotes({ path: { invitation }, body, headers: { 'idempotency-key': key } }),
  );
}
export function editNote(note: Note, body: { text: string; mentions: string[] }): Promise<Note> {
  const path = { invitation: note.invitationId, note: note.id };
  return answer(api.putInvitationsByInvitationNotesByNote({ path, body, ...matching(note.revision) }));
}
export function deleteNote(note: Note): Promise<Note> {
  return answer(
    api.deleteInvitationsByInvitationNotesByNote({ path: { invitation: note.invitationId, note: note.id } }),
  );
}
export function restoreNote(note: Note): Promise<Note> {
  return answer(
    api.postInvitationsByInvitationNotesByNoteRestore({ path: { invitation: note.invitationId, note: note.id } }),
  );
}
export async function noteVersions(note: Note): Promise<NoteVersion[]> {
  const path = { invitation: note.invitationId, note: note.id };
  return (await answer(api.getInvitationsByInvitationNotesByNoteVersions({ path }))).items;
}
