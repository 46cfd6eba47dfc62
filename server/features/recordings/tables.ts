import type { Selectable } from 'kysely';
import type { RecordingChecks } from '../../../contract/uploads.ts';
import type { MediaKind } from './media-key.ts';

/** Content-Type and bytes of each file that was made. */
export type RecordingFiles = Record<MediaKind, { mime: string; bytes: number } | null>;

interface RecordingsTable {
  organisation_id: string;
  /** The upload's id too: see media-key.ts. */
  id: string;
  upload_id: string;
  duration_ms: number;
  width: number | null;
  height: number | null;
  mime: string;
  files: RecordingFiles;
  checks: RecordingChecks;
  /** Written as JSON text. */
  waveform: number[] | null;
  engine: string;
  created_at: Date;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    recordings: RecordingsTable;
  }
}

export type RecordingRow = Selectable<RecordingsTable>;
