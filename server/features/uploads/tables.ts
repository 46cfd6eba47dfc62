import type { Selectable } from 'kysely';
import type { UploadState } from '../../../contract/uploads.ts';
import type { Manifest } from './manifest.ts';

interface UploadsTable {
  organisation_id: string;
  id: string;
  purpose: 'take' | 'prompt' | 'file';
  invitation_id: string | null;
  user_id: string | null;
  state: UploadState;
  /** What `complete` named, by segment; null before, and again once the chunks are removed. Written as JSON text. */
  manifest: Manifest | null;
  bytes: number | null;
  created_at: Date;
  completed_at: Date | null;
  failure: string | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    uploads: UploadsTable;
  }
}

export type UploadRow = Selectable<UploadsTable>;
