import { once } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inOrganisation } from '../../platform/database/index.ts';
import { type Cursor, formatCursor, headCursor, readEvents } from '../../platform/events.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { identify } from '../members/index.ts';
import { presentEvents } from './present.ts';
import { anyAfter, cursorOf } from './read.ts';

const BATCH = 100;
const HEARTBEAT_MS = 20_000;
/** Events that a transaction still running holds back are looked for again after this long: its end may notify nobody. */
const HELD_BACK_MS = 200;

interface Asked {
  readonly principal: MemberPrincipal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly cursor: string | undefined;
}

/**
 * Server-sent events (WHATWG HTML §9.2) from a cursor on: what a browser remembers in Last-Event-ID, else `cursor`, else now.
 * A notification only says "look": every look reads gap-free, then asks again who this is and what they may see. Heartbeats
 * carry the cursor, so that what was hidden is not read twice after a reconnect. Ends when the server drains.
 */
export async function openStream(platform: Platform, asked: Asked): Promise<void> {
  const { request, reply, principal } = asked;
  const remembered = request.headers['last-event-id'];
  const given = cursorOf(typeof remembered === 'string' && remembered !== '' ? remembered : asked.cursor);
  const { organisationId } = principal;
  let cursor: Cursor = given ?? (await inOrganisation(platform.db, organisationId, headCursor));

  const { raw } = reply;
  const gone = new AbortController();
  const stop = () => gone.abort();
  raw.once('close', stop);
  platform.live.closing.addEventListener('abort', stop, { once: true });
  const bell = createBell();
  const unsubscribe = platform.live.subscribe(organisationId, bell.ring);
  gone.signal.addEventListener('abort', bell.ring);

  reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // Its end is the end of the connection: one kept alive would hold up a server that drains.
    connection: 'close',
  });
  const send = async (text: string) => {
    if (!gone.signal.aborted && !raw.write(text)) await once(raw, 'drain', { signal: gone.signal });
  };
  const heartbeat = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(`: still here\nid: ${formatCursor(cursor)}\n\n`);
    bell.ring();
  }, HEARTBEAT_MS);
  try {
    await send(`retry: 2000\nid: ${formatCursor(cursor)}\n\n`);
    while (!gone.signal.aborted && !platform.live.closing.aborted) {
      const { rows, more } = await inOrganisation(platform.db, organisationId, async (tx) => {
        const rows = await readEvents(tx, cursor, BATCH);
        return { rows, more: await anyAfter(tx, rows.at(-1) ?? cursor) };
      });
      // Asked after the reading, so that nobody is shown what happened after they had left.
      const viewer = await identify(platform, request);
      if (viewer?.organisationId !== organisationId) break;
      const events =
        rows.length > 0
          ? await inOrganisation(platform.db, organisationId, (tx) => presentEvents(tx, viewer, rows))
          : [];
      await send(events.map((e) => `id: ${e.cursor}\nevent: event\ndata: ${JSON.stringify(e)}\n\n`).join(''));
      cursor = rows.at(-1) ?? cursor;
      if (rows.length < BATCH) await bell.wait(more ? HELD_BACK_MS : null);
    }
  } catch (error) {
    if (!gone.signal.aborted)
      platform.log.warn({ err: (error as Error).message }, 'a live stream ended early; the browser resumes it');
  } finally {
    clearInterval(heartbeat);
    unsubscribe();
    platform.live.closing.removeEventListener('abort', stop);
    raw.end();
  }
}

/** Remembers a ring until somebody waits for it, so that none between two looks is missed. */
function createBell(): { ring: () => void; wait: (atMostMs: number | null) => Promise<void> } {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(atMostMs) {
      const timer = atMostMs === null ? null : setTimeout(() => wake?.(), atMostMs);
      if (!rung) await new Promise<void>((resolve) => (wake = resolve));
      if (timer) clearTimeout(timer);
      wake = null;
      rung = false;
    },
  };
}
