import type { Tx } from '../../platform/database/index.ts';

/** Below it lie the chunks of an upload; what removes them names this. */
export const uploadPrefix = (organisationId: string, uploadId: string): string =>
  `org/${organisationId}/upload/${uploadId}`;

/**
 * Marks every upload of these invitations as emptied, before its bytes are removed: no chunk is new to it and none is known,
 * so all are refused. Safe to repeat. Not a way in the table of states: erasure overrides whatever was.
 * @returns the ids of all of them, those of an earlier run included
 */
export async function emptyUploads(tx: Tx, invitationIds: readonly string[]): Promise<string[]> {
  if (invitationIds.length === 0) return [];
  const rows = await tx
    .updateTable('uploads')
    .set({ state: 'failed', manifest: null, failure: 'removed' })
    .where('invitation_id', 'in', invitationIds)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
