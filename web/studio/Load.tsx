import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Skeleton } from '../ui/studio/Skeleton.tsx';
import { LoadFailure } from './Failure.tsx';
import { mayStay, Stale } from './Stale.tsx';
import { useText } from './text.ts';
import type { Page } from './types.ts';

type Loadable<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'dataUpdatedAt'> & {
  /** Of a list that comes page by page: the next page is missing, what is in view is as new as it was. */
  isFetchNextPageError?: boolean;
};

/**
 * Data, or a skeleton after 300 ms, or what went wrong. Data that is there stays in view while it is refreshed, and where that
 * fails it says from when it is.
 */
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
  const { data, error } = query;
  if (data !== undefined && mayStay(error)) {
    const stale = error !== null && !query.isFetchNextPageError;
    return (
      <Stale since={stale ? query.dataUpdatedAt : null}>
        {children(data)}
        {isCut(data) ? <p className="mt-3 text-13 text-ink-2">{t('state.cut', { count: data.items.length })}</p> : null}
      </Stale>
    );
  }
  if (error) return <LoadFailure error={error} retry={() => void query.refetch()} {...(level ? { level } : {})} />;
  return <Skeleton label={t('state.loading')} {...(rows ? { rows } : {})} />;
}

/** A list that goes on where nobody can see it. Those that can be made longer come as several pages. */
function isCut(data: unknown): data is Page<unknown> {
  return (
    typeof data === 'object' && data !== null && 'nextCursor' in data && data.nextCursor !== null && 'items' in data
  );
}
