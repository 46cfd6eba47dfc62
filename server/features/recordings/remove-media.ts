import { inOrganisation } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { filePrefix, forgetFiles } from '../files/index.ts';
import { emptyUploads, uploadPrefix } from '../uploads/index.ts';
import { recordingPrefix } from './media-key.ts';

/**
 * Removes every recording, every file and every chunk of these invitations, for good; that there were uploads stays. First the rows say so
 * (from then on nothing is accepted, shown or made), then the files go, so it may be killed anywhere and run again. A chunk
 * that was being written meanwhile can still land: run it once more when no request of before can be under way (two minutes).
 */
export async function removeMedia(
  platform: Platform,
  organisationId: string,
  invitationIds: readonly string[],
): Promise<void> {
  const uploads = await inOrganisation(platform.db, organisationId, async (tx) => {
    const ids = await emptyUploads(tx, invitationIds);
    if (ids.length > 0) await tx.deleteFrom('recordings').where('upload_id', 'in', ids).execute();
    await forgetFiles(tx, ids);
    return ids;
  });
  await removeFiles(platform, organisationId, uploads);
}

/** Chunks and playable files of these uploads. Safe to repeat; whoever calls it has seen to it that no row names them any more. */
export async function removeFiles(
  platform: Platform,
  organisationId: string,
  uploadIds: readonly string[],
): Promise<void> {
  for (const id of uploadIds) {
    await platform.storage.deletePrefix(uploadPrefix(organisationId, id));
    await platform.storage.deletePrefix(recordingPrefix(organisationId, id));
    await platform.storage.deletePrefix(filePrefix(organisationId, id));
  }
}
