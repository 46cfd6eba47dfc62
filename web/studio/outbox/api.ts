import { queryOptions } from '@tanstack/react-query';
import { getOutbox } from '../../api/generated/sdk.gen.ts';
import { answer } from '../api.ts';
import { keys } from '../queries.ts';
import type { OutboxMessage, Page } from '../types.ts';

export const outboxQuery = queryOptions({
  queryKey: keys.outbox,
  queryFn: (): Promise<Page<OutboxMessage>> => answer(getOutbox()),
  refetchInterval: 5000,
});
