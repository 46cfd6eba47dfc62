import type { AnswerFile } from '../../../contract/answers.ts';
import { FILE_REFUSALS, type FileRefusal } from '../../../contract/file-types.ts';
import type { Platform } from '../../platform/index.ts';
import type { UploadRow } from '../uploads/index.ts';
import { fileUrl } from './file-url.ts';
import type { FileRow } from './tables.ts';

/** @param named whether the name may be told: it often is the person's own */
export function presentFile(
  platform: Platform,
  row: FileRow,
  upload: UploadRow | undefined,
  { named }: { named: boolean },
): AnswerFile {
  const { organisation_id: organisation, id: file, type, mime, bytes } = row;
  const refused = upload?.state === 'failed' ? FILE_REFUSALS.find((each) => each === upload.failure) : undefined;
  return {
    name: named ? row.name : null,
    type,
    mime,
    bytes,
    scanned: row.scanned ?? false,
    refused: upload?.state === 'failed' ? (refused ?? ('damaged' satisfies FileRefusal)) : null,
    url: upload?.state === 'verified' ? fileUrl(platform, { organisation, file, as: named ? 'named' : 'plain' }) : null,
  };
}
