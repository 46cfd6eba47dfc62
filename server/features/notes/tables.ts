import type { Generated, Selectable } from 'kysely';
import type { NoteAudience } from '../../../contract/notes.ts';

interface NotesTable {
  organisation_id: string;
  id: string;
  invitation_id: string;
  interview_id: string;
  author_id: string;
  audience: NoteAudience;
  answer_id: string | null;
  at_seconds: number | null;
  text: string;
  revision: Generated<number>;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
}
interface NoteVersionsTable {
  organisation_id: string;
  note_id: string;
  number: number;
  text: string;
  at: Date;
}
interface NoteMentionsTable {
  organisation_id: string;
  note_id: string;
  user_id: string;
  created_at: Date;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    notes: NotesTable;
    note_versions: NoteVersionsTable;
    note_mentions: NoteMentionsTable;
  }
}

export type NoteRow = Selectable<NotesTable>;
