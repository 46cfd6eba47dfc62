import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Skeleton } from '../ui/studio/Skeleton.tsx';
import { LoadFailure } from './Failure.tsx';
import { useText } from './text.ts';

type Loadable<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;

/** Data, or a skeleton after 300 ms, or what went wrong. Data that is there stays in view while it is refreshed. */
export function Load<T>({
  query,
  rows,
  level,
  children,
}: {
  query: Loadable<T>;
  rows?: number;
  level?: 1 | 2 | 3;
  children: (data: T) => ReactNode;
}) {
  const t = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.error)
    return <LoadFailure error={query.error} retry={() => void query.refetch()} {...(level ? { level } : {})} />;
  return <Skeleton label={t('state.loading')} {...(rows ? { rows } : {})} />;
}
