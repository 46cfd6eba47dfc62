import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestError } from './api.ts';

/** Keys in one place, so that live events know what to refresh. */
export const keys = {
  setup: ['setup'] as const,
  me: ['me'] as const,
  account: ['account'] as const,
  devices: ['account', 'devices'] as const,
  home: ['home'] as const,
  example: ['example'] as const,
  queue: ['queue'] as const,
  interviews: ['interviews'] as const,
  interview: (id: string) => ['interviews', id] as const,
  rubric: (id: string) => ['rubric', id] as const,
  funnel: (id: string) => ['funnel', id] as const,
  selfIdentification: (interview: string) => ['self-identification', interview] as const,
  invitations: (interview: string) => ['invitations', interview] as const,
  scores: (interview: string) => ['scores', interview] as const,
  access: (interview: string) => ['access', interview] as const,
  timeline: (invitation: string) => ['timeline', invitation] as const,
  room: (invitation: string) => ['room', invitation] as const,
  score: (invitation: string) => ['score', invitation] as const,
  notes: (invitation: string) => ['notes', invitation] as const,
  invitationMembers: (invitation: string) => ['invitation-members', invitation] as const,
  decisions: (invitation: string) => ['decisions', invitation] as const,
  /** Those without an answer; what one candidate asked for lies below it and grows stale with it. */
  requests: ['requests'] as const,
  requestsOf: (invitation: string) => ['requests', invitation] as const,
  members: ['members'] as const,
  organisation: ['organisation'] as const,
  apiKeys: ['api-keys'] as const,
  memberInvitations: ['member-invitations'] as const,
  outbox: ['outbox'] as const,
  messageTemplates: ['message-templates'] as const,
  messageDrafts: (invitation: string) => ['message-drafts', invitation] as const,
  messages: (invitation: string) => ['messages', invitation] as const,
  mails: (invitation: string) => ['mails', invitation] as const,
  status: ['status'] as const,
};

/** Repeats only what may go better next time: no answer, or a server that is busy. */
function mayRepeat(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  return error instanceof RequestError && (error.code === 'network' || error.status === 503);
}

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, failed) => {
        // A session that ended anywhere is a session that ended: ask who is there, the frame does the rest.
        if (error instanceof RequestError && error.code === 'not-signed-in' && failed.queryKey[0] !== keys.me[0]) {
          void client.invalidateQueries({ queryKey: keys.me });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: mayRepeat,
        refetchOnWindowFocus: true,
        // The server may stand in the next room: whether this machine has the internet says nothing about it. A request that can't
        // get through fails and says so, instead of waiting in silence.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  });
  return client;
}
