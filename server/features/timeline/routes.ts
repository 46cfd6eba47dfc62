import { z } from 'zod';
import { Id, PageQuery, page } from '../../../contract/common.ts';
import { Event } from '../../../contract/events.ts';
import { route } from '../../platform/http/route.ts';
import type { Platform } from '../../platform/index.ts';
import { listEvents, listTimeline } from './read.ts';
import { openStream } from './stream.ts';

const member = { tag: 'events', auth: 'member', scope: 'events:read', rate: 'read' } as const;

export const routes = (platform: Platform) => [
  route({
    ...member,
    method: 'GET',
    url: '/api/v1/events',
    summary: 'The organisation’s log, oldest first, none skipped',
    permission: 'event.list',
    query: PageQuery,
    response: { 200: page(Event) },
    handle: ({ tx, principal, query }) => listEvents(tx, principal, query),
  }),
  route({
    ...member,
    method: 'GET',
    url: '/api/v1/invitations/:invitation/timeline',
    summary: 'What happened to one invitation, newest last',
    permission: 'timeline.read',
    params: z.object({ invitation: Id }),
    query: PageQuery,
    response: { 200: page(Event) },
    handle: ({ tx, principal, params, query }) => listTimeline(tx, principal, params.invitation, query),
  }),
  route({
    ...member,
    method: 'GET',
    url: '/api/v1/stream',
    summary:
      'The log as it grows: server-sent events, each with `id` (its cursor), `event: event` and an Event as `data`',
    permission: 'event.stream',
    query: z.object({ cursor: z.string().max(300).optional() }),
    response: { 200: z.string().describe('text/event-stream') },
    transaction: false,
    raw: true,
    async handle({ principal, request, reply, query }) {
      await openStream(platform, { principal, request, reply, cursor: query.cursor });
      return undefined;
    },
  }),
];
