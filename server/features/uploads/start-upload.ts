import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import type { UploadRow } from './tables.ts';

/** Exactly one of `invitationId` and `userId` says whose bytes these are. */
export interface StartUpload {
  readonly organisationId: string;
  readonly id: string;
  readonly purpose: UploadRow['purpose'];
  readonly invitationId: string | null;
  readonly userId: string | null;
}

/**
 * Opens an upload under the id that its sender minted, before or after the first bytes were recorded. Idempotent.
 * @throws ProblemError state-conflict when the id belongs to somebody else, or to something else
 */
export async function startUpload(tx: Tx, platform: Platform, upload: StartUpload): Promise<UploadRow> {
  const { organisationId, id, purpose, invitationId, userId } = upload;
  const made = await tx
    .insertInto('uploads')
    .values({
      organisation_id: organisationId,
      id,
      purpose,
      invitation_id: invitationId,
      user_id: userId,
      state: 'receiving',
      manifest: null,
      bytes: null,
      created_at: platform.clock.now(),
      completed_at: null,
      failure: null,
    })
    .onConflict((c) => c.columns(['organisation_id', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made) {
    await platform.events.append(tx, {
      organisationId,
      kind: 'upload.started',
      actor: invitationId ? { kind: 'candidate', id: invitationId } : { kind: 'member', id: userId },
      invitationId,
      subjectId: id,
      data: { purpose },
    });
    return made;
  }
  const before = await tx.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  if (before.invitation_id !== invitationId || before.user_id !== userId || before.purpose !== purpose) {
    throw problem('state-conflict', 'Use a new id for a new upload.');
  }
  return before;
}
