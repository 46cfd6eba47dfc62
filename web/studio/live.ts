import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from './queries.ts';
import type { Event } from './types.ts';

/** What the first page tells of. */
const onHome = new Set(['interview', 'invitation', 'review', 'decision', 'request', 'mail', 'member', 'example']);

/** What an event makes stale. Pure, so that a test can say it for every kind. */
export function staleAfter(event: Pick<Event, 'kind' | 'interviewId' | 'invitationId'>): QueryKey[] {
  const { kind, interviewId, invitationId } = event;
  const noun = kind.split('.')[0];
  const stale: QueryKey[] = [];
  if (
    interviewId &&
    ['interview', 'invitation', 'answer', 'take', 'review', 'decision', 'mail', 'request', 'candidate'].includes(
      noun ?? '',
    )
  ) {
    stale.push(keys.invitations(interviewId), keys.funnel(interviewId));
  }
  if (invitationId) stale.push(keys.timeline(invitationId), keys.room(invitationId));
  if (onHome.has(noun ?? '')) stale.push(keys.home);
  switch (noun) {
    case 'member':
      stale.push(keys.members, keys.memberInvitations);
      if (kind === 'member.role-changed') stale.push(keys.me);
      break;
    case 'organisation':
      stale.push(keys.organisation, keys.me);
      break;
    case 'api-key':
      stale.push(keys.apiKeys);
      break;
    case 'interview':
      stale.push(keys.interviews);
      if (interviewId) stale.push(keys.access(interviewId));
      break;
    case 'rubric':
      if (interviewId) stale.push(keys.rubric(interviewId));
      break;
    case 'review':
      stale.push(keys.queue);
      if (interviewId) stale.push(keys.scores(interviewId));
      // Mine coming in shows me what others noted.
      if (invitationId) stale.push(keys.score(invitationId), keys.notes(invitationId));
      break;
    case 'note':
      if (invitationId) stale.push(keys.notes(invitationId));
      break;
    case 'decision':
      if (invitationId) stale.push(keys.decisions(invitationId));
      stale.push(keys.queue);
      break;
    case 'invitation':
    case 'take':
    case 'recording':
    case 'candidate':
      stale.push(keys.queue, keys.interviews);
      break;
    case 'example':
      stale.push(keys.example, keys.interviews, keys.members, keys.queue, keys.requests);
      break;
    case 'request':
      stale.push(keys.requests);
      break;
    case 'mail':
      stale.push(keys.outbox);
      if (invitationId) stale.push(keys.mails(invitationId));
      break;
    case 'message':
      stale.push(keys.outbox);
      if (invitationId) stale.push(keys.messages(invitationId));
      break;
    case 'message-template':
      stale.push(keys.messageTemplates, ['message-drafts']);
      break;
  }
  return stale;
}

/** How long (ms) a stream may be away before the page asks whether it still shows what is so: a server starts again faster. */
const AWAY_MS = 20_000;

/** One stream per page. The browser reconnects by itself with the last cursor; when it gives up, we try again. */
export function follow(client: QueryClient): () => void {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let cursor = '';
  let stopped = false;
  const pending = new Map<string, QueryKey>();
  let flush: ReturnType<typeof setTimeout> | null = null;
  let refreshed = 0;
  let away: ReturnType<typeof setTimeout> | null = null;

  const refresh = () => {
    flush = null;
    refreshed = Date.now();
    for (const key of pending.values()) void client.invalidateQueries({ queryKey: key });
    pending.clear();
  };
  const everything = () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
  const open = () => {
    source = new EventSource(`/api/v1/stream${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    // Events between the first load and the open stream have no other way here.
    source.addEventListener('open', () => {
      if (away) clearTimeout(away);
      away = null;
      everything();
    });
    source.addEventListener('event', (message) => {
      cursor = message.lastEventId || cursor;
      const event = JSON.parse(String(message.data)) as Event;
      for (const key of staleAfter(event)) pending.set(JSON.stringify(key), key);
      // Many events come in one breath (a bulk invite); one refresh per list is enough.
      flush ??= setTimeout(refresh, Date.now() - refreshed < 1000 ? 1000 : 200);
    });
    source.addEventListener('error', () => {
      // No news is no longer good news. What can't be refreshed then says how old it is.
      away ??= setTimeout(everything, AWAY_MS);
      if (stopped || source?.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(open, 5000);
    });
  };
  open();
  return () => {
    stopped = true;
    source?.close();
    if (retry) clearTimeout(retry);
    if (flush) clearTimeout(flush);
    if (away) clearTimeout(away);
  };
}

export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => follow(client), [client]);
}
