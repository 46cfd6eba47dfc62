import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { ActionFailure } from '../Failure.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import { createInterview, interviewsQuery } from './api.ts';
import { InterviewRow } from './InterviewRow.tsx';

export function InterviewsPage() {
  const t = useText();
  const interviews = useInfiniteQuery(interviewsQuery);
  const me = useQuery(meQuery);
  const mayCreate = me.data !== undefined && me.data.role !== 'reviewer';
  const create = mayCreate ? <NewInterview /> : undefined;

  return (
    <>
      <PageHead title={t('interviews.title')} actions={create} />
      <Load query={interviews}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <Blank title={t('interviews.empty.title')}>
                {t(mayCreate ? 'interviews.empty.body' : 'interviews.empty.reviewer')}
              </Blank>
            );
          }
          return (
            <>
              <ul className="overflow-hidden rounded-card border border-line bg-raised">
                {items.map((interview) => (
                  <InterviewRow key={interview.id} interview={interview} />
                ))}
              </ul>
              {interviews.hasNextPage ? (
                <Button
                  className="mt-4"
                  isPending={interviews.isFetchingNextPage}
                  onPress={() => void interviews.fetchNextPage()}
                >
                  {t('action.more')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Load>
    </>
  );
}

/** Makes a draft and opens it: there is nothing to fill in before one can begin. */
function NewInterview() {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        look="primary"
        isPending={busy}
        onPress={async () => {
          setBusy(true);
          setError(null);
          try {
            const { id } = await createInterview({ title: t('interviews.untitled') });
            void client.invalidateQueries({ queryKey: keys.interviews });
            await navigate({ to: '/interviews/$interview/edit', params: { interview: id } });
          } catch (cause) {
            setError(cause);
            setBusy(false);
          }
        }}
      >
        <Plus aria-hidden size={18} />
        {t('interviews.new')}
      </Button>
      <ActionFailure error={error} />
    </div>
  );
}
