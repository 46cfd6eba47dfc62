import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RequestError } from '../api.ts';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { MessageDraft, Page } from '../types.ts';

/** Texts to choose from; or why this candidate can't be written to. */
export function Writable({
  drafts,
  children,
}: {
  drafts: UseQueryResult<Page<MessageDraft>>;
  children: (drafts: MessageDraft[]) => ReactNode;
}) {
  const t = useText();
  if (drafts.error instanceof RequestError && drafts.error.code === 'state-conflict')
    return <p className="text-15 text-ink-2">{t('message.nobody')}</p>;
  return (
    <Load query={drafts} rows={3} level={3}>
      {({ items }) => children(items)}
    </Load>
  );
}
