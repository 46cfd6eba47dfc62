import { sql } from 'kysely';
import { z } from 'zod';
import { Health } from '../contract/operator.ts';
import { VERSION } from './platform/config.ts';
import { problem } from './platform/http/problem.ts';
import { type Route, route } from './platform/http/route.ts';
import type { Platform } from './platform/index.ts';

/** The routes of the system itself. */
export function systemRoutes(platform: Platform, draining: () => boolean): Route[] {
  return [
    route({
      method: 'GET',
      url: '/healthz',
      tag: 'system',
      summary: 'This process is alive',
      auth: 'public',
      permission: 'none',
      rate: 'none',
      response: { 200: Health },
      handle: async () => ({ status: 'ok' as const, version: VERSION }),
    }),
    route({
      method: 'GET',
      url: '/readyz',
      tag: 'system',
      summary: 'Ready for work: database reachable, not draining',
      auth: 'public',
      permission: 'none',
      rate: 'none',
      response: { 200: Health },
      handle: async () => {
        if (draining()) throw problem('unavailable', 'This process is stopping.', { retryAfterSeconds: 2 });
        await sql`select 1`.execute(platform.db);
        return { status: 'ok' as const, version: VERSION };
      },
    }),
    route({
      method: 'GET',
      url: '/api/v1/openapi.json',
      tag: 'system',
      summary: 'This API as OpenAPI 3.1',
      auth: 'public',
      permission: 'none',
      rate: 'read',
      response: { 200: z.unknown() },
      raw: true,
      handle: async ({ request, reply }) => {
        reply.header('content-type', 'application/json').send(JSON.stringify(request.server.swagger()));
        return undefined;
      },
    }),
  ];
}
