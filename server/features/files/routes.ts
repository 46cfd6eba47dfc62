import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import { endingOf, FILE_ENDINGS } from '../../../contract/file-types.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { sendObject } from '../../platform/http/send-object.ts';
import type { Platform } from '../../platform/index.ts';
import { fileKey } from './file-key.ts';
import { type FileOf, fileUrlHolds, saveAs } from './file-url.ts';
import type { FileRow } from './tables.ts';

const FileParams = z.object({ organisation: Id, file: Id, as: z.enum(saveAs) });
const FileQuery = z.object({ expires: z.coerce.number().int().min(0), signature: z.string().max(100) });

/** For `filename*` (RFC 6266, RFC 8187): everything but its attr-chars in percent-encoded UTF-8. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Under which name it is saved: the candidate's, where whoever asks may know it. */
function nameOf(row: Pick<FileRow, 'name' | 'type'>, as: FileOf['as']): string {
  if (as === 'named') return row.name;
  const endings: readonly string[] = row.type ? FILE_ENDINGS[row.type] : [];
  const ending = endingOf(row.name);
  return `answer.${endings.includes(ending) ? ending : (endings[0] ?? 'file')}`;
}

export const routes = (platform: Platform) => [
  route({
    method: 'GET',
    url: '/files/:organisation/:file/:as',
    tag: 'recordings',
    summary: 'A file that a candidate answered with; the URL comes signed and expires',
    auth: 'signed',
    permission: 'none',
    rate: 'none',
    params: FileParams,
    query: FileQuery,
    response: { 200: z.unknown(), 206: z.unknown() },
    raw: true,
    transaction: false,
    handle: async ({ params, query, request, reply }) => {
      const holds = fileUrlHolds(platform, params, query.expires, query.signature);
      if (holds === 'expired') throw problem('link-expired', 'Load the page again.');
      if (holds === 'no') throw problem('not-found');
      const row = await inOrganisation(platform.db, params.organisation, (tx) =>
        tx.selectFrom('files').select(['name', 'mime', 'type']).where('id', '=', params.file).executeTakeFirst(),
      );
      if (!row?.mime) throw problem('not-found');
      // Never opened in place of our page, whatever it holds.
      const disposition = `attachment; filename*=UTF-8''${encoded(nameOf(row, params.as))}`;
      const what = { mime: row.mime, disposition };
      await sendObject(
        platform,
        fileKey(params.organisation, params.file),
        { ...what, expires: query.expires },
        request,
        reply,
      );
      return undefined;
    },
  }),
];
