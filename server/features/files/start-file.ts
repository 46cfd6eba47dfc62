import type { FileType } from '../../../contract/file-types.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { startUpload } from '../uploads/index.ts';

export interface StartFile {
  readonly organisationId: string;
  /** Of the upload that brings its bytes, and of the file. */
  readonly id: string;
  readonly invitationId: string;
  readonly name: string;
  readonly types: readonly FileType[];
  readonly mostBytes: number;
}

/**
 * Opens the upload of a file, and remembers what it may be: it is looked at when all of it is here, whatever became of the question by then.
 * Idempotent.
 * @throws ProblemError state-conflict when the id belongs to something else
 */
export async function startFile(tx: Tx, platform: Platform, file: StartFile): Promise<void> {
  const { organisationId, id, invitationId, name, types, mostBytes } = file;
  await startUpload(tx, platform, { organisationId, id, purpose: 'file', invitationId, userId: null });
  await tx
    .insertInto('files')
    .values({
      organisation_id: organisationId,
      id,
      name: plainName(name),
      types: [...types],
      most_bytes: mostBytes,
      type: null,
      mime: null,
      bytes: null,
      scanned: null,
      received_at: null,
    })
    .onConflict((c) => c.columns(['organisation_id', 'id']).doNothing())
    .execute();
}

/** Without folders, and without signs that turn a name around or hide its end (a “gpj.exe” that reads “exe.jpg”). */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // Control characters, and those that order right-to-left text (Unicode UAX #9).
  const plain = last.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return plain.slice(0, 200) || 'file';
}
