import './tables.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';
import type { UploadRow } from './tables.ts';

export { changeUpload, lockUpload } from './change.ts';
export { completeStored } from './complete.ts';
export { emptyUploads, uploadPrefix } from './empty-uploads.ts';
export { setUploadGuard, type UploadGuard } from './owner.ts';
export { startUpload } from './start-upload.ts';
export type { UploadRow } from './tables.ts';

/** Uploads by id; unknown ones are missing. */
export async function uploadsById(tx: Tx, ids: readonly string[]): Promise<Map<string, UploadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('uploads')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export const uploadsFeature: Feature = { name: 'uploads', routes };
