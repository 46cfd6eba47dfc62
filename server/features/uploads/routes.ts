import { z } from 'zod';
import { Empty, Id } from '../../../contract/common.ts';
import {
  ChunkParams,
  CompleteInput,
  MAX_CHUNK_BYTES,
  PartParams,
  PartQuery,
  UploadStatus,
} from '../../../contract/uploads.ts';
import { giveBack } from '../../platform/http/body-buffers.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { Budget } from './budget.ts';
import { completeUpload } from './complete.ts';
import { putChunk } from './put-chunk.ts';
import { putPart } from './put-part.ts';
import { uploadStatus } from './status.ts';

const upload = { tag: 'uploads', auth: 'upload', permission: 'none', transaction: false } as const;
const base = '/api/v1/uploads/:upload';
const OfUpload = z.object({ upload: Id });

export const routes = (platform: Platform) => {
  const budget = new Budget();
  return [
    route({
      ...upload,
      method: 'PUT',
      url: `${base}/segments/:segment/chunks/:chunk`,
      summary: 'Keep one chunk, with Content-Digest; answered when it is durable, and safe to repeat',
      rate: 'upload',
      params: ChunkParams,
      bytes: MAX_CHUNK_BYTES,
      response: { 204: Empty },
      handle: async ({ params, request, reply }) => {
        // When this has settled nobody reads the bytes any more.
        await putChunk(platform, budget, request, params).finally(() => giveBack(request.body));
        // Whoever answers 204 to everything (a hotel's sign-in page) has stored nothing: only this says so.
        reply.header('vorab-chunk', 'stored');
        return {};
      },
    }),
    route({
      ...upload,
      method: 'PUT',
      url: `${base}/segments/:segment/chunks/:chunk/parts/:part`,
      summary: 'Send a chunk in parts, with Content-Digest of the part and Repr-Digest of the chunk; safe to repeat',
      rate: 'upload',
      params: PartParams,
      query: PartQuery,
      bytes: MAX_CHUNK_BYTES,
      response: { 204: Empty },
      handle: async ({ params, query, request, reply }) => {
        const taken = putPart(platform, budget, request, { ...params, ...query });
        reply.header('vorab-chunk', await taken.finally(() => giveBack(request.body)));
        return {};
      },
    }),
    route({
      ...upload,
      method: 'GET',
      url: `${base}/chunks`,
      summary: 'Which chunks are here',
      rate: 'upload',
      params: OfUpload,
      response: { 200: UploadStatus },
      handle: ({ params, request }) => uploadStatus(platform, request, params.upload),
    }),
    route({
      ...upload,
      method: 'POST',
      url: `${base}/complete`,
      summary: 'Name exactly what was sent; safe to repeat',
      rate: 'upload',
      params: OfUpload,
      body: CompleteInput,
      response: { 200: UploadStatus },
      handle: ({ params, request, body }) => completeUpload(platform, request, params.upload, body),
    }),
  ];
};
