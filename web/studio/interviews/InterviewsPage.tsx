import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { ExampleOffer } from '../home/ExampleOffer.tsx';
import { useRemoval } from '../home/removal.ts';
import { Load } from '../Load.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import { interviewListQuery, type ListedState } from './api.ts';
import { InterviewRow } from './InterviewRow.tsx';
import { NewInterview } from './NewInterview.tsx';

export function InterviewsPage() {
  const t = useText();
  const [state, setState] = useState<ListedState>('all');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const interviews = useInfiniteQuery(interviewListQuery(state, q));
  const me = useQuery(meQuery);
  const removal = useRemoval();
  const mayCreate = me.data !== undefined && me.data.role !== 'reviewer';
  const narrowed = state !== 'all' || q !== '';

  return (
    <>
      <PageHead title={t('interviews.title')} actions={mayCreate ? <NewInterview /> : undefined} />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <Segments
          label={t('interviews.filter')}
          labelHidden
          choices={[
            { id: 'all', name: t('interviews.filter.all') },
            { id: 'draft', name: t('interviews.filter.draft') },
            { id: 'open', name: t('interviews.filter.open') },
            { id: 'closed', name: t('interviews.filter.closed') },
          ]}
          value={state}
          onChange={setState}
        />
        <TextField
          label={t('interviews.search')}
          labelHidden
          type="search"
          placeholder={t('interviews.search')}
          value={typed}
          onChange={setTyped}
          className="w-full sm:w-64"
        />
      </div>
      <Load query={interviews}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items).filter((one) => !(removal.pending && one.example));
          if (items.length === 0) {
            if (narrowed) return <Blank title={t('interviews.none.title')}>{t('interviews.none.body')}</Blank>;
            return (
              <Blank
                title={t('interviews.empty.title')}
                action={
                  mayCreate ? (
                    <div className="flex flex-wrap items-center gap-2 sm:justify-center">
                      <NewInterview name={t('home.begin.action')} />
                      <ExampleOffer known={null} />
                    </div>
                  ) : undefined
                }
              >
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
                <div className="mt-4 flex flex-col items-start gap-2">
                  <Button isPending={interviews.isFetchingNextPage} onPress={() => void interviews.fetchNextPage()}>
                    {t('action.more')}
                  </Button>
                  <ActionFailure error={interviews.isFetchNextPageError ? interviews.error : null} />
                </div>
              ) : null}
            </>
          );
        }}
      </Load>
    </>
  );
}
