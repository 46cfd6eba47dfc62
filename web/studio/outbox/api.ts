import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.ts';
import { keys } from '../queries.ts';
import type { OutboxMessage, Page } from '../types.ts';

export const outboxQuery = queryOptions({
  queryKey: keys.outbox,
  queryFn: () => call<Page<OutboxMessage>>('/outbox'),
  refetchInterval: 5000,
});
