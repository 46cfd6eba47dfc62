import type { Selectable } from 'kysely';
import type { FileType } from '../../../contract/file-types.ts';

interface FilesTable {
  organisation_id: string;
  /** The upload's id too: an upload becomes one file at most. */
  id: string;
  /** What the candidate called it. */
  name: string;
  /** What the question took when it was begun. */
  types: FileType[];
  most_bytes: number;
  /** What it was found to be; null until then. */
  type: FileType | null;
  mime: string | null;
  bytes: number | null;
  scanned: boolean | null;
  received_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    files: FilesTable;
  }
}

export type FileRow = Selectable<FilesTable>;
