import { z } from 'zod';
import { Id } from '../../../contract/common.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { mediaKinds } from './media-key.ts';
import { serveMedia } from './serve-media.ts';

const MediaParams = z.object({ organisation: Id, recording: Id, kind: z.enum(mediaKinds) });
const MediaQuery = z.object({ expires: z.coerce.number().int().min(0), signature: z.string().max(100) });

export const routes = (platform: Platform) => [
  route({
    method: 'GET',
    url: '/media/:organisation/:recording/:kind',
    tag: 'recordings',
    summary: 'A recording’s file, by byte ranges; the URL comes signed and expires',
    auth: 'signed',
    permission: 'none',
    rate: 'none',
    params: MediaParams,
    query: MediaQuery,
    response: { 200: z.unknown(), 206: z.unknown() },
    raw: true,
    transaction: false,
    handle: async ({ params, query, request, reply }) => {
      await serveMedia(platform, params, query, request, reply);
      return undefined;
    },
  }),
];
